import type { Decode, TextEncoding } from './text-encoding';

const LINE_FEED = 0x0a;
/** More broken lines than this in a hundred, and the guess at the encoding was wrong. */
const MAX_BROKEN_PERCENT = 2;
const LONGEST_CHARACTER = 4;

/**
 * Reads text with a few broken bytes, line by line, so that one bad byte does not refuse a whole report; each
 * broken stretch becomes U+FFFD. Undefined when too much is broken. Only for encodings in which the byte 0x0A is
 * always a line feed (UTF-8, CP932, EUC-JP).
 */
export function decodeDamaged(bytes: Uint8Array, encoding: TextEncoding, decode: Decode): string | undefined {
  const lines: string[] = [];
  let broken = 0;
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    const text = decode(line, encoding);
    if (text === undefined) {
      broken += 1;
      if (broken > 5 && broken * 100 > (lines.length + 1) * MAX_BROKEN_PERCENT) return undefined;
    }
    lines.push(text ?? decodeBroken(line, encoding, decode));
    start = end + 1;
  }
  return broken * 100 > Math.max(lines.length, 50) * MAX_BROKEN_PERCENT ? undefined : lines.join('\n');
}

/** One character after the other; a byte that begins none is passed over. */
function decodeBroken(line: Uint8Array, encoding: TextEncoding, decode: Decode): string {
  let text = '';
  for (let at = 0; at < line.length; ) {
    const step = characterAt(line, at, encoding, decode);
    if (step) text += step.text;
    else if (!text.endsWith('\ufffd')) text += '\ufffd';
    at += step?.length ?? 1;
  }
  return text;
}

function characterAt(
  line: Uint8Array,
  at: number,
  encoding: TextEncoding,
  decode: Decode,
): { readonly text: string; readonly length: number } | undefined {
  for (let length = 1; length <= LONGEST_CHARACTER && at + length <= line.length; length += 1) {
    const text = decode(line.subarray(at, at + length), encoding);
    if (text !== undefined && text !== '') return { text, length };
  }
  return undefined;
}
