import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { readZip, ZipTrouble } from './read-zip';
import { storedZip } from './write-zip';

async function zipped(files: Readonly<Record<string, string>>): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new yazl.ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return new Uint8Array(Buffer.concat(parts));
}

const all = (): boolean => true;
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('readZip', () => {
  it('unpacks the wanted files', async () => {
    const files = await readZip(await zipped({ 'a.xml': '甲'.repeat(500), 'b.bin': '乙' }), (name) =>
      name.endsWith('.xml'),
    );
    expect([...files.keys()]).toEqual(['a.xml']);
    expect(textOf(files.get('a.xml'))).toBe('甲'.repeat(500));
  });

  it('reads what storedZip wrote', async () => {
    const written = storedZip(new Map([['語/文.xml', new TextEncoder().encode('<甲/>')]]));
    expect(textOf((await readZip(new Uint8Array(written), all)).get('語/文.xml'))).toBe('<甲/>');
  });

  it('counts what really comes out, whatever the file says of itself', async () => {
    const packed = await zipped({ 'a.xml': 'a'.repeat(600_000), 'b.xml': 'b'.repeat(600_000) });
    expect((await readZip(packed, all, 1_200_000)).size).toBe(2);
    await expect(readZip(packed, all, 1_199_999)).rejects.toMatchObject({ reason: 'tooLarge' });
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['no directory', new TextEncoder().encode('PK\u0003\u0004 and no more')],
    ['a packed part that is none', storedZipOf(deflateRawSync('甲').subarray(0, 2))],
  ])('says that %s is damaged', async (_name, bytes) => {
    await expect(readZip(new Uint8Array(bytes), all)).rejects.toBeInstanceOf(ZipTrouble);
  });

  it('says so too where the file was cut anywhere', async () => {
    const whole = await zipped({ 'a.xml': '甲'.repeat(300) });
    for (let length = 0; length < whole.length; length += 7)
      await expect(readZip(whole.slice(0, length), all)).rejects.toBeInstanceOf(ZipTrouble);
  });
});

/** A ZIP whose one file says that it is deflated. */
function storedZipOf(data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(storedZip(new Map([['a', data]])));
  const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
  bytes[directory + 10] = 8;
  return bytes;
}
