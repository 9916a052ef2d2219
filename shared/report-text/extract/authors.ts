import { HIRAGANA, KANJI, KATAKANA } from '../lines/characters';
import type { Author } from '../report-reading';
import { personLineOf } from '../structure/person-line';

const LETTER = `[${KANJI}${HIRAGANA}${KATAKANA}]`;
const OFFICE =
  /(?:課|部|室|係|局|所|署|班|院|園|館|隊|支所|センター|本部|事務局|役所|役場|市|町|村|区|公室|委員会)$/;
const NAME_PART = new RegExp(`^[${KANJI}]${LETTER}{0,4}$`);
const GIVEN_PART = new RegExp(`^${LETTER}{1,4}$`);
const SPACED_NAME = new RegExp(`^([${KANJI}]${LETTER}{0,3})[ \\u3000]+(${LETTER}{1,4})$`);
const FIELD =
  /^(?:執筆者?|著者|作成者?|報告者?|氏名|研究生|参加者|メンバー|部会員|派遣職員)[：:\s\u3000]+(.+)$/;
const SEPARATOR = /[・、，,／/]|(?:\s{2,})/;
/** Words of covers that look like the parts of a name. */
const NO_NAME =
  /^(?:目次|論文|報告|報告書|概要|表紙|部会|共同|平成|令和|年度|資料|研究|成果|活動|記録|提言|最終|人材|はじめに|おわりに)/;

/** The people a cover names, with their offices: in one line, in a row, or one word a line. */
export function authorsOnCover(lines: readonly string[]): Author[] {
  const found: Author[] = [];
  const rest: string[] = [];
  for (const line of lines) {
    const inLine = namesInLine(line);
    if (inLine.length > 0) found.push(...inLine);
    else rest.push(line);
  }
  return found.length > 0 ? distinct(found) : distinct(stackedAuthors(rest));
}

function namesInLine(line: string): Author[] {
  const person = personLineOf(line);
  if (person) return [{ ...person, confidence: 'likely' }];
  const field = FIELD.exec(line)?.[1];
  const parts = (field ?? line)
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const names = parts.map((part) => nameFrom(part, field !== undefined));
  return names.every((name) => name !== undefined) && (parts.length > 1 || field !== undefined)
    ? names.map((name) => ({ ...name, confidence: field === undefined ? 'likely' : 'sure' }))
    : [];
}

function nameFrom(part: string, isField: boolean): Omit<Author, 'confidence'> | undefined {
  const person = personLineOf(part);
  if (person) return person;
  const spaced = SPACED_NAME.exec(part);
  if (spaced && !NO_NAME.test(part)) return { name: `${spaced[1] ?? ''}${spaced[2] ?? ''}` };
  return isField && NAME_PART.test(part) && part.length >= 3 && !OFFICE.test(part)
    ? { name: part }
    : undefined;
}

/** Offices and names one below the other, names whole or cut in two: 総務部 / 人事課 / 甲野 / 一郎. */
function stackedAuthors(lines: readonly string[]): Author[] {
  const authors: Author[] = [];
  let department = '';
  let names: string[] = [];
  const close = (): void => {
    authors.push(...authorsFrom(names, department));
    if (names.length > 0) department = '';
    names = [];
  };
  for (const line of lines) {
    const isName =
      SPACED_NAME.test(line) ||
      ((names.length > 0 ? GIVEN_PART : NAME_PART).test(line) && !OFFICE.test(line)) ||
      /^.$/u.test(line);
    if (OFFICE.test(line) && line.length > 1 && line.length <= 16) {
      if (names.length > 0) close();
      department = /[市町村区]$|役所$|役場$/.test(line)
        ? department
        : department === ''
          ? line
          : `${department} ${line}`;
    } else if (
      isName &&
      !NO_NAME.test(line) &&
      (department !== '' || names.length > 0 || SPACED_NAME.test(line))
    ) {
      names.push(line);
    } else {
      close();
      department = '';
    }
  }
  close();
  return authors;
}

/** Pairs family and given names. Single characters left over spell the office of whoever has none: 人 … 事 課. */
function authorsFrom(parts: readonly string[], department: string): Author[] {
  const names: string[] = [];
  const left: string[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const [part = '', next] = [parts[index], parts[index + 1]];
    const spaced = SPACED_NAME.exec(part);
    if (spaced) names.push(`${spaced[1] ?? ''}${spaced[2] ?? ''}`);
    else if (next !== undefined && (part.length > 1 || parts.length === 2) && !SPACED_NAME.test(next)) {
      names.push(part + next);
      index += 1;
    } else if (part.length >= 3) names.push(part);
    else left.push(part);
  }
  const spelt = left.join('');
  const isOffice = left.length > 1 && OFFICE.test(spelt);
  return names.map((name, index) => {
    const office = isOffice && index === names.length - 1 && index > 0 ? spelt : department;
    return { name, confidence: 'likely', ...(office === '' ? {} : { department: office }) };
  });
}

function distinct(authors: readonly Author[]): Author[] {
  const seen = new Map(authors.map((author) => [author.name, author]));
  return [...seen.values()];
}
