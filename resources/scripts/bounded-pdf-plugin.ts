import { join } from 'node:path';
import type { Plugin } from 'vite';
import { DISPLAY_CHANGES } from './bounded-pdf/display-changes.ts';
import { FONT_CHANGES } from './bounded-pdf/font-changes.ts';
import { IMAGE_CHANGES } from './bounded-pdf/image-changes.ts';
import { OBJECT_CHANGES } from './bounded-pdf/object-changes.ts';
import { PAGE_CHANGES } from './bounded-pdf/page-changes.ts';
import { changedSource } from './bounded-pdf/source-change.ts';

const WORKER_CHANGES = [...OBJECT_CHANGES, ...PAGE_CHANGES, ...FONT_CHANGES, ...IMAGE_CHANGES];

/**
 * Makes pdf.js ask before it grows: its own limits are few, and a page of a few kilobytes can ask for gigabytes.
 * @throws Error in the build when pdf.js is another version than the one the changes were written for
 */
export function boundedPdf(root: string): Plugin {
  const from = (name: string): string =>
    `from ${JSON.stringify(join(root, 'renderer', 'workers', 'pdf', `${name}.ts`).replaceAll('\\', '/'))};`;
  const limits = `import * as pdfLimits ${from('pdf-limits')}`;
  const images = `import { gathered } ${from('gather-stream')} import { imageInTurn, reduceImage } ${from('reduce-image')} import { reduceStencil } ${from('reduce-stencil')}`;
  return {
    name: 'hamidashi-bounded-pdf',
    enforce: 'pre',
    transform: {
      filter: { id: /pdfjs-dist\/legacy\/build\/pdf(?:\.worker)?\.mjs$/ },
      handler: (source, id) =>
        id.endsWith('pdf.worker.mjs')
          ? `${limits} ${images}\n${changedSource(source, WORKER_CHANGES)}`
          : `${limits}\n${changedSource(source, DISPLAY_CHANGES)}`,
    },
  };
}
