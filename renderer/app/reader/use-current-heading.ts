import { useEffect, useState } from 'react';
import type { Heading } from '#shared/markdown/outline';

/** How far below the top of the window a heading counts as being read, in pixels. */
const READING_LINE = 140;

/** The slug of the heading whose section is at the top of the window; undefined above the first. */
export function useCurrentHeading(
  article: HTMLElement | null,
  headings: readonly Heading[],
): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const scroller = article?.closest('main');
    if (!article || !scroller) return;
    let asked = false;
    const look = (): void => {
      asked = false;
      const top = scroller.getBoundingClientRect().top + READING_LINE;
      const passed = headings.filter((heading) => {
        const element = document.getElementById(heading.slug);
        return element !== null && element.getBoundingClientRect().top <= top;
      });
      setCurrent(passed.at(-1)?.slug);
    };
    const onScroll = (): void => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(look);
    };
    look();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => scroller.removeEventListener('scroll', onScroll);
  }, [article, headings]);
  return current;
}
