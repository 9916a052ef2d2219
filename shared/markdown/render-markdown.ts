import type { Token } from 'marked';
import { ArchiveLexer } from './archive-lexer';
import { windowsWithDefinitions } from './block-windows';
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
  | { readonly kind: 'heading'; readonly heading: Heading; /** inline */ readonly untrustedHtml: string }
  | { readonly kind: 'blocks'; readonly untrustedHtml: string }
  | { readonly kind: 'footnote'; readonly number: number; readonly untrustedHtml: string };

/** A stretch of a text that can be drawn by itself. */
export type MarkdownChunk = {
  readonly parts: readonly MarkdownPart[];
  /** addresses in the HTML that `links` gave; all others were written by the text's author */
  readonly resolvedUrls: ReadonlySet<string>;
};

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
  const hasFootnotes = text.includes('[^');
  for (const window of windowsWithDefinitions(text, lexer, hasFootnotes ? collect : undefined)) {
    if (!window) {
      yield undefined;
      continue;
    }
    lexer.readInlines(window.pending);
    const parts = partsOf(window.tokens, writer, outline);
    yield { parts, resolvedUrls: writer.takeResolved() };
  }
  for (const { number, html } of writer.notes()) {
    yield { parts: [{ kind: 'footnote', number, untrustedHtml: html }], resolvedUrls: writer.takeResolved() };
  }
}
