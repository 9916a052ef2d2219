import type { MarkdownLinks } from '#shared/markdown/markdown-links';
import type { Heading } from '#shared/markdown/outline';
import { type MarkdownPart, renderSteps } from '#shared/markdown/render-markdown';
import { assertNever } from '#shared/model/assert-never';
import { safeHtml } from './safe-html-cache';
import type { SafeHtml } from './sanitise';

/** A piece of a text, safe to be shown. */
export type DrawnPart =
  | { readonly kind: 'heading'; readonly heading: Heading; readonly html: SafeHtml }
  | { readonly kind: 'blocks'; readonly html: SafeHtml }
  | { readonly kind: 'footnote'; readonly number: number; readonly html: SafeHtml };

export interface DrawnMarkdown {
  readonly chunks: readonly (readonly DrawnPart[])[];
  readonly isComplete: boolean;
}

/** Draws a text a slice at a time. `next` works for so many milliseconds, or a step at least; `rest` to the end. */
export interface MarkdownDrawing {
  readonly drawn: () => DrawnMarkdown;
  readonly next: (milliseconds: number) => void;
  readonly rest: () => void;
}

export function createMarkdownDrawing(source: string, links: MarkdownLinks): MarkdownDrawing {
  const steps = renderSteps(source, links);
  let drawn: DrawnMarkdown = { chunks: [], isComplete: false };

  const next = (milliseconds: number): void => {
    if (drawn.isComplete) return;
    const added: (readonly DrawnPart[])[] = [];
    const end = performance.now() + milliseconds;
    let step = steps.next();
    while (!step.done) {
      const chunk = step.value;
      if (chunk) added.push(chunk.parts.map((part) => drawnPart(part, chunk.resolvedUrls)));
      if (performance.now() >= end) break;
      step = steps.next();
    }
    drawn = { chunks: [...drawn.chunks, ...added], isComplete: step.done === true };
  };

  return { drawn: () => drawn, next, rest: () => next(Number.POSITIVE_INFINITY) };
}

function drawnPart(part: MarkdownPart, resolvedUrls: ReadonlySet<string>): DrawnPart {
  const html = safeHtml(part.untrustedHtml, resolvedUrls);
  switch (part.kind) {
    case 'heading':
      return { kind: 'heading', heading: part.heading, html };
    case 'blocks':
      return { kind: 'blocks', html };
    case 'footnote':
      return { kind: 'footnote', number: part.number, html };
    default:
      return assertNever(part);
  }
}
