import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { boundedPdf } from './resources/scripts/bounded-pdf-plugin.ts';
import { licencesPlugin } from './resources/scripts/licences-plugin.ts';
import { pdfFiles } from './resources/scripts/pdf-files-plugin.ts';

const root = import.meta.dirname;
const at = (path: string): string => resolve(root, path);

/**
 * The oldest Node that runs browser mode (package.json, engines). Packages are bundled too, so that the packaged app
 * holds no node_modules and starts from a few files.
 */
const NODE = 'node20.19';

export default defineConfig({
  main: {
    build: {
      target: NODE,
      outDir: at('out/main'),
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: { main: at('electron/main.ts'), local: at('electron/local.ts') },
        external: ['electron'],
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        // A sandboxed preload can only be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), licencesPlugin(root), pdfFiles(root)],
    worker: { format: 'es', plugins: () => [boundedPdf(root)] },
    build: {
      target: 'chrome120',
      outDir: at('out/renderer'),
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
