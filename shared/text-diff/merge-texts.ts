import { diffTokens } from './diff-tokens';
import { createEffort } from './effort';
import { splitLines } from './split-lines';

const STEPS = 3_000_000;

/** Lines `from` to before `to` of the base, and what stands for them in another version. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * What two people made of one text, line by line: the changes of both where they touched different places, and where
 * they touched the same one, mine and below it theirs. No line that either wrote is lost.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  const lines = splitLines(base);
  const own = hunksOf(base, mine);
  const other = hunksOf(base, theirs);
  let merged = '';
  let at = 0;
  for (const { from, to } of touchedPlaces([...own, ...other])) {
    merged += lines.slice(at, from).join('');
    merged += settle(lines, from, to, own, other);
    at = to;
  }
  return merged + lines.slice(at).join('');
}

function hunksOf(base: string, version: string): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  const parts = diffTokens(splitLines(base), splitLines(version), {
    effort: createEffort(STEPS),
    anchors: true,
  });
  for (const { what, text } of parts) {
    const lines = splitLines(text);
    const last = hunks.at(-1);
    if (what === 'same') at += lines.length;
    else if (what === 'removed') {
      hunks.push({ from: at, to: at + lines.length, lines: [] });
      at += lines.length;
    } else if (last?.to === at) hunks[hunks.length - 1] = { ...last, lines };
    else hunks.push({ from: at, to: at, lines });
  }
  return hunks;
}

/** Places of the base that either has touched; what touches each other is one place. */
function touchedPlaces(hunks: readonly Hunk[]): readonly Pick<Hunk, 'from' | 'to'>[] {
  const places: { from: number; to: number }[] = [];
  for (const { from, to } of [...hunks].sort((a, b) => a.from - b.from)) {
    const last = places.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else places.push({ from, to });
  }
  return places;
}

function settle(
  base: readonly string[],
  from: number,
  to: number,
  own: readonly Hunk[],
  other: readonly Hunk[],
): string {
  const was = base.slice(from, to).join('');
  const mine = versionOf(base, from, to, own);
  const theirs = versionOf(base, from, to, other);
  if (mine === was || mine === theirs) return theirs;
  if (theirs === was) return mine;
  const isWhole = mine === '' || theirs === '' || mine.endsWith('\n');
  return `${mine}${isWhole ? '' : '\n'}${theirs}`;
}

/** What one version says in a place of the base. */
function versionOf(base: readonly string[], from: number, to: number, hunks: readonly Hunk[]): string {
  let text = '';
  let at = from;
  for (const hunk of hunks) {
    if (hunk.from < from || hunk.to > to) continue;
    text += base.slice(at, hunk.from).join('') + hunk.lines.join('');
    at = hunk.to;
  }
  return text + base.slice(at, to).join('');
}
