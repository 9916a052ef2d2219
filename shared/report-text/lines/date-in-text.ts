import type { EventDate } from '../../dates/event-date';
import { parseEventDate } from '../../dates/parse-date';

export interface DateInText {
  /** the first day, where a span is given (R3.7.26~27) */
  readonly date: EventDate;
  /** as written, width and spacing normalised */
  readonly raw: string;
}

const YEAR = '(?:(?:令和|平成|昭和) ?(?:元|\\d{1,2})|[RHS] ?\\d{1,2}|(?:19|20)\\d{2})';
const FULL = new RegExp(
  `(?<![A-Za-z0-9])${YEAR} ?(?:年度?|[./-]) ?\\d{1,2} ?(?:月|[./-]) ?\\d{1,2}(?: ?日)?(?!\\d)`,
);
const MONTH = new RegExp(`(?<![A-Za-z0-9])${YEAR} ?(?:年|[./-]) ?\\d{1,2} ?(?:月|(?![.\\d]))`);
const DAY = /(?<![\d./])(\d{1,2}) ?(?:月|\/) ?(\d{1,2})(?: ?日|(?![\d/]))/;
/** Titles and captions are short; no date is looked for further in. */
const REACH = 400;

/** The first date a text gives with its year; a month alone where no day is given. */
export function dateIn(text: string): DateInText | undefined {
  const plain = text.slice(0, REACH).normalize('NFKC').replace(/ +/g, ' ');
  for (const pattern of [FULL, MONTH]) {
    const raw = pattern.exec(plain)?.[0];
    const date = raw === undefined ? undefined : parseEventDate(raw.replace(/ /g, '').replace('年度', '年'));
    if (raw !== undefined && date !== undefined) return { date, raw };
  }
  return undefined;
}

/** A month and a day without a year (4月16日, 4/16), placed in the given fiscal year. */
export function dayIn(text: string, fiscalYear: number): EventDate | undefined {
  const match = DAY.exec(text.slice(0, REACH).normalize('NFKC'));
  if (!match) return undefined;
  const month = Number(match[1]);
  return parseEventDate(`${fiscalYear + (month < 4 ? 1 : 0)}-${month}-${Number(match[2])}`);
}

const MAY_BEGIN_DATE = /^[令平昭RHSＲＨＳ12１２]/;
const DATE_TAIL = /[（(][^（(）)]{3,40}[）)]$/;
const DATE_HEAD = new RegExp(
  `^${YEAR} ?(?:年|[./-]) ?\\d{1,2} ?(?:月|[./-]) ?\\d{1,2} ?日? ?(?:[(（][日月火水木金土祝・]+[)）])? *`,
);

/** Whether the text closes with a date in brackets, as titles of meetings do: `市長との対話（R3.5.13）`. */
export function endsInDate(text: string): boolean {
  const tail = DATE_TAIL.exec(text.slice(-42))?.[0];
  if (tail === undefined) return false;
  if (dateIn(tail)) return true;
  return /^[（(]\d{1,2}(?:月|\/)\d{1,2}日?(?:[~～〜\-－].*)?[）)]$/.test(
    tail.normalize('NFKC').replace(/ /g, ''),
  );
}

/** Whether the text opens with a whole date: `令和3年5月14日 市民活動センター長との対話`. */
export function beginsWithDate(text: string): boolean {
  return MAY_BEGIN_DATE.test(text) && DATE_HEAD.test(text.slice(0, 40).normalize('NFKC'));
}

/** A title without the date it closes or opens with. */
export function withoutDate(text: string): string {
  const tail = endsInDate(text) ? (DATE_TAIL.exec(text)?.[0] ?? '') : '';
  const head = text.slice(0, text.length - tail.length);
  return (
    head.replace(/^(?:令和|平成|昭和|[RHSＲＨＳ]|[12１２])[0-9０-９元年月日./．－ -]*[)）]?\s+/, '').trim() ||
    head.trim()
  );
}
