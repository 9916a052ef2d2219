import { crc32 } from 'node:zlib';

/**
 * The records of archive.json, each with the CRC-32 (as in ZIP and PNG, 8 hex digits) of its JSON text in UTF-8:
 *
 *     "recordCrcs":"01J8ZQ4T9Y0000000000000001=1a2b3c4d 01J8ZQ…"
 *
 * One long string: reading a sound file costs nothing for it.
 */
const KEY = '"recordCrcs":"';
const ENTRY = /([0-7][0-9A-HJKMNP-TV-Z]{25})=([0-9a-f]{8})/g;
/** What stands between two entries, and behind the last. */
const WHOLE = /^ *"\}\s*$/;

const crcOf = (text: string | Uint8Array): string => crc32(text).toString(16).padStart(8, '0');

/** One entry; ids of records are ULIDs. */
export const recordCrc = (id: string, json: string): string => `${id}=${crcOf(json)}`;

/** The member of the file's outermost object. */
export const crcsText = (entries: readonly string[]): string => `${KEY}${entries.join(' ')}"`;

/** What a damaged file still says of its records. */
export interface RecordCrcs {
  readonly byId: ReadonlyMap<string, string>;
  /** whether every record the file ever held is among them */
  readonly isWhole: boolean;
}

/** Files of older apps say nothing. */
export function crcsIn(text: string): RecordCrcs {
  const from = text.lastIndexOf(KEY);
  if (from === -1) return { byId: new Map(), isWhole: false };
  const list = text.slice(from + KEY.length);
  const byId = new Map([...list.matchAll(ENTRY)].map(([, id = '', crc = '']) => [id, crc]));
  return { byId, isWhole: WHOLE.test(list.replace(ENTRY, '')) };
}

/** Whether a record's text is the one that was written; also when a program printed it with other white space. */
export function isAsWritten(bytes: Uint8Array, json: unknown, crc: string): boolean {
  return crcOf(bytes) === crc || crcOf(JSON.stringify(json)) === crc;
}
