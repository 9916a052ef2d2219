import { columnsOf } from '../lines/characters';
import type { OutlinePlace } from './outline';
import { isProse } from './title-like';
import type { Unit } from './unit';

const MAX_PIECES = 60;
const MAX_COLUMNS = 80;
const AUTHOR_FIELD =
  /^(?:執筆者?|著者|作成者?|報告者?|氏名|所属|研究生|参加者|メンバー|部会員|派遣職員)[：:\s\u3000]/;
const FIELD = /^[^：:。、]{1,12}[：:]/;
const EVIDENCE = /年度|論文|報告書|部会|(?:市|町|村|区|役所|役場|課|係|室)$/;

/** How many of the first pieces are a cover: title, municipality, year, people; and whether it is but a title. */
export function coverPieces(
  units: readonly Unit[],
  places: readonly (OutlinePlace | undefined)[],
): { readonly count: number; readonly isTitleOnly: boolean } {
  let count = 0;
  for (
    let unit = units[count];
    unit && count < MAX_PIECES && isCoverPiece(unit, places[count]);
    unit = units[count]
  )
    count += 1;
  // a list of short lines to the very end is a text of its own
  if (count === 0 || count === units.length) return { count: 0, isTitleOnly: false };
  const pieces = units.slice(0, count).flatMap((unit) => (unit.kind === 'table' ? [] : [unit.text]));
  const isSetLarge = count > 1 && units.slice(0, count).some((unit) => isLargeTitle(unit));
  if (isSetLarge || pieces.some((text) => EVIDENCE.test(text))) return { count, isTitleOnly: false };
  return count === 1 ? { count: 1, isTitleOnly: true } : { count: 0, isTitleOnly: false };
}

/** Where the source tells the size of its letters, a cover has a line well above the usual. */
const TITLE_SIZE = 1.25;

function isLargeTitle(unit: Unit): boolean {
  return unit.kind === 'text' && (unit.first.source.look?.size ?? 1) >= TITLE_SIZE;
}

function isCoverPiece(unit: Unit, place: OutlinePlace | undefined): boolean {
  if (place || unit.kind === 'table') return false;
  if (
    unit.speaker !== undefined ||
    columnsOf(unit.text) > MAX_COLUMNS ||
    unit.text.includes('。') ||
    isProse(unit.text)
  )
    return false;
  const family = unit.mark?.family;
  if (family !== undefined && !unit.mark?.isWeak && family !== 'lenticular' && family !== 'bracket')
    return false;
  return !FIELD.test(unit.text) || AUTHOR_FIELD.test(unit.text);
}
