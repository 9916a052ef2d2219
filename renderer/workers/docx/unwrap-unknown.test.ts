import { expect, it } from 'vitest';
import { readDocx } from './read-docx';
import { storedZip } from './write-zip';

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="wps"';
const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;
const paragraph = (inner: string): string => `<w:p>${inner}</w:p>`;

async function wordsOf(body: string): Promise<readonly string[]> {
  const document = new TextEncoder().encode(`<w:document ${NAMES}><w:body>${body}</w:body></w:document>`);
  const { source } = await readDocx(new Uint8Array(storedZip(new Map([['word/document.xml', document]]))));
  return source.split('\n').filter((line) => line !== '');
}

it('keeps the words of a field in their place', async () => {
  expect(
    await wordsOf(paragraph(`${run('図')}<w:fldSimple>${run('１')}</w:fldSimple>${run('　参加者')}`)),
  ).toEqual(['図１　参加者']);
});

it('keeps a box of words that has nothing else to stand for it, once', async () => {
  const box = `<wps:txbx><w:txbxContent>${paragraph(run('箱の言葉'))}</w:txbxContent></wps:txbx>`;
  const choice = `<mc:Choice>${box}</mc:Choice>`;
  const without = `<w:r><mc:AlternateContent>${choice}</mc:AlternateContent></w:r>`;
  expect((await wordsOf(paragraph(run('前') + without))).join('')).toBe('前箱の言葉');
  const fallback = `<mc:Fallback><w:pict>${box.replaceAll('wps:txbx', 'v:textbox')}</w:pict></mc:Fallback>`;
  const withBoth = `<w:r><mc:AlternateContent>${choice}${fallback}</mc:AlternateContent></w:r>`;
  expect((await wordsOf(paragraph(run('前') + withBoth))).join('')).toBe('前箱の言葉');
});

it('makes a paragraph of what an unknown element holds among paragraphs', async () => {
  const body = `${paragraph(run('前。'))}<w:unknown>${run('中。')}</w:unknown><w:other>${paragraph(run('後。'))}</w:other>`;
  expect(await wordsOf(body)).toEqual(['前。', '中。', '後。']);
});

it('leaves out what was struck while changes were tracked', async () => {
  const struck = `<w:del><w:unknown>${run('消した')}</w:unknown></w:del>`;
  expect(await wordsOf(paragraph(run('残した。') + struck))).toEqual(['残した。']);
});

it('refuses a file whose tags are closed in another order, instead of losing what stands between', async () => {
  await expect(wordsOf(`<w:p><w:pp>${run('話。')}</w:p></w:pp>${paragraph(run('後。'))}`)).rejects.toThrow();
});
