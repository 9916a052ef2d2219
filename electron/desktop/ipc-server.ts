import { ipcMain, type WebContents } from 'electron';
import type { Dispatch } from '#shared/contract/dispatcher';
import type { AppEvent } from '#shared/contract/events';
import { fail } from '#shared/contract/result';
import { CALL_CHANNEL, EVENT_CHANNEL } from './ipc-channels';
import { isTrustedSender } from './trusted-sender';

/** Answers the page's calls from the dispatcher; a call from anywhere else reaches nothing. */
export function serveCalls(dispatch: Dispatch): void {
  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, input: unknown) =>
    isTrustedSender(event.senderFrame) && typeof method === 'string'
      ? dispatch(method, input)
      : fail({ code: 'unsupported' }),
  );
}

export function sendEvent(contents: WebContents, event: AppEvent): void {
  if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
}
