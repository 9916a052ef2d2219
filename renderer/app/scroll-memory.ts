/**
 * Back and forward keep the scroll. Pages fill in after React has drawn, so the browser's own restoration comes too
 * early: the position is kept in the history entry and applied when the page is tall enough.
 */
export function createScrollMemory(scroller: () => HTMLElement | null) {
  history.scrollRestoration = 'manual';
  let pending = false;

  const remember = (): void => {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      const top = scroller()?.scrollTop ?? 0;
      history.replaceState({ ...history.state, scrollTop: top }, '');
    });
  };

  const restore = (): void => {
    const wanted: unknown = history.state?.scrollTop;
    const top = typeof wanted === 'number' ? wanted : 0;
    let tries = 0;
    const attempt = (): void => {
      const element = scroller();
      if (!element) return;
      element.scrollTop = top;
      tries += 1;
      if (Math.abs(element.scrollTop - top) > 2 && tries < 60) requestAnimationFrame(attempt);
    };
    attempt();
  };

  return { remember, restore };
}
