import { diffTokens } from './diff-tokens';
import { createEffort, type Effort } from './effort';
import { splitLines } from './split-lines';
import { splitWords } from './split-words';
import type { TextPart } from './text-part';
import { tidyParts } from './tidy-parts';

/** Some 50 ms of comparing lines, and as much again of comparing words, on a slow machine. */
const LINE_STEPS = 3_000_000;
const WORD_STEPS = 3_000_000;

/** A changed passage longer than this is shown as replaced: nobody reads it word by word. */
const MAX_PASSAGE = 60_000;

/**
 * What changed from one text to another, word by word: lines are compared first, then the words of passages that
 * differ. Texts that would take too long are compared more coarsely, down to replaced as a whole.
 */
export function diffText(before: string, after: string): readonly TextPart[] {
  if (before === after) return before === '' ? [] : [{ what: 'same', text: before }];
  const lines = diffTokens(splitLines(before), splitLines(after), {
    effort: createEffort(LINE_STEPS),
    anchors: true,
  });
  const effort = createEffort(WORD_STEPS);
  return joinSame(passagesOf(lines).flatMap((passage) => diffPassage(passage, effort)));
}

/** A stretch of lines that stayed, or what stood and what stands in one place. */
type Passage = { readonly same: string } | { readonly removed: string; readonly added: string };

function passagesOf(parts: readonly TextPart[]): readonly Passage[] {
  const passages: Passage[] = [];
  for (const { what, text } of parts) {
    const last = passages.at(-1);
    if (what === 'same') passages.push({ same: text });
    else if (last && 'removed' in last)
      passages[passages.length - 1] = { ...last, [what]: last[what] + text };
    else passages.push({ removed: '', added: '', [what]: text });
  }
  return passages;
}

function diffPassage(passage: Passage, effort: Effort): readonly TextPart[] {
  if ('same' in passage) return [{ what: 'same', text: passage.same }];
  const { removed, added } = passage;
  if (removed === '') return [{ what: 'added', text: added }];
  if (added === '') return [{ what: 'removed', text: removed }];
  if (removed.length + added.length > MAX_PASSAGE) {
    return [
      { what: 'removed', text: removed },
      { what: 'added', text: added },
    ];
  }
  const [before, after] = splitWords(removed, added);
  return tidyParts(diffTokens(before, after, { effort, anchors: false }));
}

function joinSame(parts: readonly TextPart[]): readonly TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.what === part.what) joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}
