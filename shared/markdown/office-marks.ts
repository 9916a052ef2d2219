/**
 * The marks people put at the start of a line in office documents. Kinds keep sibling items together: an item under
 * a mark of another kind is its child.
 */
export type ItemMark =
  | 'dot'
  | 'circle'
  | 'square'
  | 'star'
  | 'circled'
  | 'bracketed'
  | 'pointed'
  | 'box'
  | 'dash'
  | 'digit';

export type OfficeItem = {
  readonly mark: ItemMark;
  /** as typed: `・`, `①`, `（1）` */
  readonly sign: string;
  /** in half-width columns */
  readonly indent: number;
  readonly text: string;
};

export type OfficeHeading = {
  /** `◆` and `■` outrank `【…】`; `★` and `◎` are small headings outside the contents */
  readonly rank: 'section' | 'part' | 'small';
  readonly sign: string;
  readonly text: string;
};

/** Longer than a printed line of 40 full-width characters, or a whole sentence, is no heading. */
const MAX_HEADING = 40;
const MAX_HEADING_INDENT = 2;

const SIGNS: readonly (readonly [ItemMark, RegExp])[] = [
  ['dot', /^[・･•‣◦](?![・･•‣◦])/],
  ['circle', /^[●○◯](?![●○◯])/],
  ['square', /^[◆◇■](?![◆◇■])/],
  ['star', /^[★☆◎](?![★☆◎])/],
  ['circled', /^[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf\u24ea\u2776-\u277f]/],
  ['bracketed', /^[(（](?:[0-9０-９]{1,3}|[ア-ンA-Za-zＡ-Ｚａ-ｚ一二三四五六七八九十])[)）]/],
  ['pointed', /^(?:[０-９]{1,3}[．.]|[0-9０-９]{1,3}[、）]|[０-９]{1,3}\))(?![0-9０-９])/],
  ['box', /^[□☐☑]/],
];

/** Markdown's own marks count only inside an office list, further in than its outermost items. */
const MARKDOWN_SIGNS: readonly (readonly [ItemMark, RegExp])[] = [
  ['dash', /^[-*+](?=[ \t])/],
  ['digit', /^\d{1,9}[.)](?=[ \t])/],
];

const INDENT = /^[ \t\u3000]*/;
const HEADING_SIGN = /^([◆◇■]+|[★☆◎]+)[ \t\u3000]*(?=[^\s◆◇■★☆◎])/;
const LENTICULAR = /^【[^【】]+】$/;
const ENDS_A_SENTENCE = /[。．、，]$/;
/** The first characters of every line that may be an item or a heading: rules out most lines at once. */
const MAY_START =
  /^[ \t\u3000]*[・･•‣◦●○◯◆◇■★☆◎□☐☑(（【＃\d０-９\u2460-\u2473\u3251-\u325f\u32b1-\u32bf\u24ea\u2776-\u277f]/;

/** Half-width columns of the white space a line starts with: U+3000 is two, a tab goes to the next multiple of four. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const character of INDENT.exec(line)?.[0] ?? '') {
    if (character === '\t') columns += 4 - (columns % 4);
    else columns += character === '\u3000' ? 2 : 1;
  }
  return columns;
}

export function officeItemOf(line: string): OfficeItem | undefined {
  return MAY_START.test(line) ? itemWith(SIGNS, line) : undefined;
}

/** As officeItemOf, for the lines inside a list: `- ` and `1. ` count too. */
export function nestedItemOf(line: string): OfficeItem | undefined {
  return itemWith(SIGNS, line) ?? itemWith(MARKDOWN_SIGNS, line);
}

function itemWith(signs: readonly (readonly [ItemMark, RegExp])[], line: string): OfficeItem | undefined {
  const body = line.replace(INDENT, '');
  for (const [mark, pattern] of signs) {
    const sign = pattern.exec(body)?.[0];
    if (sign === undefined) continue;
    const text = body.slice(sign.length).replace(INDENT, '').trimEnd();
    return text === '' ? undefined : { mark, sign, indent: indentOf(line), text };
  }
  return undefined;
}

export function officeHeadingOf(line: string): OfficeHeading | undefined {
  if (!MAY_START.test(line) || indentOf(line) > MAX_HEADING_INDENT) return undefined;
  const body = line.trim();
  if (body.length > MAX_HEADING || body.includes('|')) return undefined;
  if (LENTICULAR.test(body)) return { rank: 'part', sign: '', text: body };
  const [whole, sign] = HEADING_SIGN.exec(body) ?? [];
  if (whole === undefined || sign === undefined || ENDS_A_SENTENCE.test(body)) return undefined;
  return { rank: /[★☆◎]/.test(sign) ? 'small' : 'section', sign, text: body.slice(whole.length) };
}

export type WideHeading = { readonly depth: number; readonly text: string };
const WIDE_HASHES = /^[ \u3000]{0,3}(＃{1,6})[ \t\u3000]+(\S.*)$/;

/** `＃＃ 見出し`: the number sign as the Japanese keyboard types it. */
export function wideHeadingOf(line: string): WideHeading | undefined {
  const [, hashes, text] = WIDE_HASHES.exec(line) ?? [];
  return hashes === undefined || text === undefined ? undefined : { depth: hashes.length, text: text.trim() };
}

/** Whether a line of a paragraph is really the start of an office list or heading. */
export function startsOfficeBlock(line: string): boolean {
  if (!MAY_START.test(line)) return false;
  return (
    officeItemOf(line) !== undefined ||
    officeHeadingOf(line) !== undefined ||
    wideHeadingOf(line) !== undefined
  );
}
