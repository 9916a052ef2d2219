const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * The text of one record out of archive.json's bytes, without reading the rest: what follows `"ID":` up to the brace
 * that closes it. Undefined when it is not there or never ends. The text is not checked.
 */
export function findRecordText(bytes: Buffer, id: string): string | undefined {
  for (let at = bytes.indexOf(`"${id}":{`); at !== -1; at = bytes.indexOf(`"${id}":{`, at + 1)) {
    const open = at + id.length + 3;
    const end = endOfObject(bytes, open);
    if (end !== undefined) return bytes.toString('utf8', open, end);
  }
  return undefined;
}

/** Index after the brace that closes the object which opens at `open`; undefined when none does. */
export function endOfObject(bytes: Buffer, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = endOfString(bytes, at);
      if (at === -1) return undefined;
    } else if (byte === OPEN) depth += 1;
    else if (byte === CLOSE) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function endOfString(bytes: Buffer, open: number): number {
  let close = bytes.indexOf(QUOTE, open + 1);
  while (close !== -1 && backslashesBefore(bytes, close) % 2 === 1) close = bytes.indexOf(QUOTE, close + 1);
  return close;
}

function backslashesBefore(bytes: Buffer, at: number): number {
  let count = 0;
  while (bytes[at - 1 - count] === BACKSLASH) count += 1;
  return count;
}
