import { app, type WebContents } from 'electron';

/**
 * The page never leaves its address, opens no window and embeds no webview: whatever a note contains, a click on it
 * ends here. Outside links go through the contract's app.openExternal, which asks first.
 */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  const refuse = (event: { readonly preventDefault: () => void }): void => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
