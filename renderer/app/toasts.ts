import { createStore, type Store } from './store';

/** A short message at the edge of the window, with at most one thing to do about it. */
export interface Toast {
  readonly id: number;
  readonly tone: 'done' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly perform: () => void };
}

export interface Toasts {
  readonly list: Store<readonly Toast[]>;
  readonly show: (toast: Omit<Toast, 'id'>) => void;
  readonly dismiss: (id: number) => void;
}

/** Long enough to read and to reach 元に戻す; errors stay until they are closed. */
const SHOWN_FOR_MS = 10_000;

export function createToasts(): Toasts {
  const list = createStore<readonly Toast[]>([]);
  let lastId = 0;
  const dismiss = (id: number): void => list.set((toasts) => toasts.filter((toast) => toast.id !== id));
  return {
    list,
    dismiss,
    show: (toast) => {
      lastId += 1;
      const id = lastId;
      list.set((toasts) => [...toasts.slice(-2), { ...toast, id }]);
      if (toast.tone === 'done') setTimeout(() => dismiss(id), SHOWN_FOR_MS);
    },
  };
}
