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

const SKIPPED = 'rt, rp, [aria-hidden="true"], .visually-hidden';
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
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let block: Element | null | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // SHOW_TEXT yields text nodes only.
    const textNode = node as Text;
    const ownBlock = textNode.parentElement?.closest(BLOCK);
    if (block !== undefined && ownBlock !== block) {
      parts.push('\n');
      length += 1;
    }
    block = ownBlock;
    pieces.push({ node: textNode, start: length });
    parts.push(textNode.data);
    length += textNode.length;
  }
  return { text: parts.join(''), pieces };
}
