import { isNumberJoint, SPACE_CODE } from './fold-character';
import { isDigit, isHiragana, isJapanese } from './japanese-characters';
import { OffsetMap } from './offset-map';
import { Utf16Builder } from './utf16-builder';

const VU = 'ゔ'.charCodeAt(0);
const BU = 'ぶ'.charCodeAt(0);
const VU_WITH_VOWEL = new Map([
  ['あ', 'ば'],
  ['い', 'び'],
  ['え', 'べ'],
  ['お', 'ぼ'],
]);
const LONG_MARK = 'ー'.charCodeAt(0);
const HALF_WIDTH_LONG_MARK = 'ｰ'.charCodeAt(0);
const NO_PLACES = new Uint32Array(0);
const SMALL_VOWEL = /^[ァィェォぁぃぇぉｧｨｪｫ]$/;

/** Whether a folded letter's place in the text decides what becomes of it. */
export function dependsOnNeighbours(code: number): boolean {
  return code === SPACE_CODE || code === VU || isNumberJoint(code);
}

/**
 * Joins folded characters to a folded text and settles what one character cannot know of itself.
 * White space and number joints are held back until the next letter shows whether they stay.
 */
export class FoldWriter {
  private readonly text: Utf16Builder | undefined;
  private last = 0;
  private spaceAt = -1;
  private jointAt = -1;
  private joint = 0;
  private afterVu = false;
  private length = 0;
  private starts: Uint32Array;
  private ends: Uint32Array;

  /** With `recording`, keeps where each letter came from; without, the text. `expected` is a guess of the length. */
  constructor(
    expected: number,
    private readonly recording: boolean,
  ) {
    this.text = recording ? undefined : new Utf16Builder();
    this.starts = recording ? new Uint32Array(expected + 8) : NO_PLACES;
    this.ends = recording ? new Uint32Array(expected + 8) : NO_PLACES;
  }

  /** Takes the folded letters of the original character at [start, end) of `source`. */
  write(letters: string, source: string, start: number, end: number): void {
    if (this.afterVu) {
      this.afterVu = false;
      const joined = SMALL_VOWEL.test(source.slice(start, end)) ? VU_WITH_VOWEL.get(letters) : undefined;
      if (joined !== undefined) {
        this.replaceLast(joined.charCodeAt(0), end);
        return;
      }
    }
    if (letters.length === 0) this.jointAt = -1;
    else if (this.lengthens(source.charCodeAt(start))) this.ends[this.length - 1] = end;
    for (let i = 0; i < letters.length; i++) this.writeOne(letters.charCodeAt(i), start, end);
  }

  /**
   * The short way for a letter that does not depend on its neighbours, from the one unit at `start`; false when something
   * before it has still to be settled, and `write` must be asked.
   */
  writePlain(code: number, start: number): boolean {
    if (this.afterVu || this.jointAt >= 0 || this.spaceAt >= 0) return false;
    this.append(code, start, start + 1);
    return true;
  }

  /** The last thing to be asked, and only without recording. */
  folded(): string {
    return this.text?.finish() ?? '';
  }

  /** Only after recording. */
  map(): OffsetMap {
    return new OffsetMap(this.starts, this.ends);
  }

  /** A long mark is dropped, but to a reader it is part of the kana it lengthens, also where a match ends. */
  private lengthens(code: number): boolean {
    const isLongMark = code === LONG_MARK || code === HALF_WIDTH_LONG_MARK;
    return isLongMark && this.recording && this.length > 0 && isHiragana(this.last);
  }

  private writeOne(code: number, start: number, end: number): void {
    if (code === SPACE_CODE) {
      if (this.spaceAt < 0) this.spaceAt = start;
      this.jointAt = -1;
      return;
    }
    if (isNumberJoint(code)) {
      const afterDigit = this.jointAt < 0 && this.spaceAt < 0 && isDigit(this.last);
      this.jointAt = afterDigit ? start : -1;
      this.joint = code;
      return;
    }
    if (this.jointAt >= 0) {
      if (isDigit(code)) this.append(this.joint, this.jointAt, start);
      this.jointAt = -1;
    }
    if (this.spaceAt >= 0) {
      if (this.last !== 0 && !isJapanese(this.last) && !isJapanese(code))
        this.append(SPACE_CODE, this.spaceAt, start);
      this.spaceAt = -1;
    }
    this.afterVu = code === VU;
    this.append(this.afterVu ? BU : code, start, end);
  }

  private append(code: number, start: number, end: number): void {
    this.last = code;
    if (this.text) {
      this.text.push(code);
      return;
    }
    if (this.length === this.starts.length) this.grow();
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }

  /** Only ligatures that unfold to several letters (㌫) make a folded text longer than its original. */
  private grow(): void {
    const [starts, ends] = [this.starts, this.ends];
    this.starts = new Uint32Array(starts.length * 2);
    this.ends = new Uint32Array(ends.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
  }

  private replaceLast(code: number, end: number): void {
    this.text?.replaceLast(code);
    this.last = code;
    if (this.recording) this.ends[this.length - 1] = end;
  }
}
