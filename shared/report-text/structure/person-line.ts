import { HIRAGANA, KANJI, KATAKANA } from '../lines/characters';

export interface PersonLine {
  /** joined: 甲野一郎 */
  readonly name: string;
  readonly department?: string;
}

const LETTER = `[${KANJI}${HIRAGANA}${KATAKANA}]`;
const NAME = `([${KANJI}]${LETTER}{0,3})[ \\u3000]+(${LETTER}{1,4})|([${KANJI}]{2}${LETTER}{1,3})`;
const OFFICE =
  '(?:課|部|室|係|局|所|署|班|院|園|館|校|隊|支所|センター|本部|事務局|委員会|役所|役場|市|町|村|区)';
const RANK =
  '(?:(?:課長|係長|主任|主査|主事|主幹|副主幹|課長補佐|補佐|次長|部長|室長|技師|専門員|参事)[ \\u3000]+)?';
const DEPARTMENT = `((?:[^\\s、。：:（）()]{1,20}[ \\u3000]+)?[^\\s、。：:（）()]{1,20}${OFFICE})`;
const DEPARTMENT_FIRST = new RegExp(`^${DEPARTMENT}[ \\u3000]+${RANK}(?:${NAME})$`);
const NAME_FIRST = new RegExp(`^(?:${NAME})[ \\u3000]*[（(]([^（）()]{1,30}${OFFICE})[)）]$`);
const SIGN = /^[・•■□◆◇●○◯〇◎★☆▼▽▶【＜<][ \u3000]*|[】＞>]$/g;
const MAX_LENGTH = 45;

/** Words that look like a name behind an office and are none. */
const NO_NAME =
  /(?:市長|町長|村長|区長|部長|課長|係長|議員|委員|職員|市民|会議|研修|対話|報告|について|計画|方針|概要|一覧|担当|取組|[をへ]|する|した|こと)/;

/** A line that is a person and nothing else: `・総務課  甲野 一郎`, `甲野 一郎（総務課）`. */
export function personLineOf(text: string): PersonLine | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const line = text
    .replace(SIGN, '')
    .replace(/[ \u3000]+/g, ' ')
    .trim();
  const first = DEPARTMENT_FIRST.exec(line);
  if (first) return person([first[2], first[3], first[4]], first[1]);
  const second = NAME_FIRST.exec(line);
  return second ? person([second[1], second[2], second[3]], second[4]) : undefined;
}

function person(
  parts: readonly (string | undefined)[],
  department: string | undefined,
): PersonLine | undefined {
  const name = parts.join('');
  if (name.length < 2 || NO_NAME.test(name) || /^第/.test(department ?? '')) return undefined;
  return { name, ...(department === undefined ? {} : { department: department.trim() }) };
}
