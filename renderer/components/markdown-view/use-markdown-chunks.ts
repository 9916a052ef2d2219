import { useMemo, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { MarkdownLinks } from '#shared/markdown/markdown-links';
import { createMarkdownDrawing, type DrawnMarkdown } from './drawn-markdown';
import { whenIdle } from './when-idle';

/** A yearly report is drawn in less; only what takes longer appears bit by bit. */
const FIRST_SLICE_MS = 40;

/** Draws a text: its beginning at once, the rest when the page is idle, all of it before it is printed. */
export function useMarkdownChunks(source: string, links: MarkdownLinks): DrawnMarkdown {
  const store = useMemo(() => {
    const drawing = createMarkdownDrawing(source, links);
    drawing.next(FIRST_SLICE_MS);

    const subscribe = (onChange: () => void): (() => void) => {
      let stop = (): void => {};
      const goOn = (): void => {
        if (drawing.drawn().isComplete) return;
        stop = whenIdle((milliseconds) => {
          drawing.next(milliseconds);
          onChange();
          goOn();
        });
      };
      const finish = (): void => {
        drawing.rest();
        flushSync(onChange);
      };
      goOn();
      window.addEventListener('beforeprint', finish);
      return () => {
        stop();
        window.removeEventListener('beforeprint', finish);
      };
    };
    return { subscribe, drawn: drawing.drawn };
  }, [source, links]);

  return useSyncExternalStore(store.subscribe, store.drawn);
}
