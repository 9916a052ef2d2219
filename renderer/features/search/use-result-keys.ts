import { useEffect, useRef } from 'react';

const KEYS = ['ArrowDown', 'ArrowUp', 'Escape'];

/**
 * Arrow down from the search box enters the results; up and down walk through them; up from the first, or Esc from
 * any, leads back to the words.
 */
export function useResultKeys() {
  const container = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || !KEYS.includes(event.key)) return;
      const links = [...(container.current?.querySelectorAll<HTMLElement>('[data-result]') ?? [])];
      const box = document.querySelector<HTMLElement>('header input[type="search"]');
      const at = links.indexOf(document.activeElement as HTMLElement);
      if (at === -1 && (document.activeElement !== box || event.key === 'Escape')) return;
      const next =
        event.key === 'ArrowDown' ? links[at + 1] : event.key === 'Escape' || at === 0 ? box : links[at - 1];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return container;
}
