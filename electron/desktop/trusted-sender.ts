import { PAGE_URL } from './page-protocol';

/** The part of Electron's WebFrameMain that says who sent a message. */
export interface SendingFrame {
  readonly url: string;
  readonly parent: unknown;
}

/**
 * Whether a message comes from our own page itself: not from a frame inside it, not from a page that got into the
 * window in spite of the navigation guard, not from a frame that is gone already (null).
 */
export const isTrustedSender = (frame: SendingFrame | null): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith(PAGE_URL);
