import type { Session } from 'electron';
import { PAGE_ORIGIN, PAGE_URL } from './page-protocol';

/** Copying a phrase; Chromium asks for it even after a click. It writes plain text and reads nothing. */
const CLIPBOARD_WRITE = 'clipboard-sanitized-write';

/** Addresses that stay inside the process: the page, what it made itself, and the developer tools. */
const INSIDE = [PAGE_URL, `blob:${PAGE_ORIGIN}/`, 'data:', 'devtools:'];

/** Denies the page every permission of a browser but writing to the clipboard, and every request to the outside. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === CLIPBOARD_WRITE),
  );
  session.setPermissionCheckHandler((_contents, permission) => permission === CLIPBOARD_WRITE);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isInside(url) }));
}

const isInside = (url: string): boolean => INSIDE.some((start) => url.startsWith(start));
