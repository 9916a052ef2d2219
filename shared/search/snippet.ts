import type { Snippet } from './search-results';
import type { TextRange } from './text-range';

const LENGTH = 96;
/** letters shown before the first mark, so that it does not stand without its sentence's beginning */
const LEAD = 24;
const ELLIPSIS = '…';

/**
 * Cuts about 96 letters out of a text around the place where most of the given ranges lie together
 * (the beginning when there are none), starting at a sentence or line if one begins shortly before.
 * `ranges` must be sorted and must not overlap. Never splits a surrogate pair. O(length + ranges).
 */
export function snippetOf(text: string, ranges: readonly TextRange[]): Snippet {
  const start = startOfSnippet(text, densestStart(ranges));
  const end = wholeCharacter(text, Math.min(text.length, start + LENGTH));
  const lead = start > 0 ? ELLIPSIS : '';
  const tail = end < text.length ? ELLIPSIS : '';
  const shift = lead.length - start;
  return {
    text: lead + text.slice(start, end).replaceAll(/\s/gu, ' ') + tail,
    ranges: ranges
      .filter((range) => range.start < end && range.end > start)
      .map((range) => ({
        start: Math.max(range.start, start) + shift,
        end: Math.min(range.end, end) + shift,
      })),
  };
}

/** The start of the range from which a snippet would show the most ranges. */
function densestStart(ranges: readonly TextRange[]): number {
  let best = 0;
  let bestCount = 0;
  let first = 0;
  for (const [last, range] of ranges.entries()) {
    while (range.end - (ranges[first]?.start ?? 0) > LENGTH - LEAD && first < last) first++;
    if (last - first + 1 > bestCount) {
      bestCount = last - first + 1;
      best = ranges[first]?.start ?? 0;
    }
  }
  return best;
}

function startOfSnippet(text: string, mark: number): number {
  if (mark <= LEAD) return 0;
  const earliest = Math.max(0, Math.min(mark - LEAD, text.length - LENGTH));
  const breakAt = text.slice(earliest, mark).search(/[。．！？!?\n]/u);
  const start = breakAt < 0 ? earliest : earliest + breakAt + 1;
  return wholeCharacter(text, start);
}

function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
