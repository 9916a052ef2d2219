import { vi } from 'vitest';

type Handler = (event: { readonly senderFrame: unknown }, ...args: unknown[]) => unknown;
type Listener = (sender: unknown, message: unknown) => void;

/**
 * The wire between Electron's two processes without Electron: what crosses is structured-cloned, as there, and nothing
 * else can cross. Dialogs answer what a test lays ready.
 */
export function createFakeElectron() {
  const handlers = new Map<string, Handler>();
  const listeners = new Map<string, Set<Listener>>();
  const exposed = new Map<string, unknown>();
  const frame = { url: 'app://hamidashi/', parent: null };
  const dialogs = { folder: [] as string[], file: '', message: 0 };
  const openExternal = vi.fn(async () => undefined);

  const electron = {
    ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
        const handler = handlers.get(channel);
        if (!handler) throw new Error(`No handler registered for '${channel}'`);
        return structuredClone(await handler({ senderFrame: frame }, ...structuredClone(args)));
      },
      on: (channel: string, listener: Listener) =>
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
      off: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
    },
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api) },
    dialog: {
      showOpenDialog: async () => ({ filePaths: dialogs.folder }),
      showSaveDialog: async () => ({ filePath: dialogs.file }),
      showMessageBox: async () => ({ response: dialogs.message }),
    },
    BrowserWindow: { getAllWindows: () => [{}] },
    app: { getPath: () => '/' },
    protocol: {},
    shell: { openExternal },
  };
  const contents = {
    isDestroyed: () => false,
    send: (channel: string, message: unknown) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, structuredClone(message));
    },
  };
  return { electron, contents, exposed, frame, dialogs, openExternal };
}
