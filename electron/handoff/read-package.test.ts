import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embedInViewer } from '#shared/handoff/embed-in-viewer';
import { RECORDS_FILE, VIEWER_FILE } from '#shared/handoff/package-format';
import { buildRecord, idOf } from '#shared/handoff/testing/build-records';
import { readPackage } from './read-package';
import { encodeCp932 } from './testing/encode-cp932';
import {
  bent,
  PHOTO,
  packageEntries,
  RECORDS,
  sha256,
  VIEWER_TEMPLATE,
  withManifest,
} from './testing/package-fixture';
import { descriptor, type RawEntry, type RawZip, rawZip } from './testing/raw-zip';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamidashi-read-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function read(bytes: Buffer | string) {
  const path = join(folder, 'upload');
  await writeFile(path, bytes);
  return readPackage(path, async (hash) => join(folder, `file-${hash}`), {
    signal: new AbortController().signal,
    onBytes: () => undefined,
  });
}

const zip = (...changes: readonly RawEntry[]): RawZip => ({ entries: [...packageEntries(), ...changes] });
const plain = (name: string | Buffer, data = 'x'): RawEntry => ({ name, data: Buffer.from(data) });
/** Bytes that do not compress, the same each time. */
const noise = (bytes: number): Buffer =>
  Buffer.concat(
    Array.from({ length: Math.ceil(bytes / 32) }, (_, at) => Buffer.from(sha256(`${at}`), 'hex')),
  ).subarray(0, bytes);

describe('a package is read', () => {
  it.each<[string, RawZip]>([
    ['as it was made', zip()],
    ['with data descriptors that hold', { entries: packageEntries().map(described) }],
    [
      'packed again inside a folder, with what systems add',
      {
        entries: [
          { ...plain('受け取った引き継ぎ/', ''), mode: 0o040755 },
          ...packageEntries().map((entry) => ({ ...entry, name: `受け取った引き継ぎ/${entry.name}` })),
          plain('受け取った引き継ぎ/Thumbs.db'),
          plain('__MACOSX/._受け取った引き継ぎ'),
        ],
      },
    ],
    [
      'packed again by an old Windows, names in CP932',
      {
        entries: packageEntries().map((entry) => ({
          ...entry,
          name: encodeCp932(String(entry.name)),
          flags: 0,
        })),
      },
    ],
    [
      'packed again by a Mac, names decomposed and without the UTF-8 flag',
      {
        entries: packageEntries().map((entry) => ({
          ...entry,
          name: String(entry.name).normalize('NFD'),
          flags: 0,
        })),
      },
    ],
  ])('%s', async (_, made) => {
    const received = await read(rawZip(made));
    expect(received).toMatchObject({
      ok: true,
      value: { records: RECORDS, about: { title: '第8期からの引き継ぎ' } },
    });
    const path = join(folder, `file-${sha256(PHOTO)}`);
    expect(received.ok && [...received.value.files]).toEqual([[sha256(PHOTO), path]]);
    expect(await readFile(path)).toEqual(PHOTO);
  });

  it('from its viewer file alone, the same records and the pictures inside', async () => {
    const viewer = packageEntries().find((entry) => entry.name === VIEWER_FILE);
    const received = await read(viewer?.data ?? '');
    expect(received).toMatchObject({ ok: true, value: { records: RECORDS } });
    expect(await readFile(join(folder, `file-${sha256(PHOTO)}`))).toEqual(PHOTO);
  });

  it('from a viewer file that an editor gave a byte order mark', async () => {
    const viewer = packageEntries().find((entry) => entry.name === VIEWER_FILE);
    expect(
      await read(Buffer.concat([Buffer.from('efbbbf', 'hex'), viewer?.data ?? Buffer.alloc(0)])),
    ).toMatchObject({
      ok: true,
    });
  });

  it('without files it never had', async () => {
    const entries = packageEntries([buildRecord('report', 1)]);
    expect(await read(rawZip({ entries }))).toMatchObject({ ok: true, value: { files: new Map() } });
  });
});

function described(entry: RawEntry): RawEntry {
  const stored = { ...entry, method: 0, flags: 0x808 };
  return { ...stored, descriptor: descriptor(crc32(entry.data), entry.data.length, entry.data.length) };
}

/** Entry B hidden in the bytes of entry A, so that a reader unpacks them twice. */
function overlapping(): RawZip {
  const inner = plain('中', 'あ'.repeat(10));
  const innerBytes = rawZip({ entries: [inner] }).subarray(
    0,
    30 + Buffer.byteLength('中') + inner.data.length,
  );
  const outer = { ...plain('外'), data: innerBytes };
  return { entries: [outer, ...packageEntries(), { ...inner, offset: 30 + Buffer.byteLength('外') }] };
}

const ZIP64_EXTRA = (...values: readonly bigint[]): Buffer => {
  const bytes = Buffer.alloc(4 + values.length * 8);
  bytes.writeUInt16LE(1, 0);
  bytes.writeUInt16LE(values.length * 8, 2);
  for (const [at, value] of values.entries()) bytes.writeBigUInt64LE(value, 4 + at * 8);
  return bytes;
};

/** A ZIP64 closing record and its locator, which points where `offset` says. */
function zip64End(offset: bigint, count: bigint, directoryOffset: bigint): Buffer {
  const bytes = Buffer.alloc(76);
  bytes.writeUInt32LE(0x06064b50, 0);
  bytes.writeBigUInt64LE(44n, 4);
  bytes.writeBigUInt64LE(count, 24);
  bytes.writeBigUInt64LE(count, 32);
  bytes.writeBigUInt64LE(directoryOffset, 48);
  bytes.writeUInt32LE(0x07064b50, 56);
  bytes.writeBigUInt64LE(offset, 64);
  return bytes;
}

/** Everything agrees with everything but for the attachment's own record. */
function withRecordOfWrongSize(): readonly RawEntry[] {
  const records = RECORDS.map((record) =>
    record.kind === 'attachment' ? { ...record, bytes: 777 } : record,
  );
  return packageEntries(records).map((entry) =>
    entry.name === 'manifest.json'
      ? {
          ...entry,
          data: Buffer.from(entry.data.toString().replace('"bytes": 777', `"bytes": ${PHOTO.length}`)),
        }
      : entry,
  );
}

const HOSTILE: readonly [name: string, made: RawZip, trouble: string][] = [
  ['a name that climbs out', zip(plain('../../.bashrc')), 'suspicious'],
  ['a name that climbs out further in', zip(plain('markdown/../../x')), 'suspicious'],
  ['an absolute name', zip(plain('/etc/passwd')), 'suspicious'],
  ['a drive letter', zip(plain('C:/Windows/x.dll')), 'suspicious'],
  ['a backslash', zip(plain('..\\..\\x')), 'suspicious'],
  ['a name with a NUL', zip(plain('x.html\0.png')), 'suspicious'],
  ['a name of nothing', zip(plain('')), 'suspicious'],
  ['an empty part in a name', zip(plain('a//b')), 'suspicious'],
  ['a name that only says “here”', zip(plain('./manifest.json')), 'suspicious'],
  ['a name without end', zip(plain('あ'.repeat(5_000))), 'suspicious'],
  ['a name that is not the UTF-8 it claims to be', zip(plain(Buffer.from('ff41', 'hex'))), 'suspicious'],
  ['the same name twice', zip(plain(RECORDS_FILE)), 'suspicious'],
  ['names that differ in case', zip(plain('Manifest.JSON')), 'suspicious'],
  ['names that differ in how a mark is written', zip(plain('ガ'), plain('カ\u3099')), 'suspicious'],
  ['names that Windows takes for one', zip(plain('manifest.json. .')), 'suspicious'],
  ['a symbolic link', zip({ ...plain('link', '/etc/passwd'), mode: 0o120777 }), 'suspicious'],
  ['a device', zip({ ...plain('tty', ''), mode: 0o020666 }), 'suspicious'],
  ['a Windows link', zip({ ...plain('link', 'C:/'), attributes: 0x400 }), 'suspicious'],
  ['a folder with content', zip({ ...plain('folder/', 'x'), mode: 0o040755 }), 'suspicious'],
  ['an encrypted file', zip({ ...plain('x'), flags: 0x801 }), 'suspicious'],
  ['a directory that is encrypted', zip({ ...plain('x'), flags: 0x2801 }), 'suspicious'],
  ['a compression nobody knows', zip({ ...plain('x'), method: 12 }), 'suspicious'],
  ['a bomb', zip({ name: 'zeros', data: Buffer.alloc(20_000_000), method: 8 }), 'suspicious'],
  [
    'less in it than it says',
    { entries: bent('manifest.json', (entry) => ({ ...entry, bytes: entry.data.length + 5 })) },
    'damaged',
  ],
  [
    'a bomb that lies about its size',
    { entries: bent(VIEWER_FILE, (entry) => ({ ...entry, data: Buffer.alloc(5_000_000), bytes: 100 })) },
    'damaged',
  ],
  [
    'more than fits, each part harmless',
    zip(
      ...Array.from({ length: 11 }, (_, at) => ({
        name: `${at}`,
        data: noise(240_000),
        method: 8,
        bytes: 46_000_000,
      })),
    ),
    'too_large',
  ],
  ['too many files', zip(...Array.from({ length: 10_000 }, (_, at) => plain(`${at}`))), 'too_many_entries'],
  [
    'a number of files smaller than the truth',
    { ...zip(plain('hidden')), count: packageEntries().length },
    'suspicious',
  ],
  ['a number of files larger than the truth', { ...zip(), count: packageEntries().length + 1 }, 'damaged'],
  ['files inside files', overlapping(), 'suspicious'],
  [
    'a file that runs into the directory',
    zip({ ...plain('last', 'x'), packedBytes: 40, bytes: 40 }),
    'suspicious',
  ],
  ['headers that do not agree on a name', zip({ ...plain('x.txt'), local: { name: 'x.exe' } }), 'damaged'],
  ['headers that do not agree on a size', zip({ ...plain('x.txt'), local: { bytes: 7 } }), 'damaged'],
  ['headers that do not agree on the method', zip({ ...plain('x.txt'), local: { method: 8 } }), 'damaged'],
  ['headers that do not agree on the flags', zip({ ...plain('x.txt'), local: { flags: 0x801 } }), 'damaged'],
  ['a wrong CRC', { entries: bent(RECORDS_FILE, (entry) => ({ ...entry, crc: 1 })) }, 'damaged'],
  [
    'a wrong CRC in a file nobody looks at',
    { entries: bent(VIEWER_FILE, (entry) => ({ ...entry, crc: 1 })) },
    'damaged',
  ],
  [
    'a descriptor that lies about the CRC',
    {
      entries: bent(RECORDS_FILE, (entry) => ({
        ...described(entry),
        descriptor: descriptor(1, entry.data.length, entry.data.length),
      })),
    },
    'damaged',
  ],
  [
    'a descriptor that lies about the size',
    {
      entries: bent(RECORDS_FILE, (entry) => ({
        ...described(entry),
        descriptor: descriptor(crc32(entry.data), 1, 1),
      })),
    },
    'damaged',
  ],
  ['a promised descriptor that is not there', zip({ ...plain('x'), flags: 0x808 }), 'damaged'],
  [
    'a ZIP64 size beyond the file',
    zip({
      ...plain('x'),
      packedBytes: 0xffffffff,
      bytes: 0xffffffff,
      extra: ZIP64_EXTRA(1n << 40n, 1n << 40n),
    }),
    'too_large',
  ],
  [
    'a ZIP64 size beyond every number',
    zip({
      ...plain('x'),
      packedBytes: 0xffffffff,
      bytes: 0xffffffff,
      extra: ZIP64_EXTRA((1n << 64n) - 1n, (1n << 64n) - 1n),
    }),
    'too_large',
  ],
  [
    'a ZIP64 field cut short',
    zip({ ...plain('x'), packedBytes: 0xffffffff, bytes: 0xffffffff, extra: ZIP64_EXTRA(1n) }),
    'damaged',
  ],
  [
    'a ZIP64 place beyond every number',
    zip({ ...plain('x'), offset: 0xffffffff, extra: ZIP64_EXTRA((1n << 63n) + 1n) }),
    'damaged',
  ],
  ['a ZIP64 end that lies nowhere', { ...zip(), beforeEnd: zip64End((1n << 63n) + 1n, 1n, 0n) }, 'damaged'],
  ['a ZIP64 end beyond the file', { ...zip(), beforeEnd: zip64End(1n << 40n, 1n, 0n) }, 'damaged'],
  [
    'an extra field longer than itself',
    zip({ ...plain('x'), extra: Buffer.from('0100ffff', 'hex') }),
    'damaged',
  ],
  ['a directory that lies beyond the file', { ...zip(), directoryOffset: 0x7fffffff }, 'damaged'],
  ['a directory in the wrong place', { ...zip(), directoryOffset: 3 }, 'damaged'],
  ['something behind its end', { ...zip(), tail: Buffer.from('MZ') }, 'damaged'],
  [
    'a package inside a package',
    { entries: [{ ...plain('引き継ぎ.zip'), data: rawZip(zip()) }] },
    'not_a_package',
  ],
  ['some other ZIP', { entries: [plain('写真.jpg')] }, 'not_a_package'],
  ['nothing at all', { entries: [] }, 'not_a_package'],
  [
    'a manifest of something else',
    { entries: withManifest((text) => text.replace('"hamidashi-handoff"', '"other"')) },
    'not_a_package',
  ],
  [
    'a manifest of a newer version',
    { entries: withManifest((text) => text.replace('"formatVersion": 1', '"formatVersion": 2')) },
    'newer_version',
  ],
  ['a manifest cut short', { entries: withManifest((text) => text.slice(0, -20)) }, 'damaged'],
  [
    'a manifest that is no text',
    { entries: bent('manifest.json', (entry) => ({ ...entry, data: Buffer.from('fffe', 'hex') })) },
    'damaged',
  ],
  [
    'a manifest without end',
    { entries: bent('manifest.json', (entry) => ({ ...entry, data: noise(8_000_001) })) },
    'too_large',
  ],
  [
    'a manifest that lists a name twice',
    { entries: withManifest((text) => text.replace('archive.json', VIEWER_FILE)) },
    'suspicious',
  ],
  [
    'a manifest that lists itself',
    { entries: withManifest((text) => text.replace('archive.json', 'MANIFEST.json')) },
    'suspicious',
  ],
  [
    'a manifest that leaves the records out',
    { entries: withManifest((text) => text.replace('"archive.json"', '"attachments/x"')) },
    'damaged',
  ],
  [
    'a manifest that lists what is not there',
    { entries: packageEntries().filter((entry) => entry.name !== VIEWER_FILE) },
    'damaged',
  ],
  [
    'a manifest with other hashes',
    {
      entries: withManifest((text) =>
        text.replace(/"sha256": "[0-9a-f]{64}"/, `"sha256": "${'0'.repeat(64)}"`),
      ),
    },
    'damaged',
  ],
  [
    'a manifest with other sizes',
    { entries: withManifest((text) => text.replace(/"bytes": \d+/, '"bytes": 1')) },
    'damaged',
  ],
  ['a record that gives its file another size', { entries: withRecordOfWrongSize() }, 'damaged'],
  [
    'records changed afterwards, sizes kept',
    {
      entries: bent(RECORDS_FILE, (entry) => ({
        ...entry,
        data: Buffer.from(entry.data.toString().replace('対話', '命令')),
      })),
    },
    'damaged',
  ],
  [
    'a picture exchanged for another',
    {
      entries: bent(`attachments/${sha256(PHOTO)}.png`, (entry) => ({
        ...entry,
        data: Buffer.alloc(PHOTO.length),
      })),
    },
    'damaged',
  ],
  [
    'records that belong to another package',
    { entries: withManifest((text) => text.replaceAll(idOf(901), idOf(902))) },
    'suspicious',
  ],
];

describe('a ZIP is refused, with a sentence and nothing kept but checked files, when it has', () => {
  it.each(HOSTILE)('%s', async (_, made, trouble) => {
    const received = await read(rawZip(made));
    expect(received).toMatchObject({ ok: false, error: { code: 'package_unreadable', trouble } });
    const kept = (await readdir(folder)).filter((name) => name !== 'upload');
    expect(kept.filter((name) => name !== `file-${sha256(PHOTO)}`)).toEqual([]);
  });

  it.each<[string, Buffer | string, string]>([
    ['not even a beginning', '', 'not_a_package'],
    ['a beginning only', Buffer.from('504b0304', 'hex'), 'damaged'],
    ['a program in front', Buffer.concat([Buffer.from('MZ'), rawZip(zip())]), 'not_a_package'],
    ['bytes of no kind', noise(100_000), 'not_a_package'],
    ['a web page instead', '<!doctype html><p>', 'not_a_package'],
  ])('%s', async (_, bytes, trouble) => {
    expect(await read(bytes)).toMatchObject({ ok: false, error: { code: 'package_unreadable', trouble } });
  });
});

describe('damage on the way', () => {
  const whole = rawZip(zip());

  it('is noticed wherever the file was cut off', async () => {
    for (let length = 1; length < whole.length; length += 1 + Math.floor(whole.length / 200)) {
      expect(await read(whole.subarray(0, length)), `${length} bytes`).toMatchObject({
        ok: false,
        error: { code: 'package_unreadable' },
      });
    }
  });

  it('is noticed, or does not matter, wherever a byte was turned', async () => {
    for (let at = 0; at < whole.length; at += 1 + Math.floor(whole.length / 600)) {
      const turned = Buffer.from(whole);
      turned[at] = (turned[at] ?? 0) ^ (1 << (at % 8));
      await rm(join(folder, `file-${sha256(PHOTO)}`), { force: true });
      const received = await read(turned);
      if (received.ok) expect(received.value.records, `byte ${at}`).toEqual(RECORDS);
      else expect(received.error.code, `byte ${at}`).toBe('package_unreadable');
    }
  }, 60_000);
});

describe('a viewer file is refused when', () => {
  const viewer =
    packageEntries()
      .find((entry) => entry.name === VIEWER_FILE)
      ?.data.toString() ?? '';

  it.each<[string, string, string]>([
    [
      'a picture in it was exchanged',
      viewer.replace(PHOTO.toString('base64'), Buffer.alloc(10).toString('base64')),
      'damaged',
    ],
    ['its data was cut off', viewer.slice(0, -200), 'not_a_package'],
    ['it holds nothing', embedInViewer(VIEWER_TEMPLATE, ''), 'not_a_package'],
  ])('%s', async (_, html, trouble) => {
    expect(await read(html)).toMatchObject({ ok: false, error: { code: 'package_unreadable', trouble } });
    expect(await readdir(folder)).toEqual(['upload']);
  });
});

it('stops when it is cancelled', async () => {
  const path = join(folder, 'upload');
  await writeFile(path, rawZip(zip()));
  const controller = new AbortController();
  const received = await readPackage(path, undefined, {
    signal: controller.signal,
    onBytes: () => controller.abort(),
  });
  expect(received).toEqual({ ok: false, error: { code: 'cancelled' } });
});

it('says what the disk said when the file is not there', async () => {
  const work = { signal: new AbortController().signal, onBytes: () => undefined };
  expect(await readPackage(join(folder, 'missing'), undefined, work)).toMatchObject({
    ok: false,
    error: { code: 'disk', trouble: 'not_found' },
  });
});
