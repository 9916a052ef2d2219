const KEYS_OF_THE_IME = new Set([
  'Enter',
  'Escape',
  'Tab',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  ' ',
]);

/** keyCode 229 is what Chromium and WebKit report for a key the IME took, also the Enter that ends a composition. */
const IME_KEY_CODE = 229;

/**
 * While an IME is composing, Enter, Escape, Tab and the arrows belong to it. One listener in front of all others
 * keeps them from every handler of the page; the IME itself is not disturbed. CodeMirror keeps its own account of
 * compositions and needs the events.
 */
export function installImeGuard(target: Window): void {
  const guard = (event: KeyboardEvent): void => {
    if (!event.isComposing && event.keyCode !== IME_KEY_CODE) return;
    if (!KEYS_OF_THE_IME.has(event.key) && event.key !== 'Process') return;
    if (event.target instanceof Element && event.target.closest('.cm-editor')) return;
    event.stopImmediatePropagation();
    // Chromium's own Escape empties a search field, and the words before the composition with it.
    if (event.key === 'Escape') event.preventDefault();
  };
  target.addEventListener('keydown', guard, { capture: true });
  target.addEventListener('keyup', guard, { capture: true });
}
