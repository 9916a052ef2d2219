import type { TextUnit } from './unit';

const MAX_TITLE = 60;
const MAX_TITLE_OVER_LINES = 100;

/** Whether a piece could be a title by its looks: short, one sentence at most, and not cut off. */
export function isTitleLike(unit: TextUnit): boolean {
  const { text } = unit;
  if (text.length > (unit.lineCount > 1 ? MAX_TITLE_OVER_LINES : MAX_TITLE)) return false;
  if (
    unit.rest === '' &&
    unit.mark?.family !== 'lenticular' &&
    unit.mark?.family !== 'bracket' &&
    unit.mark?.family !== 'session' &&
    unit.mark?.family !== 'label'
  )
    return false;
  return (
    !text.includes('。') &&
    !/[、，，;；]$/.test(text) &&
    !/(?:です|ます|でした|ました|ください)[！!」]?$/.test(text)
  );
}

/** Running text: a sentence, or as long as one. */
export function isProse(text: string): boolean {
  return text.includes('。') || text.length >= 45;
}
