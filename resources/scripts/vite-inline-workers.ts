import type { Plugin } from 'vite';

/**
 * Turns every `?worker` import into `?worker&inline`: in a page that is one file, a worker can only start from a blob
 * made of text that the page already holds.
 */
export function inlineWorkers(): Plugin {
  return {
    name: 'inline-workers',
    enforce: 'pre',
    resolveId(source, importer, options) {
      if (!source.endsWith('?worker')) return undefined;
      return this.resolve(`${source}&inline`, importer, options);
    },
  };
}
