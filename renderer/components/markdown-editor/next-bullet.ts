import { type ItemMark, officeHeadingOf, officeItemOf } from '#shared/markdown/office-marks';

/** What Enter does at the end of a line that begins with a mark of office documents. */
export type NextBullet =
  /** `prefix`: what the next line begins with */
  | { readonly act: 'continue'; readonly prefix: string }
  /** the item is empty: the list ends, its mark goes */
  | { readonly act: 'end' };

/** Sequences that letters in brackets follow: （ア）, (a), （一）. */
const SEQUENCES = [
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'abcdefghijklmnopqrstuvwxyz',
  'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ',
  'ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
  '一二三四五六七八九十',
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
];

/** Undefined when the line is no item: Enter is then the editor's own. */
export function nextBullet(line: string, lineAbove: string): NextBullet | undefined {
  // officeItemOf takes no item without words; a letter behind the line makes an empty one visible.
  const item = officeItemOf(`${line}x`);
  if (item === undefined) return undefined;
  if (item.text === 'x') return { act: 'end' };
  // A short line behind ◆ or ★ is a heading, and under a heading comes text; several in a row are a list.
  const isHeading = officeHeadingOf(line) !== undefined && officeItemOf(lineAbove)?.mark !== item.mark;
  if (isHeading) return undefined;
  const start = line.indexOf(item.sign);
  const end = start + item.sign.length;
  const gap = /^[ \t\u3000]*/.exec(line.slice(end))?.[0] ?? '';
  return { act: 'continue', prefix: line.slice(0, start) + nextSign(item.mark, item.sign) + gap };
}

function nextSign(mark: ItemMark, sign: string): string {
  switch (mark) {
    case 'circled':
    case 'bracketed':
    case 'pointed':
      return sign.replace(/[0-9０-９]+|[^()（）．.、]/, (counter) => nextCounter(counter));
    case 'box':
      return '□';
    case 'dot':
    case 'circle':
    case 'square':
    case 'star':
    case 'dash':
    case 'digit':
      return sign;
  }
}

/** The number or letter after one, in the same width; the same one at the end of its sequence. */
function nextCounter(counter: string): string {
  if (/^[0-9]+$/.test(counter)) return String(Number(counter) + 1);
  if (/^[０-９]+$/.test(counter)) {
    const next = String(Number(counter.normalize('NFKC')) + 1);
    return next.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }
  for (const sequence of SEQUENCES) {
    const at = sequence.indexOf(counter);
    if (at >= 0) return sequence[at + 1] ?? counter;
  }
  return counter;
}
