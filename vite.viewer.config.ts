import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { licencesPlugin } from './resources/scripts/licences-plugin.ts';
import { contentSecurityByHash } from './resources/scripts/vite-content-security.ts';
import { inlineWorkers } from './resources/scripts/vite-inline-workers.ts';

const root = import.meta.dirname;
const at = (path: string): string => resolve(root, path);

/** The viewer: the renderer as one file that opens from a disk, with an empty place for the data. */
export default defineConfig({
  root: at('renderer'),
  // A file opened from a disk has no root to count from.
  base: './',
  resolve: {
    alias: [
      { find: /^\.\/writing-pages$/, replacement: at('renderer/app/no-writing-pages.ts') },
      { find: /^\.\/writing-parts$/, replacement: at('renderer/app/no-writing-parts.ts') },
      { find: /^\.\/unit-reader$/, replacement: at('renderer/app/no-unit-reader.ts') },
    ],
  },
  plugins: [react(), licencesPlugin(root), inlineWorkers(), viteSingleFile(), contentSecurityByHash()],
  // A module worker cannot start from a blob of a page on a disk (its origin is opaque); a classic one can.
  worker: { format: 'iife' },
  build: {
    target: ['chrome120', 'firefox128'],
    outDir: at('out/viewer'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: at('renderer/viewer.html') },
  },
});
