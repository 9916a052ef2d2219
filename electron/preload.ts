import { contextBridge, ipcRenderer } from 'electron';
import type { AppEvent } from '#shared/contract/events';
import type { Transport } from '#shared/contract/transport';
import { CALL_CHANNEL, EVENT_CHANNEL } from './desktop/ipc-channels';

/** All the page can reach of Electron: two functions. ipcRenderer itself never crosses, nor does an event's sender. */
const bridge: Transport = {
  call: (method, input) => ipcRenderer.invoke(CALL_CHANNEL, method, input),
  onEvent: (listener) => {
    const forward = (_sender: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('hamidashi', bridge);
