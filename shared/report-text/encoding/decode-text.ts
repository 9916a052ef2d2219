import { decodeDamaged } from './decode-damaged';
import { japaneseScore } from './japanese-score';
import type { Decode, TextEncoding } from './text-encoding';

interface Decoded {
  readonly encoding: TextEncoding;
  readonly text: string;
  readonly certain: boolean;
}

export type DecodedText = Decoded | { readonly encoding: 'binary' };

/** Enough bytes to tell text from a picture, and one UTF-16 order from the other. */
const SAMPLE = 64 * 1024;
/** Below this a text of legacy bytes is no Japanese; see japaneseScore. */
const PLAUSIBLE = 0.2;

/** First bytes of files that are no text, whatever they decode to. */
const BINARY_SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // ZIP: docx, xlsx, pptx
  [0xd0, 0xcf, 0x11, 0xe0], // OLE: doc, xls
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b, 0x08], // gzip
];

/**
 * Tells the encoding of a text file and reads it. `decode` is a fatal decoder. `certain` is false where another
 * encoding could be meant, or where broken bytes were passed over (U+FFFD): the reader may then choose, see
 * decodeAs. Files that are no text give `binary`.
 */
export function decodeText(bytes: Uint8Array, decode: Decode): DecodedText {
  if (BINARY_SIGNATURES.some((signature) => startsWith(bytes, signature))) return { encoding: 'binary' };
  return (
    decodeMarked(bytes, decode) ??
    decodeWide(bytes, decode) ??
    (hasControls(bytes.subarray(0, SAMPLE)) ? undefined : decodeNarrow(bytes, decode)) ?? {
      encoding: 'binary',
    }
  );
}

/** Reads bytes in an encoding someone chose; broken stretches become U+FFFD. Undefined when hardly anything fits. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding, decode: Decode): string | undefined {
  const whole = decode(bytes, encoding);
  if (whole !== undefined) return withoutMark(whole);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return cutShort(bytes, encoding, decode);
  if (encoding === 'iso-2022-jp') return undefined;
  const damaged = decodeDamaged(bytes, encoding, decode);
  return damaged === undefined ? undefined : withoutMark(damaged);
}

/** A file that was cut in the middle of a character has one byte too many, and one character too few. */
function cutShort(bytes: Uint8Array, encoding: TextEncoding, decode: Decode): string | undefined {
  const text = bytes.length % 2 === 0 ? undefined : decode(bytes.subarray(0, -1), encoding);
  return text === undefined ? undefined : `${withoutMark(text)}\ufffd`;
}

/** By byte order mark. */
function decodeMarked(bytes: Uint8Array, decode: Decode): DecodedText | undefined {
  const encoding = startsWith(bytes, [0xef, 0xbb, 0xbf])
    ? 'utf-8'
    : startsWith(bytes, [0xff, 0xfe])
      ? 'utf-16le'
      : startsWith(bytes, [0xfe, 0xff])
        ? 'utf-16be'
        : undefined;
  if (!encoding) return undefined;
  const text = decodeAs(bytes, encoding, decode);
  return text === undefined ? undefined : { encoding, text, certain: !text.includes('\ufffd') };
}

/**
 * UTF-16 without a mark. Line ends, digits and spaces put a zero byte into every other place; no 8-bit text has
 * zero bytes at all.
 */
function decodeWide(bytes: Uint8Array, decode: Decode): DecodedText | undefined {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === odd) return undefined;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = decode(bytes, encoding);
  if (text === undefined) return undefined;
  const asciiOnly = Math.max(even, odd) * 2 >= sample.length * 0.9;
  if (!asciiOnly && japaneseScore(text) < PLAUSIBLE) return undefined;
  return { encoding, text: withoutMark(text), certain: true };
}

function decodeNarrow(bytes: Uint8Array, decode: Decode): DecodedText | undefined {
  if (hasJisEscape(bytes.subarray(0, SAMPLE))) {
    const text = decode(bytes, 'iso-2022-jp');
    if (text !== undefined) return { encoding: 'iso-2022-jp', text, certain: true };
  }
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined) return { encoding: 'utf-8', text: utf8, certain: true };
  const legacy = decodeLegacy(bytes, decode);
  return legacy?.certain ? legacy : (decodeBroken(bytes, decode) ?? legacy);
}

/** CP932 or EUC-JP: whichever reads more like Japanese. */
function decodeLegacy(bytes: Uint8Array, decode: Decode): Decoded | undefined {
  const readings = (['shift_jis', 'euc-jp'] as const)
    .map((encoding) => ({ encoding, text: decode(bytes, encoding) }))
    .flatMap(({ encoding, text }) =>
      text === undefined ? [] : [{ encoding, text, score: japaneseScore(text) }],
    )
    .sort((a, b) => b.score - a.score);
  const [best, second] = readings;
  if (!best || best.score < 0) return undefined;
  const certain = best.score >= PLAUSIBLE && (!second || best.score - second.score >= PLAUSIBLE);
  return { encoding: best.encoding, text: best.text, certain };
}

/** The encoding in which fewest lines are broken, if any is near enough. */
function decodeBroken(bytes: Uint8Array, decode: Decode): Decoded | undefined {
  const readings = (['utf-8', 'shift_jis', 'euc-jp'] as const)
    .map((encoding) => ({ encoding, text: decodeDamaged(bytes, encoding, decode) }))
    .flatMap(({ encoding, text }) =>
      text === undefined ? [] : [{ encoding, text, score: japaneseScore(text) }],
    )
    .sort((a, b) => b.score - a.score);
  const [best] = readings;
  return best && best.score >= PLAUSIBLE
    ? { encoding: best.encoding, text: best.text, certain: false }
    : undefined;
}

/** ESC $ or ESC ( in bytes that are all 7-bit: RFC 1468. */
function hasJisEscape(sample: Uint8Array): boolean {
  if (sample.some((byte) => byte >= 0x80)) return false;
  return sample.some(
    (byte, index) => byte === 0x1b && (sample[index + 1] === 0x24 || sample[index + 1] === 0x28),
  );
}

/** Control characters no text has; ESC is left to ISO-2022-JP. */
function hasControls(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (
      byte < 0x20 &&
      byte !== 0x09 &&
      byte !== 0x0a &&
      byte !== 0x0b &&
      byte !== 0x0c &&
      byte !== 0x0d &&
      byte !== 0x1b
    ) {
      controls += 1;
    }
  }
  return controls * 100 > sample.length;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
