/**
 * What pdf.js asks before it grows. The build writes these calls into its source (resources/scripts/bounded-pdf
 * says where and why); all of them throw a RangeError when it is too much. Sizes are bytes, measured in Chromium and
 * rounded up.
 */
import { giveBack, hold, leaveOut, letGo, type OptionalWork, refuse, startWork, use } from '../memory-limit';
import { dropScratch } from './gather-stream';

export { hold, leaveOut, letGo, use };

/** ISO 32000-1, Annex C allows strings of 32,767 bytes; writers put whole pictures into them nevertheless. */
const MAX_TOKEN = 4_000_000;
/** An operator has six operands; text shown glyph by glyph some thousands. */
const MAX_OPERANDS = 1_000_000;
/** Unbalanced saves happen, one a line; ISO 32000-1 allows 28 in each other. */
const MAX_SAVED = 10_000;
/** A page densely set has some thousands. */
const MAX_PIECES = 400_000;
/** A coastline has some ten thousand; stroking a path takes hundreds of bytes a point. */
const MAX_PATH = 400_000;
/** Bitmaps inside a JBIG2 image, a byte a pixel: a page at 600 dpi, and once more in symbols. */
const MAX_BITMAPS = 120_000_000;

let isDrawing = false;
let operands = 0;
let pieces = 0;
let bitmaps = 0;

/** Another page is read now; or drawn, which is given up when it is too much. */
export function startPage(drawing?: OptionalWork): void {
  startWork(drawing);
  isDrawing = drawing !== undefined;
  pieces = 0;
  operands = 0;
}

/** A letter more in a string, a name or a hexadecimal string. */
export function token(length: number): void {
  if (length > MAX_TOKEN) refuse();
}

export function startOperator(): void {
  operands = 0;
}

/** An element of an array, or an entry of a dictionary: of an object that is kept, or of an operator's operands. */
export function element<T>(value: T, isKept: boolean): T {
  if (isKept) hold(typeof value === 'string' ? 48 + value.length : 32);
  else {
    operands += 1;
    if (operands > MAX_OPERANDS) refuse();
  }
  return value;
}

/** @param depth of states saved in each other */
export function saved(depth: number): void {
  if (depth > MAX_SAVED) refuse();
}

/** A piece of text on the page that is being read. */
export function piece(): void {
  pieces += 1;
  if (pieces > MAX_PIECES) refuse();
  use(600);
}

/** Letters that are shown; to be drawn, each is copied with its glyph. */
export function letters(count: number): void {
  use(count * (isDrawing ? 150 : 16));
}

/** An operator that will be drawn; those of a font stay. */
export function operator(isKept: boolean): void {
  if (isKept) hold(250);
  else use(250);
}

/** @param numbers of the path so far, about three a point */
export function path(numbers: number): void {
  if (numbers > MAX_PATH * 3) refuse();
  use(60);
}

/** A new JBIG2 image: the bitmaps of the one before are gone. */
export function startBitmaps(): void {
  bitmaps = 0;
}

/** A bitmap of rows in arrays of their own. @throws Error: only the image is given up */
export function bitmap(width: number, height: number): void {
  bitmaps += (width + 150) * height;
  if (!(bitmaps <= MAX_BITMAPS)) throw new Error('a JBIG2 image of too many pixels');
}

/** Canvases in which a page is put together; each is recorded and drawn. @param pixels */
export const takeCanvas = (pixels: number): void => use(pixels * 8);
export const giveBackCanvas = (pixels: number): void => giveBack(pixels * 8);

/** The page is done: nothing of it is in use any more. */
export function endPage(): void {
  startWork();
  dropScratch();
}
