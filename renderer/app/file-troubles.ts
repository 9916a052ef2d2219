import { createStore } from './store';

export type FileTrouble = 'missing' | 'changed';

/**
 * Attachments whose file the last check did not find as it was put in, by record id. A changed file is only known
 * once all of it was read, so the records' own pages learn of it here.
 */
export const fileTroubles = createStore<ReadonlyMap<string, FileTrouble>>(new Map());
