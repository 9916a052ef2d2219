import type { LineLook } from '../lines/line-look';
import type { PageContent } from './page-content';
import type { LinePlace } from './pages-text';

/** An entry of a PDF's own outline, which readers show beside the page (PDF 32000-1, 12.3.3). */
export interface Bookmark {
  readonly title: string;
  /** 1 for the outermost */
  readonly level: number;
  /** where it leads to, from 0 */
  readonly page: number;
}

/** The lines of a heading that the document itself declares. */
export interface DeclaredHeading {
  /** from 1 */
  readonly level: number;
  /** how many lines it is set in, at least 1 */
  readonly lineCount: number;
}

/**
 * The headings a PDF declares: by the tags of its pages, else by its outline; by the number (from 1) of their first
 * line. Empty where it declares none.
 */
export function declaredHeadings(
  pages: readonly PageContent[],
  bookmarks: readonly Bookmark[],
  placed: PlacedLines,
): ReadonlyMap<number, DeclaredHeading> {
  const tagged = pages.flatMap(({ headings = [] }, page) =>
    headings.map((heading) => ({ ...heading, page })),
  );
  const byTags = bookmarkHeadings(tagged, placed);
  return byTags.size > 0 ? byTags : bookmarkHeadings(bookmarks, placed);
}

/** Fewer tell of single places, not of how the document is built. */
const FEWEST = 3;
/** Share of the entries whose words must stand on their page. */
const TRUSTED = 0.6;
/** An outline of one level only is taken for the whole one when its entries lie no farther apart than this. */
const MOST_PAGES_BETWEEN = 2;
/** Lines a heading may be set in. */
const MOST_LINES = 4;

/** What `bookmarkHeadings` looks at: the lines of the text, blank ones included, each with its place and look. */
export interface PlacedLines {
  readonly lines: readonly string[];
  readonly places: readonly (LinePlace | undefined)[];
  readonly looks: readonly LineLook[];
}

/**
 * The headings a PDF's outline names, by the number (from 1) of their first line. Empty where the outline does not
 * tell how the document is built: few entries, words that do not stand on their pages, or parts alone.
 * O(lines + entries × lines of a page).
 */
function bookmarkHeadings(
  bookmarks: readonly Bookmark[],
  placed: PlacedLines,
): ReadonlyMap<number, DeclaredHeading> {
  const headings = new Map<number, DeclaredHeading>();
  if (bookmarks.length < FEWEST) return headings;
  const byPage = linesByPage(placed);
  const taken = new Set<number>();
  for (const { title, level, page } of bookmarks) {
    const [found] = [page, page + 1].flatMap((at) => {
      const best = placeOf(title, byPage.get(at) ?? [], taken);
      return best ? [best] : [];
    });
    if (!found) continue;
    for (const index of found.lines) taken.add(index);
    const [first = 0] = found.lines;
    const last = found.lines.at(-1) ?? first;
    headings.set(first + 1, { level, lineCount: last - first + 1 });
  }
  return isWhole(bookmarks, headings.size) ? headings : new Map();
}

function isWhole(bookmarks: readonly Bookmark[], found: number): boolean {
  if (found < FEWEST || found < bookmarks.length * TRUSTED) return false;
  const pages = new Set(bookmarks.map(({ page }) => page));
  const reach = Math.max(...pages) - Math.min(...pages) + 1;
  const isDeep = new Set(bookmarks.map(({ level }) => level)).size > 1;
  return isDeep || reach <= bookmarks.length * MOST_PAGES_BETWEEN;
}

interface LineOfPage {
  /** from 0 */
  readonly index: number;
  readonly letters: string;
  readonly size: number;
}

function linesByPage({ lines, places, looks }: PlacedLines): ReadonlyMap<number, readonly LineOfPage[]> {
  const byPage = new Map<number, LineOfPage[]>();
  for (const [index, place] of places.entries()) {
    if (!place) continue;
    const line = { index, letters: lettersOf(lines[index] ?? ''), size: looks[index]?.size ?? 1 };
    const known = byPage.get(place.page);
    if (known) known.push(line);
    else byPage.set(place.page, [line]);
  }
  return byPage;
}

interface FoundPlace {
  readonly lines: readonly number[];
  readonly size: number;
  /** its number stands there as in the outline, or both have none */
  readonly isExact: boolean;
}

/** Where the words stand whole in one line or a few: the largest, and of equal ones that with the same number. */
function placeOf(
  title: string,
  lines: readonly LineOfPage[],
  taken: ReadonlySet<number>,
): FoundPlace | undefined {
  const sought = lettersOf(title);
  if (sought === '') return undefined;
  let best: FoundPlace | undefined;
  for (const [at, line] of lines.entries()) {
    let letters = '';
    for (let count = 1; count <= MOST_LINES; count += 1) {
      const next = lines[at + count - 1];
      if (!next || taken.has(next.index)) break;
      letters += next.letters;
      if (letters.length > sought.length + MOST_NUMBER) break;
      const isExact = letters === sought;
      if (!isExact && !differInNumber(letters, sought)) continue;
      const isBetter = !best || (line.size === best.size ? isExact && !best.isExact : line.size > best.size);
      const found = lines.slice(at, at + count).map(({ index }) => index);
      if (isBetter) best = { lines: found, size: line.size, isExact };
      break;
    }
  }
  return best;
}

/** Letters and digits alone: the outline and the page differ in spaces, widths and signs. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const MOST_NUMBER = 12;
/** What may number a heading, without its signs: 第2章, 4.5, A.3.1, 付録B. */
const NUMBER =
  /^(?:第?(?:[0-9]{1,6}|[一二三四五六七八九十百]{1,4})[章節部編回項]?|[a-z][0-9]{0,4}|(?:付録|別紙|別表|資料|chapter|appendix)[0-9a-z]{0,3})$/u;

/** Whether two titles are the same but for a number that one has before it and the other has not. */
function differInNumber(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.endsWith(short) && NUMBER.test(long.slice(0, long.length - short.length));
}
