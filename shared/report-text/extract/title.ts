import { parseEventDate } from '../../dates/parse-date';
import { endsInDate } from '../lines/date-in-text';
import type { Fact } from '../report-reading';
import { personLineOf } from '../structure/person-line';

const OFFICE = /(?:課|部|室|係|局|センター|支所|役所|役場)$/;
const PLACE = /^[^\s、。]{1,8}[市町村区]$/;
/** What every such report calls itself; a title of its own comes first. */
const GENERIC =
  /^(?:.{0,30}(?:年度|人材マネジメント部会|部会|研究会|(?:共同)?論文|グループ|チーム|会|隊|報告書?|報告書（.*）|活動報告|資料|コース論文))$|^(?:[12][0-9]{3}|(?:平成|令和)\s*\d+年度)\s.{0,20}$|\s[-‐－]\s/;
const MAX_TITLE = 120;

/** The title among a cover's pieces; `names` are the parts of names found there. */
export function titleOnCover(
  pieces: readonly string[],
  names: ReadonlySet<string>,
): Fact<string> | undefined {
  const candidates = pieces.filter((piece) => isTitlePart(piece, names));
  const own = candidates.filter((piece) => !GENERIC.test(piece));
  const parts = own.length > 0 ? own : candidates;
  const value = [...new Set(parts)]
    .join(' ')
    .replace(/[\s\u3000]+/g, ' ')
    .slice(0, MAX_TITLE)
    .trim();
  return value === '' ? undefined : { value, confidence: own.length > 0 ? 'likely' : 'guess' };
}

function isTitlePart(piece: string, names: ReadonlySet<string>): boolean {
  if (
    piece.length < 2 ||
    OFFICE.test(piece) ||
    PLACE.test(piece) ||
    personLineOf(piece) ||
    parseEventDate(piece) !== undefined
  )
    return false;
  const squeezed = piece.replace(/[\s\u3000]/g, '');
  if ([...names].some((name) => squeezed.includes(name) || name.includes(squeezed))) return false;
  return (
    !/^(?:執筆|作成|氏名|所属|参加者|研究生|報告者)/.test(piece) && !(endsInDate(piece) && piece.length < 14)
  );
}
