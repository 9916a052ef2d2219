import { KANJI } from '../lines/characters';
import type { Fact } from '../report-reading';

/** Kanji up to 市 and its like, unless what follows makes another word of it: 市民, 市長, 町内, 市場. */
const PLACE = new RegExp(
  `[${KANJI}]{1,6}?[市町村区](?=役所|役場|(?![長民内外議政職域営立部史役街場市町村区]))`,
  'g',
);
/** Alone in its line or before what a city hall puts after its name; kana too: いわき市. */
const ALONE =
  /^([\u3041-\u3096\u30a1-\u30fc\u3400-\u9fff々ヶ]{1,7}[市町村区])(?:役所|役場)?(?=$|[\s\u3000（(\-‐－・｜|:：]|人材|総務|職員|自主|研究)/;
/** What covers put before the name: the year, the cohort. */
const BEFORE =
  /^(?:(?:令和|平成|昭和)\s?[0-9０-９元]{1,2}\s?年度?|20[0-9]{2}\s?年度?|第?\s?[0-9０-９]{1,2}\s?期生?)[\s\u3000]*/;
const PREFECTURE = /^(?:北海道|東京都|京都府|大阪府|[^県市町村区]{2,3}県)/;
const NO_PLACE =
  /^(?:.*(?:都市|他市|自市|各市|両市|本市|当市|同市|全市|新市|旧市|市町|各町|本町|当町|同町|各村|当村|同村|本村|区市|朝市|夜市|地区|学区|校区|行政区|自治区|選挙区|特別区|街区|下町|港町|城下町|農村|漁村|山村|町村|海区|管区|工区|全区)|[数両隣近]?[市町村区])$/;
const NUMBERED = /^[一二三四五六七八九十百]+[市町村区]$/;
/** Names are sought no further in than this many characters: ten long reports. */
const REACH = 400_000;

/** The municipality a report is about: named by itself at its head, or named most often. */
export function municipalityIn(head: readonly string[], body: string): Fact<string> | undefined {
  const [first] = head.flatMap((line) => placeAlone(line) ?? []);
  if (first !== undefined) return { value: first, confidence: 'sure' };
  const counts = countPlaces(`${head.join('\n')}\n${body.slice(0, REACH)}`);
  const [most, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) return undefined;
  return {
    value: most[0],
    confidence: most[1] >= 3 && most[1] >= 2 * (second?.[1] ?? 0) ? 'likely' : 'guess',
  };
}

function placeAlone(line: string): string | undefined {
  const name = ALONE.exec(line.trim().replace(BEFORE, '').replace(PREFECTURE, '').trim())?.[1];
  return name === undefined || !isPlace(name) ? undefined : name;
}

/** 対話がひらく市役所: a sentence that ends in a city. */
const SENTENCE = /[\u4e00-\u9fff][がをはにへと][\u3041-\u3096]/;

function isPlace(name: string): boolean {
  return name.length >= 2 && !SENTENCE.test(name) && !NO_PLACE.test(name) && !NUMBERED.test(name);
}

function countPlaces(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [match] of text.matchAll(PLACE)) {
    const name = match.replace(PREFECTURE, '');
    if (isPlace(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return withoutPrefixed(counts);
}

/** 今年度霧沢市 counts for 霧沢市, which stands by itself elsewhere. */
function withoutPrefixed(counts: ReadonlyMap<string, number>): Map<string, number> {
  const merged = new Map<string, number>();
  for (const [name, count] of counts) {
    let shorter = name;
    for (let start = 1; start <= name.length - 3; start += 1) {
      if ((counts.get(name.slice(start)) ?? 0) > count) shorter = name.slice(start);
    }
    merged.set(shorter, (merged.get(shorter) ?? 0) + count);
  }
  return merged;
}
