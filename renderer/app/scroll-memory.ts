/** Milliseconds between two notes of the scroll: Chromium takes 200 changes of history in ten seconds. */
const NOTE_EVERY = 100;
/** Frames in which a page may grow to where it was scrolled. */
const MOST_TRIES = 120;
/** Frames in a row that it has to stay there. */
const HELD = 8;

/**
 * Back and forward keep the scroll. Pages fill in after React has drawn, so the browser's own restoration comes too
 * early: the position is kept in the history entry and applied when the page is tall enough.
 */
export function createScrollMemory(scroller: () => HTMLElement | null) {
  history.scrollRestoration = 'manual';
  let frame = 0;
  let isRestoring = false;
  let pending: ReturnType<typeof setTimeout> | undefined;

  const forget = (): void => {
    clearTimeout(pending);
    pending = undefined;
  };

  /** What is still to be noted, now: the place is about to be left. */
  const note = (): void => {
    if (pending === undefined) return;
    forget();
    const top = scroller()?.scrollTop ?? 0;
    history.replaceState({ ...history.state, scrollTop: top }, '');
  };

  const remember = (): void => {
    if (!isRestoring) pending ??= setTimeout(note, NOTE_EVERY);
  };

  const restore = (): void => {
    stop();
    // It was of the place that is left; its entry is no longer the present one.
    forget();
    const top: unknown = history.state?.scrollTop;
    const begin = scroller();
    if (typeof top !== 'number') {
      if (begin) begin.scrollTop = 0;
      return;
    }
    isRestoring = true;
    let tries = 0;
    let held = 0;
    const attempt = (): void => {
      const element = scroller();
      if (!element) return;
      // At first it may be the page that is left which is tall enough.
      const isThere = Math.abs(element.scrollTop - top) <= 2;
      if (!isThere) element.scrollTop = top;
      held = isThere ? held + 1 : 0;
      tries += 1;
      if (held >= HELD || tries >= MOST_TRIES) isRestoring = false;
      else frame = requestAnimationFrame(attempt);
    };
    attempt();
  };

  /** Whoever scrolls by themselves is not pulled back. */
  const stop = (): void => {
    cancelAnimationFrame(frame);
    isRestoring = false;
  };
  for (const act of ['wheel', 'pointerdown', 'keydown', 'touchstart']) {
    window.addEventListener(act, stop, { capture: true, passive: true });
  }

  return { remember, note, restore };
}
