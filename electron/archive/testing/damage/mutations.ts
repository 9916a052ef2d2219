import { FOLDER } from '../acts/workload';
import type { DiskImage } from '../memory-disk/disk-image';
import { ODD_CONTENTS } from './odd-contents';
import type { SoundArchive } from './sound-archive';

/** An archive that something happened to. */
export interface Mutation {
  readonly name: string;
  readonly image: DiskImage;
}

export const ARCHIVE = `${FOLDER}/archive.json`;
export const PREVIOUS = `${FOLDER}/archive.previous.json`;
const JOURNAL = `${FOLDER}/journal`;
/** Says how far the journal goes; written anew with every save, and worth nothing by itself. */
export const WITNESS = `${JOURNAL}/newest.json`;
const LINE_BREAK = 0x0a;
const BITS = [0, 2, 5, 7] as const;

export const segmentsOf = (image: DiskImage): readonly string[] =>
  [...image.keys()].filter((path) => path.startsWith(`${JOURNAL}/`) && path.endsWith('.jsonl')).sort();

export const replaced = (image: DiskImage, path: string, bytes: Uint8Array): DiskImage =>
  new Map(image).set(path, bytes);

function without(image: DiskImage, ...paths: readonly string[]): DiskImage {
  return new Map(
    [...image].filter(([path]) => !paths.some((gone) => path === gone || path.startsWith(`${gone}/`))),
  );
}

const bytesOf = (image: DiskImage, path: string): Uint8Array => image.get(path) ?? new Uint8Array(0);

/** Everything the corpus knows, each damage for itself. `every`: 1 = each byte, 37 = each 37th. */
export function* mutations(sound: SoundArchive, every: number): Generator<Mutation> {
  const { image } = sound;
  const segments = segmentsOf(image);
  yield* oddContents(image, [ARCHIVE, ...segments, WITNESS]);
  for (const path of [ARCHIVE, ...segments]) yield* truncations(image, path, every);
  for (const path of [ARCHIVE, PREVIOUS, ...segments, WITNESS]) yield* flips(image, path, every);
  for (const path of [ARCHIVE, ...segments]) yield* encodings(image, path);
  yield* missing(image, segments);
  yield* misplaced(sound, segments);
  for (const path of segments) yield* lines(image, path);
}

function* oddContents(image: DiskImage, paths: readonly string[]): Generator<Mutation> {
  for (const path of paths) {
    for (const [name, bytes] of ODD_CONTENTS)
      yield { name: `${path} holds ${name}`, image: replaced(image, path, bytes) };
  }
}

function* truncations(image: DiskImage, path: string, every: number): Generator<Mutation> {
  const bytes = bytesOf(image, path);
  for (let at = 0; at < bytes.length; at += every) {
    yield { name: `${path} cut after ${at} bytes`, image: replaced(image, path, bytes.slice(0, at)) };
  }
}

function* flips(image: DiskImage, path: string, every: number): Generator<Mutation> {
  const bytes = bytesOf(image, path);
  for (let at = 0; at < bytes.length; at += every) {
    for (const bit of BITS) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      yield { name: `${path}, byte ${at}, bit ${bit} flipped`, image: replaced(image, path, flipped) };
    }
  }
}

function* encodings(image: DiskImage, path: string): Generator<Mutation> {
  const bytes = bytesOf(image, path);
  const text = new TextDecoder().decode(bytes);
  const forms: readonly (readonly [string, Uint8Array])[] = [
    ['with a BOM', Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), bytes])],
    ['in UTF-16LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['in UTF-16BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['in Latin-1', Buffer.from(text, 'latin1')],
    ['with CR LF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['all NULs', new Uint8Array(bytes.length)],
    ['twice', Buffer.concat([bytes, bytes])],
    ['printed prettily', Buffer.from(prettily(text))],
    ['NULs behind it', Buffer.concat([bytes, new Uint8Array(512)])],
  ];
  for (const [name, changed] of forms)
    yield { name: `${path} ${name}`, image: replaced(image, path, changed) };
  for (let from = 0; from < bytes.length; from += 128) {
    const zeroed = bytes.slice().fill(0, from, from + 128);
    yield { name: `${path}, NULs from ${from}`, image: replaced(image, path, zeroed) };
  }
}

function prettily(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return `${text}\n\n`;
  }
}

function* missing(image: DiskImage, segments: readonly string[]): Generator<Mutation> {
  const inside = (name: string): string => `${FOLDER}/${name}`;
  const sets: readonly (readonly string[])[] = [
    [ARCHIVE],
    [PREVIOUS],
    [ARCHIVE, PREVIOUS],
    [JOURNAL],
    [WITNESS],
    ...segments.map((path) => [path]),
    [inside('history')],
    [inside('backups')],
    [inside('history'), JOURNAL],
    [ARCHIVE, JOURNAL],
    [ARCHIVE, PREVIOUS, inside('history')],
    [ARCHIVE, PREVIOUS, inside('history'), inside('backups')],
    [ARCHIVE, PREVIOUS, inside('history'), JOURNAL],
  ];
  for (const paths of sets) yield { name: `${paths.join(' and ')} missing`, image: without(image, ...paths) };
  const onlyBackups = without(image, PREVIOUS, inside('history'), JOURNAL);
  yield {
    name: 'archive.json holds nonsense, and only backups are left',
    image: replaced(onlyBackups, ARCHIVE, Uint8Array.of(0x7b)),
  };
  const files = [...image].filter(([, bytes]) => bytes !== null).map(([path]) => path);
  for (const path of files.filter((each) => /\.jsonl?$/.test(each) && !each.includes('.lock/'))) {
    yield { name: `${path} is a folder`, image: new Map(image).set(path, null) };
  }
}

function* misplaced(
  { image, foreignSegment }: SoundArchive,
  segments: readonly string[],
): Generator<Mutation> {
  const [first = '', second = ''] = segments;
  const [a, b] = [bytesOf(image, first), bytesOf(image, second)];
  yield { name: 'segments swapped', image: replaced(replaced(image, first, b), second, a) };
  yield { name: 'a segment twice', image: replaced(image, `${JOURNAL}/000099-001.jsonl`, b) };
  yield {
    name: 'the first segment again at the end',
    image: replaced(image, `${JOURNAL}/000099-001.jsonl`, a),
  };
  yield {
    name: 'a segment of another archive',
    image: replaced(image, `${JOURNAL}/000099-001.jsonl`, foreignSegment),
  };
  yield { name: 'another archive’s in place of the first', image: replaced(image, first, foreignSegment) };
  yield { name: 'another archive’s in place of the last', image: replaced(image, second, foreignSegment) };
  yield { name: 'the generation before put back', image: replaced(image, ARCHIVE, bytesOf(image, PREVIOUS)) };
  yield {
    name: 'the first snapshot put back',
    image: replaced(image, ARCHIVE, bytesOf(image, `${FOLDER}/history/first.json`)),
  };
  yield { name: 'a segment in place of archive.json', image: replaced(image, ARCHIVE, a) };
  yield {
    name: 'archive.json in place of a segment',
    image: replaced(image, second, bytesOf(image, ARCHIVE)),
  };
}

function* lines(image: DiskImage, path: string): Generator<Mutation> {
  const all = linesOf(bytesOf(image, path));
  const put = (name: string, parts: readonly Uint8Array[]): Mutation => ({
    name: `${path}, ${name}`,
    image: replaced(image, path, Buffer.concat(parts)),
  });
  for (const [at, line] of all.entries()) {
    yield put(`line ${at + 1} removed`, all.toSpliced(at, 1));
    yield put(`line ${at + 1} twice`, all.toSpliced(at, 0, line));
    yield put(`line ${at + 1} again at the end`, [...all, line]);
    yield put(`line ${at + 1} moved to the front`, [line, ...all.toSpliced(at, 1)]);
    yield put(`line ${at + 1} without its break`, all.with(at, line.slice(0, -1)));
    yield put(`an empty line before line ${at + 1}`, all.toSpliced(at, 0, Uint8Array.of(LINE_BREAK)));
  }
  yield put('lines backwards', all.toReversed());
}

export function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(LINE_BREAK, from);
    const end = to === -1 ? bytes.length : to + 1;
    lines.push(bytes.slice(from, end));
    from = end;
  }
  return lines;
}
