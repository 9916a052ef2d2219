/** What a ZIP may hold before it is refused: a Word file of a hundred photographs stays far below. */
const MAX_ENTRIES = 5_000;
const MAX_UNPACKED = 256_000_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 65_535;

interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated */
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

export class ZipTrouble extends Error {
  constructor(readonly reason: 'damaged' | 'tooLarge') {
    super(reason);
  }
}

/**
 * The files of a ZIP by their names, unpacked (APPNOTE.TXT 6.3, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
 * What really comes out is counted, whatever the file says of itself; `limit` is in bytes, for all files together.
 * @throws ZipTrouble
 */
export async function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  isWanted: (name: string) => boolean,
  limit = MAX_UNPACKED,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let left = limit;
  for (const entry of entriesOf(bytes, view)) {
    if (!isWanted(entry.name) || files.has(entry.name)) continue;
    const file = await unpack(bytes, view, entry, left);
    left -= file.length;
    files.set(entry.name, file);
  }
  return files;
}

function entriesOf(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new ZipTrouble('tooLarge');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new ZipTrouble('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (isEncrypted) throw new ZipTrouble('damaged');
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const from = view.byteLength - END_BYTES;
  for (let at = from; at >= Math.max(0, from - MAX_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new ZipTrouble('damaged');
}

async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  { method, packed, at }: ZipEntry,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw new ZipTrouble('damaged');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed) throw new ZipTrouble('damaged');
  if (method === 0) {
    if (data.length > limit) throw new ZipTrouble('tooLarge');
    return data;
  }
  if (method !== 8) throw new ZipTrouble('damaged');
  return inflate(data, limit);
}

async function inflate(data: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const part = await reader.read().catch(() => {
      throw new ZipTrouble('damaged');
    });
    if (part.done) break;
    length += part.value.length;
    if (length > limit) {
      await reader.cancel();
      throw new ZipTrouble('tooLarge');
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
