import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a step that takes the place of another without a new address: its heading is brought into view and gets the
 * focus, so that eyes, screen readers and the next Tab begin there.
 */
export function useArrival<T extends HTMLElement>(): RefObject<T | null> {
  const heading = useRef<T>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'center' });
  }, []);
  return heading;
}
