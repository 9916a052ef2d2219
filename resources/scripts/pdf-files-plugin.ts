import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where pdf.js keeps what PDFs may need, and where the page finds it (renderer/workers/pdf/open-pdf.ts). */
const FOLDERS = [
  {
    from: 'cmaps',
    to: 'pdf/cmaps',
    isShipped: (name: string) => name.endsWith('.bcmap') || name === 'LICENSE',
  },
  { from: 'standard_fonts', to: 'pdf/standard_fonts', isShipped: () => true },
  {
    from: 'wasm',
    to: 'pdf/decoders',
    // The page's policy forbids WebAssembly; this is the same decoder as JavaScript.
    isShipped: (name: string) => name === 'openjpeg_nowasm_fallback.js' || /^LICENSE_.*OPENJPEG$/.test(name),
  },
];

/** Puts the character maps, fonts and decoders of pdf.js beside the page: nothing is ever fetched from elsewhere. */
export function pdfFiles(root: string): Plugin {
  return {
    name: 'hamidashi-pdf-files',
    apply: 'build',
    generateBundle() {
      for (const { from, to, isShipped } of FOLDERS) {
        const folder = join(root, 'node_modules', 'pdfjs-dist', from);
        for (const name of readdirSync(folder).filter(isShipped))
          this.emitFile({
            type: 'asset',
            fileName: `${to}/${name}`,
            source: readFileSync(join(folder, name)),
          });
      }
    },
  };
}
