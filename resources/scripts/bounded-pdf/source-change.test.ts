import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { boundedPdf } from '../bounded-pdf-plugin';
import { changedSource } from './source-change';

const CHANGE = { what: 'elements of arrays', find: 'array.push(next());', put: 'array.push(count(next()));' };

it('changes a place that is there once', () => {
  expect(changedSource('while (more) array.push(next());', [CHANGE])).toBe(
    'while (more) array.push(count(next()));',
  );
});

it.each(['array.push(following());', 'array.push(next()); array.push(next());'])(
  'ends the build where a place is not there exactly once, and says which: %s',
  (source) => {
    expect(() => changedSource(source, [CHANGE])).toThrow(/“elements of arrays”.*instead of once/s);
  },
);

it('leaves no place of the shipped pdf.js unchanged, and ends the build for a version that lacks one', () => {
  const root = join(import.meta.dirname, '..', '..', '..');
  const { transform } = boundedPdf(root);
  const handler = (typeof transform === 'object' ? transform.handler : undefined) as unknown as (
    source: string,
    id: string,
  ) => string;
  for (const name of ['pdf.mjs', 'pdf.worker.mjs']) {
    const id = join(root, 'node_modules/pdfjs-dist/legacy/build', name);
    const source = readFileSync(id, 'utf8');
    expect(handler(source, id)).toContain('pdfLimits.use(');
    expect(() => handler(source.slice(0, source.length / 4), id)).toThrow('instead of once');
  }
});
