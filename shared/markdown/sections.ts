import { ArchiveLexer } from './archive-lexer';
import { blockWindows } from './block-windows';
import { normalLines } from './normal-lines';
import { type Heading, Outline } from './outline';
import { inlineText } from './plain-text';

/** A heading and what stands under it up to the next one; the first may have no heading. */
export type Section = {
  readonly headingPath: readonly string[];
  /** 0 for what stands before the first heading */
  readonly level: number;
  readonly title: string;
  /** UTF-16 offsets into the source: from the heading's first character to the next heading's */
  readonly start: number;
  readonly end: number;
  /** the Markdown under the heading */
  readonly text: string;
};

type Mark = { readonly heading: Heading; readonly start: number; readonly end: number };

/** The headings of a Markdown text, in order. Inline text is read for the headings alone. */
export function headingsOf(source: string): readonly Heading[] {
  return marksOf(normalLines(source).text).map((mark) => mark.heading);
}

/** A text cut at its headings. Their order and offsets are those of the source; a text without words has none. */
export function sectionsOf(source: string): readonly Section[] {
  const { text, toSource } = normalLines(source);
  const marks = marksOf(text);
  const sections: Section[] = [];
  const first = marks[0]?.start ?? text.length;
  if (text.slice(0, first).trim() !== '') {
    const end = toSource(first);
    sections.push({ headingPath: [], level: 0, title: '', start: 0, end, text: source.slice(0, end) });
  }
  for (const [index, { heading, start, end: bodyStart }] of marks.entries()) {
    const end = toSource(marks[index + 1]?.start ?? text.length);
    sections.push({
      headingPath: heading.path,
      level: heading.level,
      title: heading.text,
      start: toSource(start),
      end,
      text: source.slice(toSource(bodyStart), end),
    });
  }
  return sections;
}

/** The heading path of the section a place in the source belongs to; empty before the first heading. */
export function headingPathAt(source: string, offset: number): readonly string[] {
  return sectionsOf(source).findLast((section) => section.start <= offset)?.headingPath ?? [];
}

function marksOf(text: string): readonly Mark[] {
  const lexer = new ArchiveLexer();
  const outline = new Outline();
  const marks: Mark[] = [];
  for (const window of blockWindows(text, lexer)) {
    let at = window.start;
    for (const token of window.tokens) {
      if (token.type === 'heading' || token.type === 'officeHeading') {
        const heading = outline.add(token, inlineText(lexer.readInline(token.text)));
        if (heading) marks.push({ heading, start: at, end: at + token.raw.length });
      }
      at += token.raw.length;
    }
  }
  return marks;
}
