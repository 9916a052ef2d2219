import { readBracketedDigits, readDigit, readDigits, readRomanDigits } from './digit-marks';
import { type Mark, type MarkFamily, markFrom } from './mark';
import { numberValue } from './number-value';

/** No mark is longer; what follows it is never looked at, so long lines cost nothing. */
const HEAD = 60;
const N = '[0-9０-９]{1,3}';
const KANJI_N = '[一二三四五六七八九十]{1,3}';
const ANY_N = `(?:${N}|[〇一二三四五六七八九十百]{1,4})`;
/** Words titles begin with in kana, which particles begin with too. */
const TITLE_WORD =
  'はじ[めま]|はたら|はなし|はぐく|がんば|とりく|とどけ|ともに|であ[いうえ]|でかけ|にぎわ|のこ[しす]|のぞ[みむ]|もやもや|やって|やさし|やりが';
/** A particle after 第１章 or (1): running text that names it. */
const PARTICLE = new RegExp(
  `^(?!${TITLE_WORD})(?:では|には|とは|での|への|から|まで|より|および|及び|[はがをにでとのもや、])`,
);

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
  numbered('digit', /^([\u2488-\u249b])\s*/, 'digit.'),
  numbered('kana', /^[（(]\s*([ア-ト])\s*[)）]\s*/, '(ア)'),
  numbered('alpha', /^[（(]?\s*(i{1,3}|iv|vi{0,3}|ix)\s*[)）]\s*/, 'i)'),
  numbered('alpha', /^[（(]\s*([A-Za-zＡ-Ｚａ-ｚ])\s*[)）]\s*/, '(a)'),
  readRomanDigits,
  readBracketedDigits,
  readDigits,
  numbered('closeParen', new RegExp(`^(${N})\\s*[)）]\\s*`), '1)'),
  readDigit,
  numbered('roman', /^([\u2160-\u216b\u2170-\u217b])[.．、\s]*/, 'roman'),
  numbered('roman', /^([IVXＩＶＸ]{1,4})[.．]\s*(?=\S)/, 'roman'),
  numbered('roman', /^([ＩＶＸ]{1,4})[\s\u3000]+(?=\S)/, 'roman'),
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

/** ＝日程＝, ～ 日程 ～, -- 日程 --: the same strokes on both sides of a word. */
const FRAMED = /^([=＝~～〜*＊\-－―—]{1,4})[\s\u3000]*(?=[^\s0-9０-９])[^=＝~～〜*＊。]{1,30}\1$/;

/** ＜日程＞ and its like, alone in their line. */
function readBracket(head: string, text: string): Mark | undefined {
  if (text.length > 42) return undefined;
  const framed = FRAMED.exec(head);
  if (framed) return markFrom('bracket', framed[1] ?? '', text, '');
  const match = /^(?:＜[^＞]+＞|<[^>]+>|〈[^〉]+〉|《[^》]+》|［[^］]+］|〔[^〕]+〕|\[[^\]]+\])$/.exec(head);
  return match ? markFrom('bracket', text[0] ?? '', text, '') : undefined;
}

/** Geometric shapes, suits, notes, stars and flowers; not the crosses that answer a question with no. */
const SYMBOL =
  /^([■□◆◇●○◯〇◎\u25a0-\u25a9\u25ad-\u25c9\u25cc-\u25e5\u25fb\u25fc\u2600-\u26ff\u2701-\u2712\u2714\u271a-\u2775\u2794\u27a2-\u27be\u2b12-\u2b2f\u2b50]+|�+)\s*/;
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
