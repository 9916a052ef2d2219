import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a hand-made ZIP; every field may lie. Sizes and CRC are right where they are not given. */
export interface RawEntry {
  readonly name: string | Buffer;
  readonly data: Buffer;
  readonly method?: number;
  /** general purpose bits; 0x800 = the name is UTF-8 */
  readonly flags?: number;
  readonly crc?: number;
  /** as declared in both headers */
  readonly packedBytes?: number;
  readonly bytes?: number;
  /** what the local header alone says */
  readonly local?: {
    readonly name?: string;
    readonly bytes?: number;
    readonly flags?: number;
    readonly method?: number;
  };
  /** Unix mode, upper half of the external attributes */
  readonly mode?: number;
  readonly attributes?: number;
  readonly extra?: Buffer;
  /** where the directory says the entry lies */
  readonly offset?: number;
  /** written behind the data */
  readonly descriptor?: Buffer;
}

export interface RawZip {
  readonly entries: readonly RawEntry[];
  /** as declared in the closing record */
  readonly count?: number;
  readonly directoryOffset?: number;
  /** put between the directory and the closing record */
  readonly beforeEnd?: Buffer;
  readonly tail?: Buffer;
}

/** The bytes of a ZIP made field by field (APPNOTE.TXT 4.3), so that each of them can be wrong. */
export function rawZip({ entries, count, directoryOffset, beforeEnd, tail }: RawZip): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = entry.method === 8 ? deflateRawSync(entry.data) : entry.data;
    const local = Buffer.concat([
      localHeader(entry, packed.length),
      packed,
      entry.descriptor ?? Buffer.alloc(0),
    ]);
    directory.push(directoryHeader(entry, packed.length, offset));
    locals.push(local);
    offset += local.length;
  }
  const names = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count ?? entries.length, 8);
  end.writeUInt16LE(count ?? entries.length, 10);
  end.writeUInt32LE(names.length, 12);
  end.writeUInt32LE(directoryOffset ?? offset, 16);
  return Buffer.concat([...locals, names, beforeEnd ?? Buffer.alloc(0), end, tail ?? Buffer.alloc(0)]);
}

const nameBytes = (name: string | Buffer): Buffer => (typeof name === 'string' ? Buffer.from(name) : name);

function common(entry: RawEntry, packedBytes: number, own: RawEntry['local'] = {}): Buffer {
  const bytes = Buffer.alloc(26);
  const described = ((entry.flags ?? 0x800) & 0x8) !== 0 && own !== NO_LOCAL;
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(own.flags ?? entry.flags ?? 0x800, 2);
  bytes.writeUInt16LE(own.method ?? entry.method ?? 0, 4);
  bytes.writeUInt32LE(described ? 0 : (entry.crc ?? crc32(entry.data)), 10);
  bytes.writeUInt32LE(described ? 0 : (entry.packedBytes ?? packedBytes), 14);
  bytes.writeUInt32LE(described ? 0 : (own.bytes ?? entry.bytes ?? entry.data.length), 18);
  bytes.writeUInt16LE(nameBytes(own.name ?? entry.name).length, 22);
  return bytes;
}

const NO_LOCAL = {};

function localHeader(entry: RawEntry, packedBytes: number): Buffer {
  const signature = Buffer.from('504b0304', 'hex');
  const fixed = common(entry, packedBytes, entry.local ?? {});
  return Buffer.concat([signature, fixed, nameBytes(entry.local?.name ?? entry.name)]);
}

function directoryHeader(entry: RawEntry, packedBytes: number, offset: number): Buffer {
  const head = Buffer.from('504b01023f03', 'hex');
  const fixed = common(entry, packedBytes, NO_LOCAL);
  fixed.writeUInt16LE(entry.extra?.length ?? 0, 24);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.attributes ?? ((entry.mode ?? 0o100644) << 16) >>> 0, 6);
  rest.writeUInt32LE(entry.offset ?? offset, 10);
  return Buffer.concat([head, fixed, rest, nameBytes(entry.name), entry.extra ?? Buffer.alloc(0)]);
}

/** A data descriptor with its signature. */
export function descriptor(crc: number, packedBytes: number, bytes: number): Buffer {
  const written = Buffer.alloc(16);
  written.writeUInt32LE(0x08074b50, 0);
  written.writeUInt32LE(crc, 4);
  written.writeUInt32LE(packedBytes, 8);
  written.writeUInt32LE(bytes, 12);
  return written;
}
