import { MAX_TEXT } from '#shared/model/fields';
import type { Refusal } from './document-messages';

/** Five million letters have a tenth of it in lines of a usual length; each takes a kilobyte until it is shown. */
const MAX_LINES = 300_000;
/** A paragraph has some thousand letters at most; one of a million takes the browser a gigabyte to set. */
const MAX_LINE = 100_000;

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Why a text is not understood, for its size alone; undefined for one that may be read. */
export function textTrouble(
  text: string,
): Extract<Refusal, 'tooLong' | 'tooManyLines' | 'longLine'> | undefined {
  if (text.length > MAX_TEXT) return 'tooLong';
  let lines = 1;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = at < text.length ? text.charCodeAt(at) : LINE_FEED;
    if (letter !== LINE_FEED && letter !== RETURN) continue;
    if (at - start > MAX_LINE) return 'longLine';
    start = at + 1;
    lines += 1;
    if (lines > MAX_LINES) return 'tooManyLines';
  }
  return undefined;
}
