import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { refusedPackage } from './refused-package';

const NAME_IS_UTF8 = 0x800;
/** Info-ZIP's Unicode Path: the name once more as UTF-8 (APPNOTE.TXT 4.6.9) */
const UNICODE_PATH = 0x7075;
const MAX_LENGTH = 1_000;

/**
 * The name of an entry, composed (NFC). ZIP files made by Windows Explorer carry names in CP932 without saying so;
 * names made elsewhere without the UTF-8 flag are mostly UTF-8 all the same, which CP932 text hardly ever is by chance.
 */
export function entryName(entry: Entry): string {
  const name = (unicodePath(entry) ?? decoded(entry)).normalize('NFC');
  const trouble = nameTrouble(name);
  if (trouble) throw refusedPackage('suspicious', trouble);
  return name;
}

function decoded(entry: Entry): string {
  const utf8 = decode('utf-8', entry.fileNameRaw);
  const saysUtf8 = (entry.generalPurposeBitFlag & NAME_IS_UTF8) !== 0;
  const name = utf8 ?? (saysUtf8 ? undefined : decode('shift_jis', entry.fileNameRaw));
  if (name === undefined) throw refusedPackage('suspicious', '文字の壊れたファイル名があります');
  return name;
}

function unicodePath(entry: Entry): string | undefined {
  const data = entry.extraFields.find((field) => field.id === UNICODE_PATH)?.data;
  if (!data || data.length < 6 || data[0] !== 1) return undefined;
  return data.readUInt32LE(1) === crc32(entry.fileNameRaw) ? decode('utf-8', data.subarray(5)) : undefined;
}

function decode(encoding: 'utf-8' | 'shift_jis', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No name ever becomes a path on the disk; one that tries to leave its folder tells of an attack all the same. */
function nameTrouble(name: string): string | undefined {
  if (name === '' || name.length > MAX_LENGTH) return '名前のない、または名前が長すぎるファイルがあります';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f\\]/.test(name)) return '使えない文字を含むファイル名があります';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return '絶対パスのファイル名があります';
  const parts = name.replace(/\/$/, '').split('/');
  if (parts.includes('..') || parts.includes('.') || parts.includes('')) {
    return '外のフォルダーを指すファイル名があります';
  }
  return undefined;
}
