import { isOverdue } from '../memory-limit';

/** Pixels of one image that are shown: more than a page is drawn with, whatever is cut off. */
const MAX_SHOWN = 4_000_000;
/** Pixels of all images of a page together. */
const MAX_ON_PAGE = 24_000_000;
/** Of them, kept for those that come late: each gets a little, until they are left out. */
const FOR_LATE = 8_000_000;
const MIN_SHOWN = 65_536;

let left = MAX_ON_PAGE;

/** The images that follow are on another page. */
export function startImages(): void {
  left = MAX_ON_PAGE;
}

/**
 * How many pixels of an image are put together to one, in either direction: the more images there are, the coarser
 * the ones that follow.
 * @throws Error when the page has had its share, or its time: the image is left out
 */
export function imageStep(width: number, height: number): number {
  if (left <= 0 || isOverdue()) throw new Error('images of too many pixels on a page');
  const most = Math.max(MIN_SHOWN, Math.min(MAX_SHOWN, (left - FOR_LATE) / 4));
  const step = Math.max(1, Math.ceil(Math.sqrt((width * height) / most)));
  left -= reducedSize(width, step) * reducedSize(height, step);
  return step;
}

/** Pixels that a side has when each `step` of them are one; the last may stand for fewer. */
export const reducedSize = (side: number, step: number): number => Math.ceil(side / step);
