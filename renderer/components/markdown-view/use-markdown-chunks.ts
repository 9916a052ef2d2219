import { useEffect, useState } from 'react';
import type { MarkdownLinks } from '#shared/markdown/markdown-links';
import type { Heading } from '#shared/markdown/outline';
import { renderSteps } from '#shared/markdown/render-markdown';
import { assertNever } from '#shared/model/assert-never';
import { type SafeHtml, sanitise } from './sanitise';

/** A piece of a text, safe to be shown. */
export type DrawnPart =
  | { readonly kind: 'heading'; readonly heading: Heading; readonly html: SafeHtml }
  | { readonly kind: 'blocks'; readonly html: SafeHtml }
  | { readonly kind: 'footnote'; readonly number: number; readonly html: SafeHtml };

export interface DrawnMarkdown {
  readonly chunks: readonly (readonly DrawnPart[])[];
  readonly isComplete: boolean;
}

/** Work done before the page is given a turn: well under what a person feels. */
const SLICE_MS = 24;

type Drawing = Generator<readonly DrawnPart[]>;

/** Draws a text a slice at a time: the first slice at once, the rest between the page's own work. */
export function useMarkdownChunks(source: string, links: MarkdownLinks): DrawnMarkdown {
  const [drawn, setDrawn] = useState<DrawnMarkdown>(NOTHING);

  useEffect(() => {
    const drawing = draw(source, links);
    let chunks: readonly (readonly DrawnPart[])[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = (): void => {
      const { added, isComplete } = drawFor(drawing, SLICE_MS);
      chunks = [...chunks, ...added];
      setDrawn({ chunks, isComplete });
      if (!isComplete) timer = setTimeout(slice);
    };
    slice();
    return () => clearTimeout(timer);
  }, [source, links]);

  return drawn;
}

const NOTHING: DrawnMarkdown = { chunks: [], isComplete: false };

function drawFor(drawing: Drawing, milliseconds: number) {
  const added: (readonly DrawnPart[])[] = [];
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const step = drawing.next();
    if (step.done) return { added, isComplete: true };
    if (step.value.length > 0) added.push(step.value);
  }
  return { added, isComplete: false };
}

function* draw(source: string, links: MarkdownLinks): Drawing {
  for (const chunk of renderSteps(source, links)) {
    yield (chunk?.parts ?? []).map((part): DrawnPart => {
      const html = sanitise(part.untrustedHtml, chunk?.resolvedUrls ?? NO_URLS);
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
    });
  }
}

const NO_URLS: ReadonlySet<string> = new Set();
