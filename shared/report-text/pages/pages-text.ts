import { type LineLook, PLAIN_LOOK } from '../lines/line-look';
import type { Box, PageContent, PageLine } from './page-content';
import { linesOfPage } from './page-lines';

/** Where a line of the text stands in the document. */
export interface LinePlace {
  /** from 0 */
  readonly page: number;
  readonly box: Box;
}

/** A PDF as the text of its pages. */
export interface PagesText {
  /** form feeds between pages, U+3000 for indents, blank lines where more space is left than usual */
  readonly text: string;
  /** for each line of `text`, its place; undefined for blank lines */
  readonly places: readonly (LinePlace | undefined)[];
  /** for each line of `text`, how its letters look beside most of the document's */
  readonly looks: readonly LineLook[];
}

/** Lines apart by this share of the usual distance have a blank line between them. */
const BLANK_LINE = 1.42;
const TWO_BLANK_LINES = 2.6;

/** The pages of a PDF as one text, every line with its place. */
export function textOfPages(pages: readonly PageContent[]): PagesText {
  const linesByPage = pages.map(linesOfPage);
  const all = linesByPage.flat();
  const usualSize = weightedMedian(all.map((line) => ({ value: line.size, weight: line.text.length })));
  const usualFonts = fontsOfProse(all);
  const usualAdvance = weightedMedian(
    all.flatMap(({ advance, size }) =>
      advance !== undefined && advance > 0 && Math.abs(size - usualSize) < 0.6
        ? [{ value: advance, weight: 1 }]
        : [],
    ),
  );
  const written: string[] = [];
  const places: (LinePlace | undefined)[] = [];
  const looks: LineLook[] = [];
  const add = (text: string, place?: LinePlace, look = PLAIN_LOOK): void => {
    written.push(text);
    places.push(place);
    looks.push(look);
  };
  for (const [page, lines] of linesByPage.entries()) {
    for (const [index, line] of lines.entries()) {
      for (let blank = 0; blank < blankLinesBefore(line, usualAdvance); blank += 1) add('');
      const pageStart = index === 0 && page > 0 ? '\f' : '';
      add(
        `${pageStart}${'\u3000'.repeat(line.indent)}${line.text}`,
        { page, box: line.box },
        {
          size: Math.round((line.size / (usualSize || 1)) * 20) / 20,
          isStrong: usualFonts.size > 0 && line.fonts.every((font) => !usualFonts.has(font)),
        },
      );
    }
  }
  return { text: written.join('\n'), places, looks };
}

function blankLinesBefore({ advance, size }: PageLine, usual: number): number {
  if (advance === undefined || usual <= 0) return 0;
  const share = advance / Math.max(usual, size * 1.2);
  return share > TWO_BLANK_LINES ? 2 : share > BLANK_LINE ? 1 : 0;
}

/** Sentences are set in the usual font, and so is a line as long as one. */
const PROSE = /。/;
const PROSE_LETTERS = 35;

/** The fonts sentences are set in: what has none of them is set apart. */
function fontsOfProse(lines: readonly PageLine[]): ReadonlySet<string> {
  const prose = lines.filter(({ text }) => PROSE.test(text) || text.length >= PROSE_LETTERS);
  return new Set(prose.flatMap(({ fonts }) => fonts));
}

function weightedMedian(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { value, weight } of sorted) {
    passed += weight;
    if (passed >= half) return value;
  }
  return 0;
}
