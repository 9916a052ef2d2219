import { expect, test } from 'vitest';
import { lostCharacters } from '#shared/report-text/lost-characters';
import type { DocumentAnswer } from './document-messages';
import { readWordFile } from './docx/read-word-file';
import { storedZip } from './docx/write-zip';
import { readHtmlFile } from './read-html-file';
import { readTextFile } from './read-text-file';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const HTML = `<html><h1>記録</h1>${'<h2>(1) 聞き取り</h2><p>話す<b>時間</b>がない。</p><ul><li>会議<ol><li>長い</li></ol></ul><table><tr><td>朝礼<td colspan="2">24</table>'.repeat(6)}</html>`;
const CSV = 'ことば,だれ\n"越境は、隣の\n課から",甲野\n'.repeat(20);
const TEXT =
  '汐見野市　報告書\n１　はじめに\n　話すことから始めた。\n・会議が長い\n区分\t回数\n朝礼\t24\n'.repeat(8);
const WORD = storedZip(
  new Map([
    [
      'word/document.xml',
      bytesOf(
        `<w:document><w:body>${'<w:p><w:r><w:t>話した。</w:t></w:r></w:p>'.repeat(20)}</w:body></w:document>`,
      ),
    ],
  ]),
);

/** The same damage for the same seed: cut short, letters changed, pieces repeated. */
function damaged(whole: Uint8Array<ArrayBuffer>, seed: number): Uint8Array<ArrayBuffer> {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  if (seed % 3 === 0) return whole.slice(0, random(whole.length));
  if (seed % 3 === 1) {
    const at = random(whole.length);
    const piece = whole.subarray(at, at + random(400));
    return new Uint8Array([...whole.subarray(0, at), ...piece, ...piece, ...piece, ...whole.subarray(at)]);
  }
  const bytes = whole.slice();
  for (let times = random(60); times >= 0; times -= 1) bytes[random(bytes.length)] = random(256);
  return bytes;
}

const fileOf = (fileName: string, { buffer }: Uint8Array<ArrayBuffer>) =>
  ({ from: 'file', fileName, bytes: buffer }) as const;
const READERS: readonly (readonly [
  name: string,
  whole: Uint8Array<ArrayBuffer>,
  read: (bytes: Uint8Array<ArrayBuffer>) => Promise<DocumentAnswer>,
])[] = [
  ['HTML', bytesOf(HTML), async (bytes) => readHtmlFile(fileOf('記録.html', bytes))],
  ['a table', bytesOf(CSV), async (bytes) => readTextFile(fileOf('言葉.csv', bytes), () => {})],
  ['a text', bytesOf(TEXT), async (bytes) => readTextFile(fileOf('記録.txt', bytes), () => {})],
  // What the converter throws at a damaged part is answered by the worker as damage.
  ['Word', new Uint8Array(WORD), (bytes) => readWordFile(bytes).catch(() => DAMAGED)],
];
const DAMAGED: DocumentAnswer = { type: 'refused', reason: 'damaged' };

test.each(READERS)(
  '%s damaged anywhere is refused, or read without losing a letter',
  async (_, whole, read) => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const answer = await read(damaged(whole, seed));
      expect(['read', 'refused'], `seed ${seed}`).toContain(answer.type);
      if (answer.type === 'read' && 'reading' in answer.report)
        expect(lostCharacters(answer.report.source, answer.report.reading), `seed ${seed}`).toBe('');
    }
  },
);
