import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { packed, pagePdf, wordsAnd } from '../../../e2e/fixtures/hostile/hostile-page';
import { outlinePdf } from '../../../e2e/fixtures/hostile/hostile-tables';
import { type PdfObject, pdfOf } from '../../../e2e/fixtures/pdf-file';
import type { DocumentAnswer } from '../../../renderer/workers/document-messages';
import { askedTooMuch, setMemoryLimit } from '../../../renderer/workers/memory-limit';

let readPdf: typeof import('../../../renderer/workers/pdf/read-pdf').readPdf;
let pictureOfPage: typeof import('../../../renderer/workers/pdf/read-pdf').pictureOfPage;
beforeAll(async () => {
  vi.stubGlobal('location', new URL('http://localhost'));
  ({ pictureOfPage, readPdf } = await import('../../../renderer/workers/pdf/read-pdf'));
});
afterEach(() => setMemoryLimit());

const FONT = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>';

/** A PDF of pages with these contents; the same content is in the file once. */
function pagesPdf(contents: readonly string[]): Buffer {
  const different = [...new Set(contents)];
  const objects: PdfObject[] = [
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Count ${contents.length} /Kids [${contents.map((_, index) => `${4 + different.length + index} 0 R`).join(' ')}]>>`,
    FONT,
    ...different.map((content) => packed(content)),
    ...contents.map(
      (content) =>
        `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F 3 0 R>>>> /Contents ${4 + different.indexOf(content)} 0 R>>`,
    ),
  ];
  return pdfOf(objects);
}

async function read(pdf: Buffer): Promise<{ answer: DocumentAnswer; posted: readonly DocumentAnswer[] }> {
  const posted: DocumentAnswer[] = [];
  const answer = await readPdf(new Uint8Array(pdf), undefined, (one) => posted.push(one));
  return { answer, posted };
}

const line = (words: string): string => `BT /F 10 Tf 60 700 Td (${words}) Tj ET`;

it('reads every page, and tells how far it is', async () => {
  const { answer, posted } = await read(pagesPdf([line('first'), line('second'), line('third')]));
  expect(answer).toMatchObject({ type: 'read', report: { source: 'first\n\fsecond\n\fthird' } });
  expect(posted.map(({ type }) => type)).toEqual(['opened', 'progress', 'progress', 'progress']);
});

it.each([
  ['a page of words', line('first'), 1],
  ['a photograph of paper', '0 g 0 0 9 9 re f', 0],
])(
  'draws the first page before it reads the others, unless they have no words: %s',
  async (_, page, drawn) => {
    const canvas = vi.fn();
    vi.stubGlobal('OffscreenCanvas', canvas);
    await readPdf(new Uint8Array(pagesPdf([page, page])), { width: 640 }, () => {});
    expect(canvas).toHaveBeenCalledTimes(drawn);
  },
);

it('draws a page that is looked at meanwhile once the words of all are read', async () => {
  const canvas = vi.fn();
  vi.stubGlobal('OffscreenCanvas', canvas);
  let picture: Promise<Blob | undefined> | undefined;
  await readPdf(new Uint8Array(pagesPdf([line('a'), line('b'), line('c')])), undefined, ({ type }) => {
    if (type === 'opened') picture = pictureOfPage(1, 600);
    expect(canvas).not.toHaveBeenCalled();
  });
  await picture;
  expect(canvas).toHaveBeenCalledTimes(1);
});

it('refuses a page of more pieces than any was ever set with', async () => {
  const pieces = (count: number): string =>
    Array.from(
      { length: count },
      (_, index) => `1 0 0 1 ${(index * 7) % 590} ${(index * 37) % 840} Tm (a) Tj`,
    ).join(' ');
  expect((await read(pagesPdf([`BT /F 1 Tf ${pieces(205_000)} ET`]))).answer).toEqual({
    type: 'refused',
    reason: 'tooLarge',
  });
  expect((await read(pagesPdf([`BT /F 1 Tf ${pieces(20_000)} ET`]))).answer.type).toBe('read');
});

it('refuses more pages than a report has, before it reads one', async () => {
  const { answer, posted } = await read(pagePdf({ times: 2_001 }));
  expect(answer).toEqual({ type: 'refused', reason: 'tooLarge' });
  expect(posted).toEqual([]);
});

it('refuses more letters than a text may have', async () => {
  // Two runs a page, each as long as the page is wide.
  const full = `BT /F 0.01 Tf 60 700 Td (${'a'.repeat(90_000)}) Tj ET`;
  expect((await read(pagesPdf(Array.from({ length: 60 }, () => full)))).answer).toEqual({
    type: 'refused',
    reason: 'tooLong',
  });
});

it('refuses a document of which something was cut off, instead of reading the rest of it', async () => {
  const cut = pagesPdf([line('first'), `BT /F 10 Tf 60 700 Td (before) Tj (${'a'.repeat(4_100_000)}) Tj ET`]);
  expect((await read(cut)).answer).toEqual({ type: 'refused', reason: 'tooMuchMemory' });
});

it('refuses very many pieces over all pages', async () => {
  const pieces = Array.from({ length: 900 }, (_, index) => `1 0 0 1 9 ${index} Tm (a) Tj`).join(' ');
  const pdf = pagesPdf(Array.from({ length: 12 }, () => `BT /F 0.5 Tf ${pieces} ET`));
  setMemoryLimit(3_500_000);
  await expect(read(pdf)).rejects.toThrow(RangeError);
  expect(askedTooMuch()).toBe(true);
  setMemoryLimit();
  expect((await read(pdf)).answer.type).toBe('read');
});

it('refuses an outline of more entries than there is memory for', async () => {
  const pdf = outlinePdf(1_600);
  setMemoryLimit(3_000_000 + pdf.length);
  expect((await read(pdf)).answer.type).toBe('read');
  expect(askedTooMuch()).toBe(true);
  setMemoryLimit();
  await read(pdf);
  expect(askedTooMuch()).toBe(false);
});

it('says of a document that asks for a password that it does', async () => {
  const locked = pagePdf({ content: wordsAnd('') })
    .toString('latin1')
    .replace(
      '/Root 1 0 R',
      `/Root 1 0 R /ID [<00> <00>] /Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}>>>`,
    );
  expect((await read(Buffer.from(locked, 'latin1'))).answer).toEqual({ type: 'refused', reason: 'locked' });
});
