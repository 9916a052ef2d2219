import { SCHEMA_VERSION } from '#shared/migrations/schema-version';
import { type JournalEntry, parseLine, type SegmentHeader } from './journal-line';

/** What a segment's bytes hold. Headers and entries keep their order; a month of history is a segment of many headers. */
export interface Segment {
  readonly parts: readonly ({ readonly header: SegmentHeader } | { readonly entry: JournalEntry })[];
  /** whole lines that do not check */
  readonly badLines: number;
  /** bytes after the last line break that look like the beginning of a line of ours: an append that was cut off */
  readonly tornBytes: number;
  /** the last whole line does not check: nothing after it tells whether it had been acknowledged */
  readonly endsBad: boolean;
}

const LINE_BREAK = 0x0a;
/** How headers and entries begin. */
const BEGINNINGS = ['{"format":"', '{"seq":'];

/** Reads a segment line by line; what does not check is counted and passed over. */
export function parseSegment(bytes: Uint8Array): Segment {
  const parts: Segment['parts'][number][] = [];
  let schemaVersion = SCHEMA_VERSION;
  let badLines = 0;
  let endsBad = false;
  let from = startOf(bytes);
  for (let to = bytes.indexOf(LINE_BREAK, from); to !== -1; to = bytes.indexOf(LINE_BREAK, from)) {
    const line = bytes.subarray(from, to);
    from = to + 1;
    if (isBlank(line)) continue;
    const part = parseLine(line, schemaVersion);
    endsBad = part === undefined;
    if (part === undefined) badLines += 1;
    else {
      if ('header' in part) schemaVersion = part.header.schemaVersion;
      parts.push(part);
    }
  }
  const rest = bytes.subarray(from);
  if (rest.length === 0 || isBeginningOfLine(rest))
    return { parts, badLines, tornBytes: rest.length, endsBad };
  return { parts, badLines: badLines + 1, tornBytes: 0, endsBad: true };
}

/** A torn append is the beginning of a line. NULs, or what another program wrote, are not. */
function isBeginningOfLine(bytes: Uint8Array): boolean {
  if (bytes.includes(0) || !isUtf8Beginning(bytes)) return false;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 16));
  return BEGINNINGS.some((beginning) => beginning.startsWith(head) || head.startsWith(beginning));
}

/** An editor that saved the file may have put a BOM before it. */
function startOf(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** The last character may be cut. */
function isUtf8Beginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const isBlank = (line: Uint8Array): boolean => line.length === 0 || (line.length === 1 && line[0] === 0x0d);
