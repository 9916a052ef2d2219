import type { TextRange } from '#shared/search/text-range';

/** The text a reader sees in an element, and the way back from a stretch of it to the page. */
export interface DocumentText {
  /** line breaks between blocks; readings of ruby left out, so that the words they stand over are whole */
  readonly text: string;
  readonly rangeFor: (place: TextRange) => Range | undefined;
  /** offset into `text` of a point in the page; undefined outside of the element */
  readonly offsetOf: (node: Node, offset: number) => number | undefined;
  /** marks these places with the ::highlight() of that name (CSS Custom Highlight API); nothing where it is missing */
  readonly mark: (name: HighlightName, places: readonly TextRange[]) => void;
  readonly scrollTo: (place: TextRange) => void;
}

export type HighlightName = 'found' | 'found-current';

interface Piece {
  readonly node: Text;
  readonly start: number;
}

const SKIPPED =
  'button, rt, rp, [aria-hidden="true"], .visually-hidden, .footnote-mark, .task-open, .task-done';
const BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, td, th, pre, blockquote, dt, dd, figcaption';

export function documentTextOf(element: HTMLElement): DocumentText {
  const { text, pieces } = readText(element);

  /** The last piece that starts at or before the offset, by halving: a document has thousands of pieces and hits. */
  const pieceAt = (offset: number): Piece | undefined => {
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return pieces[low - 1];
  };

  const rangeFor = ({ start, end }: TextRange): Range | undefined => {
    const first = pieceAt(start);
    const last = pieceAt(Math.max(start, end - 1));
    if (!first || !last) return undefined;
    const range = document.createRange();
    range.setStart(first.node, Math.min(start - first.start, first.node.length));
    range.setEnd(last.node, Math.min(end - last.start, last.node.length));
    return range;
  };

  return {
    text,
    rangeFor,
    offsetOf: (node, offset) => {
      const piece = pieces.find((candidate) => candidate.node === node);
      if (piece) return piece.start + offset;
      if (!element.contains(node)) return undefined;
      const point = document.createRange();
      point.setStart(node, offset);
      return pieces.find(({ node: own }) => point.comparePoint(own, 0) >= 0)?.start ?? text.length;
    },
    mark: (name, places) => {
      if (!('highlights' in CSS)) return;
      const ranges = places.flatMap((place) => rangeFor(place) ?? []);
      if (ranges.length === 0) CSS.highlights.delete(name);
      else CSS.highlights.set(name, new Highlight(...ranges));
    },
    scrollTo: (place) => {
      const range = rangeFor(place);
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    },
  };
}

function readText(element: HTMLElement): { readonly text: string; readonly pieces: readonly Piece[] } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, wanted);
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let block: Element | null | undefined;
  const breakLine = (): void => {
    parts.push('\n');
    length += 1;
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      breakLine();
      continue;
    }
    const ownBlock = node.parentElement?.closest(BLOCK);
    if (block !== undefined && ownBlock !== block) breakLine();
    block = ownBlock;
    pieces.push({ node, start: length });
    parts.push(node.data);
    length += node.length;
  }
  return { text: parts.join(''), pieces };
}

/** Texts a reader sees, and line breaks; other elements only lead to what is in them. */
function wanted(node: Node): number {
  if (node instanceof HTMLBRElement) return NodeFilter.FILTER_ACCEPT;
  if (node instanceof Element) return NodeFilter.FILTER_SKIP;
  return node.parentElement?.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}
