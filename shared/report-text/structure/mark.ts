import { numberValue } from './number-value';

/** The system a mark belongs to: marks of one family stand at one level as long as nothing comes between. */
export type MarkFamily =
  | 'part' // 第１部
  | 'chapter' // 第１章
  | 'section' // 第１節
  | 'clause' // 第１項, 第１条
  | 'session' // 第１回研究会
  | 'roman' // Ⅰ
  | 'digit' // １　1.
  | 'digits' // 1.2　1-2
  | 'kanji' // 一、
  | 'paren' // (1)
  | 'closeParen' // 1)
  | 'circled' // ①
  | 'kana' // ア　(ア)
  | 'alpha' // A.　(a)
  | 'lenticularNumber' // 【1】
  | 'lenticular' // 【内容】
  | 'bracket' // ＜日程＞　［内容］
  | 'label' // 提案１　STEP2
  | 'symbol' // ■ ◆ ● ★
  | 'bullet' // ・
  | 'arrow' // →
  | 'note'; // ※

export interface Mark {
  readonly family: MarkFamily;
  /** tells systems of one family apart: `■` from `◆`, `ア` from `(ア)`, `1.2` from `1.2.3` */
  readonly system: string;
  /** of a numbered mark */
  readonly value?: number;
  /** the numbers before the last in `2.1.3`: `2.1` */
  readonly under?: string;
  /** as written, without the space after it */
  readonly sign: string;
  /** what follows the mark */
  readonly rest: string;
  /** looks like a mark, but may as well be a number in running text: `8 期生`, `10 年後` */
  readonly isWeak: boolean;
}

/** No mark is longer; what follows it is never looked at, so long lines cost nothing. */
const HEAD = 60;
const N = '[0-9０-９]{1,3}';
const KANJI_N = '[一二三四五六七八九十]{1,3}';
const ANY_N = `(?:${N}|[〇一二三四五六七八九十百]{1,4})`;
/** Words that make a number before them a quantity. */
const COUNTER =
  /^(?:年(?![間次])|月(?!例)|日(?![時程本常])|期(?![間待])|回(?![答収])|名(?![称簿])|万|千|百|億|円|%|％|つ|件(?!名)|歳|割(?!合)|倍|位(?!置)|点(?!検)|時(?![間期代])|分(?![析野担])|秒|票|か[所月国年]|カ[所月国年]|ヶ[所月国年]|ヵ[所月国年]|人(?![材事口権間])|団体|校|社|市町|週|泊|枚|冊|戸|世帯|㎡|km|cm|kg|ha)/;
/** A particle after 第１章 or (1): running text that names it. */
const PARTICLE = /^(?:では|には|とは|での|への|から|まで|より|および|及び|[はがをにでとのもや、])/;

type Reader = (head: string, text: string) => Mark | undefined;

const READERS: readonly Reader[] = [
  unitReader('part', '[部編]'),
  unitReader('chapter', '章'),
  numbered('chapter', new RegExp(`^第\\s*(${N}|${KANJI_N})[\\s\\u3000]+(?=[^\\s章節部編項条回])`), '第'),
  unitReader('section', '節'),
  unitReader('clause', '[項条]'),
  readSession,
  readLenticular,
  readBracket,
  numbered('circled', /^([\u2460-\u2473\u3251-\u325f\u2776-\u277f])[.．、\s]*/, 'circled'),
  numbered('paren', new RegExp(`^[（(]\\s*(${N}|${KANJI_N})\\s*[)）]\\s*`), 'paren'),
  numbered('paren', /^([\u2474-\u2487])\s*/, 'paren'),
  numbered('kana', /^[（(]\s*([ア-ト])\s*[)）]\s*/, '(ア)'),
  numbered('alpha', /^[（(]?\s*(i{1,3}|iv|vi{0,3}|ix)\s*[)）]\s*/, 'i)'),
  numbered('alpha', /^[（(]\s*([A-Za-zＡ-Ｚａ-ｚ])\s*[)）]\s*/, '(a)'),
  readDigits,
  numbered('closeParen', new RegExp(`^(${N})\\s*[)）]\\s*`), '1)'),
  readDigit,
  numbered('roman', /^([\u2160-\u216b\u2170-\u217b])[.．、\s]*/, 'roman'),
  numbered('roman', /^([IVX]{1,4})[.．]\s*(?=\S)/, 'roman'),
  numbered('kanji', new RegExp(`^(${KANJI_N})(?:\\s*[、．.]\\s*|[\\s]+)(?=\\S)`), 'kanji'),
  numbered('kana', /^([ア-ト])(?:\s*[．.、)）]\s*|[\s]+)(?=\S)/, 'ア'),
  numbered('alpha', /^(i{1,3}|iv|vi{1,3}|ix)[.．]\s*(?=[^\sA-Za-z.])/, 'i)'),
  numbered('alpha', /^([A-Za-zＡ-Ｚａ-ｚ])(?:\s*[．.)）]\s*|\u3000+)(?=[^\sA-Za-z.])/, 'a'),
  readSymbol,
];

/** The mark a line begins with, if any. */
export function markOf(text: string): Mark | undefined {
  if (!mayBegin(text.charCodeAt(0))) return undefined;
  const head = text.slice(0, HEAD);
  for (const read of READERS) {
    const mark = read(head, text);
    if (mark) return mark;
  }
  return undefined;
}

/** Rules out hiragana and the kanji no mark begins with: most lines of a report. */
function mayBegin(code: number): boolean {
  if (code >= 0x3041 && code <= 0x3096) return false;
  if (code < 0x4e00 || code > 0x9fff) return true;
  return '第一二三四五六七八九十'.includes(String.fromCharCode(code));
}

function markFrom(
  family: MarkFamily,
  system: string,
  sign: string,
  rest: string,
  value?: number,
  isWeak = false,
): Mark {
  return {
    family,
    system,
    sign: sign.trim(),
    rest: rest.trim(),
    isWeak,
    ...(value === undefined ? {} : { value }),
  };
}

function numbered(family: MarkFamily, pattern: RegExp, system: string): Reader {
  return (head, text) => {
    const match = pattern.exec(head);
    const value = match?.[1] === undefined ? undefined : numberValue(match[1]);
    if (!match || value === undefined) return undefined;
    const rest = text.slice(match[0].length);
    const isWeak = (family === 'paren' || family === 'circled') && PARTICLE.test(rest);
    return markFrom(family, system, match[0], rest, value, isWeak);
  };
}

/** 第N章 and its like; `第1章では…` is running text. */
function unitReader(family: MarkFamily, unit: string): Reader {
  const pattern = new RegExp(`^第\\s*(${ANY_N})\\s*${unit}\\s*`);
  return (head, text) => {
    const match = pattern.exec(head);
    const value = match?.[1] === undefined ? undefined : numberValue(match[1]);
    if (!match || value === undefined) return undefined;
    const rest = text.slice(match[0].length);
    return PARTICLE.test(rest) && !/\s$/.test(match[0])
      ? undefined
      : markFrom(family, family, match[0], rest, value);
  };
}

/** 第N回研究会: the meeting's name belongs to the sign; a bracket, a space, a date or the end must follow. */
const SESSION = new RegExp(
  `^(第\\s*(${ANY_N})\\s*回[^\\s（(「『、。：:0-9０-９]{0,20})(?=$|[\\s（(「『：:0-9０-９])`,
);
const RUNS_ON = /(?:では|には|とは|の|は|が|を|に|で|と|も|から|まで|において|および|及び)$/;

function readSession(head: string, text: string): Mark | undefined {
  const match = SESSION.exec(head);
  const value = match?.[2] === undefined ? undefined : numberValue(match[2]);
  const sign = match?.[1];
  if (sign === undefined || value === undefined || RUNS_ON.test(sign)) return undefined;
  return markFrom('session', sign.replace(/^第.*?回/, ''), sign, text.slice(sign.length), value);
}

/** 【1】 with its title, 【内容】 alone in its line, 【課題１】with a title. */
function readLenticular(head: string, text: string): Mark | undefined {
  const match = /^【([^】]{1,40})】\s*/.exec(head);
  const label = match?.[1]?.trim();
  if (!match || !label) return undefined;
  const rest = text.slice(match[0].length);
  const value = numberValue(label);
  if (value !== undefined) return markFrom('lenticularNumber', '【1】', match[0], rest, value);
  return markFrom('lenticular', rest === '' ? '【】' : '【】…', match[0], rest);
}

/** ＜日程＞ and its like, alone in their line. */
function readBracket(head: string, text: string): Mark | undefined {
  if (text.length > 42) return undefined;
  const match = /^(?:＜[^＞]+＞|<[^>]+>|〈[^〉]+〉|《[^》]+》|［[^］]+］|〔[^〕]+〕|\[[^\]]+\])$/.exec(head);
  return match ? markFrom('bracket', text[0] ?? '', text, '') : undefined;
}

function readDigits(head: string, text: string): Mark | undefined {
  const match =
    /^([0-9０-９]{1,2}(?:[.．\-－‐−―][0-9０-９]{1,2}){1,3})[.．]?(?:\s+|(?=[^\s0-9０-９.．,，/:：~～%％年月日時分\-－])(?=[「『ぁ-んァ-ヶ一-龠]))/.exec(
      head,
    );
  const numbers = match?.[1]?.normalize('NFKC').split(/[.\-‐−―]/);
  const value = Number(numbers?.at(-1));
  if (!match || !numbers || value === 0) return undefined;
  const rest = text.slice(match[0].length);
  if (rest === '' || COUNTER.test(rest)) return undefined;
  return {
    ...markFrom('digits', `digits${numbers.length}`, match[0], rest, value),
    under: numbers.slice(0, -1).join('.'),
  };
}

function readDigit(head: string, text: string): Mark | undefined {
  const match = /^([0-9０-９]{1,2})(\s*[.．、]\s*|\s+)(?=\S)/.exec(head);
  const value = match?.[1] === undefined ? undefined : numberValue(match[1]);
  if (!match || value === undefined) return undefined;
  const rest = text.slice(match[0].length);
  if (/^[.．]?\d/.test(rest) || (/^[、]/.test(match[2]?.trim() ?? '') && /^[0-9０-９]/.test(rest)))
    return undefined;
  const isWeak = COUNTER.test(rest) && !/[.．、]/.test(match[2] ?? '');
  return markFrom('digit', `digit${match[2]?.normalize('NFKC').trim() ?? ''}`, match[0], rest, value, isWeak);
}

const SYMBOL = /^([■□◆◇●○◯〇◎★☆▼▽▲△▶►❖◉✓✔➢\u25fc\u25fb]+|�+)\s*/;
const BULLET =
  /^([・･•‣◦⁃∙·▪▫\uf06c\uf06e\uf0b7\uf09f\uf075\uf076\uf0d8\uf0fc]|[‐\-－–—*＊](?=\s)|[‐–—](?=[^\s‐–—\-0-9])|○(?=\s*$))\s*/;
const ARROW = /^[→⇒➡⇨➔➜↓⇩]\s*/;
const NOTE = /^(?:※|＊|注[0-9０-９]{0,2}[）)：:]|[*＊][0-9０-９]{1,2}\s)\s*/;

function readSymbol(head: string, text: string): Mark | undefined {
  const symbol = SYMBOL.exec(head);
  if (symbol) {
    const rest = text.slice(symbol[0].length);
    // △1,250 is a negative number, 〇〇課 a name left out
    if (/^[△▲][0-9０-９]/.test(head) || /^[〇○◯]{2}/.test(head)) return undefined;
    return markFrom('symbol', symbol[1] ?? '', symbol[0], rest);
  }
  const bullet = BULLET.exec(head);
  if (bullet) return markFrom('bullet', '・', bullet[0], text.slice(bullet[0].length));
  const arrow = ARROW.exec(head);
  if (arrow) return markFrom('arrow', '→', arrow[0], text.slice(arrow[0].length));
  const note = NOTE.exec(head);
  return note ? markFrom('note', '※', note[0], text.slice(note[0].length)) : undefined;
}
