import type { ReadLine } from '../lines/read-line';
import { isDatedTitle } from './dialogue-words';
import type { Mark } from './mark';
import { numberValue } from './number-value';

/** 提案１, テーマ 2：…, STEP3, 資料④, §1: a word counted up, and what follows it. */
const LABEL =
  /^(([A-Za-zＡ-Ｚａ-ｚ]{3,10}|[§№＃#]|[NＮ][oｏOＯ]|[ぁ-んァ-ヶー一-龠々]{1,8}?)[\s\u3000.．]?\s*([0-9０-９]{1,2}|[①-⑳]|[Ⅰ-Ⅻ]|[一二三四五六七八九十]{1,2}))(?=$|[\s\u3000：:．.、）)「『【＜〈―－-])[\s\u3000：:．.、）)]*(.*)$/u;
/** Ａ班 子育て, ２日目, 第１分科会, ４月: a number, or a letter, and what it counts. */
const COUNTED =
  /^(第?([A-ZＡ-Ｚ]|[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s?(班|グループ|チーム|組|コース|ブロック|地区|案|日目|年目|週目|回目|時限目|限目|週|分科会|部会|期|月))(?=$|[\s\u3000：:「『【＜〈―－(（])[\s\u3000：:]*(.*)$/u;
/** 2019年, 令和3年度: the years of a history. */
const YEAR =
  /^(((?:19|20)[0-9]{2}|(令和|平成|昭和)\s?(元|[0-9０-９]{1,2}))\s?(年度?))(?:[\s\u3000：:]+(\S.{0,20}))?$/u;
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
/** 6月3日（土） 港を歩く: the days of a diary. */
const DAY =
  /^((?:(?:(?:令和|平成|昭和)\s?(?:元|[0-9０-９]{1,2})|(?:19|20)[0-9]{2})年\s?)?([0-9０-９]{1,2})月\s?([0-9０-９]{1,2})日(?:\s?[（(][日月火水木金土祝休・]{1,3}[)）])?)(?:[\s\u3000：:]+(\S.{0,25}))?$/u;
/** Words before a number that count nothing up: dates, amounts, captions. */
const NO_LABEL =
  /^(?:令和|平成|昭和|明治|大正|西暦|午前|午後|第|約|計|全|総数|合計|表|図|写真|グラフ|注|注釈|年|月|日|時|電話|内線|TEL|FAX|ページ|page)$/i;
/** An interview's questions: Ｑ．… */
const QUESTION = /^([QＱ][.．:：])[\s\u3000]*(\S.*)$/u;
const MAX_LENGTH = 60;
const MIN_QUESTIONS = 2;

/**
 * Lines whose own words number them, marked so: a word that counts 1, 2, 3 through the document, and questions
 * that all begin with a Q. One alone is chance.
 */
export function withLabelledNumbers(lines: readonly ReadLine[]): readonly ReadLine[] {
  const labels = new Map<ReadLine, Mark>();
  for (const marks of marksByWord(lines).values())
    if (countsUp(marks)) for (const { line, mark } of marks) labels.set(line, mark);
  const questions = lines.flatMap((line) => questionMark(line));
  if (questions.length >= MIN_QUESTIONS) for (const { line, mark } of questions) labels.set(line, mark);
  return labels.size === 0
    ? lines
    : lines.map((line) => {
        const mark = labels.get(line);
        return mark ? { ...line, mark } : line;
      });
}

interface Marked {
  readonly line: ReadLine;
  readonly mark: Mark;
}

function marksByWord(lines: readonly ReadLine[]): ReadonlyMap<string, readonly Marked[]> {
  const found = new Map<string, Marked[]>();
  for (const line of lines) {
    const { text } = line;
    if (line.mark || text.length > MAX_LENGTH || /。|[、，]$/.test(text)) continue;
    const label = labelOf(text);
    const value = label && numberValue(label.number);
    if (!label || value === undefined) continue;
    const word = label.word.normalize('NFKC').toUpperCase();
    const { sign, rest } = label;
    const mark: Mark = { family: 'label', system: word, sign, rest, value, isWeak: false };
    const known = found.get(word);
    if (known) known.push({ line, mark });
    else found.set(word, [{ line, mark }]);
  }
  return found;
}

interface Label {
  readonly sign: string;
  readonly word: string;
  readonly number: string;
  readonly rest: string;
}

function labelOf(text: string): Label | undefined {
  const [, sign, word, number, rest] = LABEL.exec(text) ?? [];
  if (sign !== undefined && word !== undefined && number !== undefined && !NO_LABEL.test(word))
    return { sign, word, number, rest: rest ?? '' };
  const [, year, western, era, inEra, yearUnit, named] = YEAR.exec(text) ?? [];
  if (year !== undefined && western !== undefined && yearUnit !== undefined)
    return { sign: year, word: yearUnit, number: yearNumber(western, era, inEra), rest: named ?? '' };
  const [, date, month, day, event] = DAY.exec(text) ?? [];
  if (date !== undefined && month !== undefined && day !== undefined && !isDatedTitle(text))
    return { sign: date, word: DATE, number: month + day.padStart(2, '0'), rest: event ?? '' };
  const [, counted, value, unit, title] = COUNTED.exec(text) ?? [];
  if (counted === undefined || value === undefined || unit === undefined) return undefined;
  return { sign: counted, word: unit, number: value, rest: title ?? '' };
}

const yearNumber = (western: string, era: string | undefined, year: string | undefined): string =>
  era === undefined
    ? western
    : String((ERAS[era] ?? 0) + (year === '元' ? 1 : (numberValue(year ?? '') ?? 0)));

/** What dates count as; no word of a text is so. */
const DATE = '日付 ';
const MIN_DATES = 3;

/** Begins at one and goes on with two; months and years only ever go on. */
function countsUp(marks: readonly Marked[]): boolean {
  const unit = marks[0]?.mark.system;
  if (unit === '月') return marks.length >= MIN_DATES && marks.every(({ mark }) => mark.rest === '');
  if (unit === DATE) return marks.length >= MIN_DATES;
  if (unit === '年' || unit === '年度') return marks.length >= MIN_DATES && areRising(marks);
  return marks.some(({ mark }, index) => mark.value === 1 && marks[index + 1]?.mark.value === 2);
}

const areRising = (marks: readonly Marked[]): boolean =>
  marks.every(({ mark }, index) => index === 0 || (marks[index - 1]?.mark.value ?? 0) < (mark.value ?? 0));

function questionMark(line: ReadLine): readonly Marked[] {
  const [, sign, rest] = line.text.length > MAX_LENGTH ? [] : (QUESTION.exec(line.text) ?? []);
  if (sign === undefined || rest === undefined) return [];
  return [{ line, mark: { family: 'symbol', system: 'Q', sign, rest, isWeak: false } }];
}
