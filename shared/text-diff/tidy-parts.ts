import type { TextPart } from './text-part';

interface Change {
  removed: string;
  added: string;
}

/** Below this share of common words two passages say different things, and are shown one after the other. */
const ALIKE_FROM = 0.3;

/**
 * A difference as people would mark it: a particle or a comma left standing between two changes is taken into them,
 * passages that have next to nothing in common are replaced whole, and what was removed stands before what came for
 * it. Both texts stay what they were.
 */
export function tidyParts(parts: readonly TextPart[]): readonly TextPart[] {
  return isAlike(parts) ? joined(withoutIslands(parts)) : joined(parts.flatMap(split));
}

const split = ({ what, text }: TextPart): readonly TextPart[] =>
  what === 'same'
    ? [
        { what: 'removed', text },
        { what: 'added', text },
      ]
    : [{ what, text }];

function isAlike(parts: readonly TextPart[]): boolean {
  const weigh = (what: TextPart['what']): number =>
    parts.reduce((sum, part) => (part.what === what ? sum + weightOf(part.text) : sum), 0);
  const same = weigh('same');
  const longer = same + Math.max(weigh('removed'), weigh('added'));
  return longer === 0 || same / longer >= ALIKE_FROM;
}

/** Blanks and hiragana endings are alike in any two sentences: they say little. */
const weightOf = (text: string): number => {
  const telling = text.match(/[^\s\p{P}\p{Script=Hiragana}]/gu)?.length ?? 0;
  const hiragana = text.match(/\p{Script=Hiragana}/gu)?.length ?? 0;
  return telling + hiragana / 4;
};

/** Parts with every island taken in. One pass with a look back: taking one in can make the one before it small. */
function withoutIslands(parts: readonly TextPart[]): readonly TextPart[] {
  const kept: (Change | string)[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (part.what === 'same') {
      kept.push(part.text);
    } else if (typeof last === 'object') {
      last[part.what] += part.text;
    } else {
      const change: Change = { removed: '', added: '' };
      change[part.what] = part.text;
      kept.push(change);
    }
    if (part.what !== 'same') takeIn(kept);
  }
  return kept.flatMap((one): readonly TextPart[] =>
    typeof one === 'string'
      ? [{ what: 'same', text: one }]
      : [
          { what: 'removed', text: one.removed },
          { what: 'added', text: one.added },
        ],
  );
}

function takeIn(kept: (Change | string)[]): void {
  for (;;) {
    const [left, island, right] = kept.slice(-3);
    if (typeof left !== 'object' || typeof island !== 'string' || typeof right !== 'object') return;
    if (!isIsland(island, left, right)) return;
    kept.splice(-3, 3, {
      removed: left.removed + island + right.removed,
      added: left.added + island + right.added,
    });
  }
}

function isIsland(text: string, left: Change, right: Change): boolean {
  if (text.includes('\n')) return false;
  const around = Math.min(sizeOf(left), sizeOf(right));
  return text.length * 2 <= around || (text.length === 1 && around > 1);
}

const sizeOf = ({ removed, added }: Change): number => Math.max(removed.length, added.length);

/** Neighbours of one kind in one piece; between two pieces that stay, removed before added. */
function joined(parts: readonly TextPart[]): readonly TextPart[] {
  const result: TextPart[] = [];
  let removed = '';
  let added = '';
  let same = '';
  const put = (what: TextPart['what'], text: string): void => {
    if (text !== '') result.push({ what, text });
  };
  const close = (): void => {
    put('removed', removed);
    put('added', added);
    removed = '';
    added = '';
  };
  for (const { what, text } of parts) {
    if (what === 'same') {
      if (removed !== '' || added !== '') close();
      same += text;
    } else {
      put('same', same);
      same = '';
      if (what === 'removed') removed += text;
      else added += text;
    }
  }
  close();
  put('same', same);
  return result;
}
