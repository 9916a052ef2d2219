import { useEffect, useState } from 'react';
import { type DocumentText, documentTextOf } from './document-text';

/** The element's text whenever all of it stands on the page: Markdown is drawn a stretch at a time. */
export function useTextOf(element: HTMLElement | null): DocumentText | undefined {
  const [text, setText] = useState<DocumentText>();
  useEffect(() => {
    if (!element) return setText(undefined);
    const read = (): void => {
      if (!element.querySelector('[aria-busy="true"]')) setText(documentTextOf(element));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['aria-busy'],
    });
    return () => observer.disconnect();
  }, [element]);
  return text;
}
