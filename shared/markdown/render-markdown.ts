import type { Token } from 'marked';
import { assertNever } from '../model/assert-never';
import { ArchiveLexer } from './archive-lexer';
import { type BlockWindow, windowsWithDefinitions } from './block-windows';
import { collectFootnotes } from './collect-footnotes';
import { signHtml } from './extension-renderers';
import { HtmlWriter } from './html-writer';
import type { MarkdownLinks } from './markdown-links';
import { normalLines } from './normal-lines';
import { isOfficeHeading } from './office-heading';
import { type Heading, Outline } from './outline';
import { inlineText } from './plain-text';

/** A piece of a drawn text. All HTML here holds what the text's author wrote: sanitise it before it meets a page. */
export type MarkdownPart =
  | { readonly kind: 'heading'; readonly heading: Heading /** inline */; readonly untrustedHtml: string }
  | { readonly kind: 'blocks'; readonly untrustedHtml: string }
  | { readonly kind: 'footnote'; readonly number: number; readonly untrustedHtml: string };

/** A stretch of a text that can be drawn by itself. */
export type MarkdownChunk = {
  readonly parts: readonly MarkdownPart[];
  /** addresses in the HTML that `links` gave; all others were written by the text's author */
  readonly resolvedUrls: ReadonlySet<string>;
};

/** HTML of footnotes drawn at once. */
const FOOTNOTES_LENGTH = 16_384;

export type RenderedMarkdown = { readonly untrustedHtml: string; readonly headings: readonly Heading[] };

/**
 * Draws a text stretch by stretch: each step costs a bounded time, whatever the text. Undefined is a step with
 * nothing to show yet. Headings are parts of their own, so that whoever draws them can give them an anchor that no
 * text can forge; footnotes come last.
 */
export function* renderSteps(source: string, links: MarkdownLinks): Generator<MarkdownChunk | undefined> {
  const lexer = new ArchiveLexer();
  const writer = new HtmlWriter(links);
  const outline = new Outline();
  const { text } = normalLines(source);
  const keepFootnotes = (window: BlockWindow): void => collectFootnotes(window.tokens, writer.footnotes);
  for (const window of windowsWithDefinitions(text, lexer, keepFootnotes)) {
    if (!window) {
      yield undefined;
      continue;
    }
    lexer.readInlines(window.pending);
    yield { parts: blockParts(window.tokens, writer, outline), resolvedUrls: writer.takeResolved() };
  }
  yield* footnoteChunks(writer);
}

/** The whole text at once, with the headings at their written levels: for short texts and other programs. */
export function renderMarkdown(source: string, links: MarkdownLinks): RenderedMarkdown {
  const html: string[] = [];
  const headings: Heading[] = [];
  for (const chunk of renderSteps(source, links)) {
    for (const part of chunk?.parts ?? []) {
      if (part.kind === 'heading') headings.push(part.heading);
      html.push(htmlOfPart(part));
    }
  }
  return { untrustedHtml: html.join(''), headings };
}

function blockParts(tokens: readonly Token[], writer: HtmlWriter, outline: Outline): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  let blocks: Token[] = [];
  const endBlocks = (): void => {
    const untrustedHtml = writer.blocks(blocks);
    if (untrustedHtml !== '') parts.push({ kind: 'blocks', untrustedHtml });
    blocks = [];
  };
  for (const token of tokens) {
    const words = token.type === 'heading' || isOfficeHeading(token) ? (token.tokens ?? []) : undefined;
    const heading = words && outline.add(token, inlineText(words));
    if (words && heading) {
      endBlocks();
      const sign = isOfficeHeading(token) ? signHtml(token.sign) : '';
      parts.push({ kind: 'heading', heading, untrustedHtml: sign + writer.inline(words) });
    } else {
      blocks.push(token);
    }
  }
  endBlocks();
  return parts;
}

function* footnoteChunks(writer: HtmlWriter): Generator<MarkdownChunk> {
  let parts: MarkdownPart[] = [];
  let length = 0;
  for (const { number, html } of writer.notes()) {
    parts.push({ kind: 'footnote', number, untrustedHtml: html });
    length += html.length;
    if (length < FOOTNOTES_LENGTH) continue;
    yield { parts, resolvedUrls: writer.takeResolved() };
    parts = [];
    length = 0;
  }
  if (parts.length > 0) yield { parts, resolvedUrls: writer.takeResolved() };
}

function htmlOfPart(part: MarkdownPart): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.heading.level}>${part.untrustedHtml}</h${part.heading.level}>\n`;
    case 'blocks':
      return part.untrustedHtml;
    case 'footnote':
      return `<aside class="footnote"><sup>${part.number}</sup>${part.untrustedHtml}</aside>\n`;
    default:
      return assertNever(part);
  }
}
