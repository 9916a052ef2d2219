import { type OwnReading, readingTrouble, tidy } from './own-reading';

/** The list as text, one entry a line, to be sent to somebody or put into a spreadsheet. */
export function toLines(list: readonly OwnReading[]): string {
  return list.map(({ surface, reading }) => `${surface}\t${reading}`).join('\n');
}

export interface ReadLines {
  readonly entries: readonly OwnReading[];
  /** lines that are no entry, as they stand */
  readonly refused: readonly string[];
}

/** `toLines` turned round; tab, comma, colon, equals sign or the last space of a line parts word and reading. */
export function fromLines(text: string): ReadLines {
  const entries: OwnReading[] = [];
  const refused: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const entry = entryOf(line);
    if (entry && readingTrouble(entry) === undefined) entries.push(tidy(entry));
    else refused.push(line.trim());
  }
  return { entries, refused };
}

const PARTED = /^(?<surface>[^\t,，、:：=＝]+)[\t,，、:：=＝]+(?<reading>.+)$/u;
/** Without a mark between them the kana at a line's end are the reading: 甲野 太郎 こうの たろう. */
const RUN_ON = /^(?<surface>.*\p{Script=Han}\S*)\s+(?<reading>[ぁ-ゖァ-ヶー\s]+)$/u;

function entryOf(line: string): OwnReading | undefined {
  const { surface, reading } = (PARTED.exec(line) ?? RUN_ON.exec(line.trim()))?.groups ?? {};
  return surface === undefined || reading === undefined ? undefined : { surface, reading };
}
