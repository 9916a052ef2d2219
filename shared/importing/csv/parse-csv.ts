/** Bounds of what a person exports from a spreadsheet; further rows and columns are counted, not read. */
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 200;
const DELIMITERS = [',', '\t', ';'] as const;

export interface CsvTable {
  /** all rows have as many cells as the longest */
  readonly rows: readonly (readonly string[])[];
  /** rows beyond the bounds */
  readonly leftOut: number;
}

/**
 * The cells of a CSV (RFC 4180), or of one parted by tabs or semicolons. Never throws: a quote that is never closed
 * ends with the text.
 */
export function parseCsv(text: string): CsvTable {
  const plain = text.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(plain);
  const rows: string[][] = [];
  let leftOut = 0;
  let row: string[] = [];
  let at = 0;
  const closeRow = (): void => {
    if (row.some((cell) => cell.trim() !== '')) {
      if (rows.length < MAX_ROWS) rows.push(row.slice(0, MAX_COLUMNS));
      else leftOut += 1;
    }
    row = [];
  };
  while (at < plain.length) {
    const cell = plain[at] === '"' ? quotedCell(plain, at) : plainCell(plain, at, delimiter);
    row.push(cell.text);
    at = cell.end;
    if (plain[at] === delimiter) {
      at += 1;
      if (at === plain.length) row.push('');
      continue;
    }
    if (plain[at] === '\r' && plain[at + 1] === '\n') at += 2;
    else if (at < plain.length) at += 1;
    closeRow();
  }
  closeRow();
  const width = rows.reduce((most, one) => Math.max(most, one.length), 0);
  return {
    rows: rows.map((one) => [...one, ...Array.from({ length: width - one.length }, () => '')]),
    leftOut,
  };
}

interface Cell {
  readonly text: string;
  /** offset behind the cell */
  readonly end: number;
}

function quotedCell(text: string, start: number): Cell {
  let cell = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { text: cell + text.slice(at), end: text.length };
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { text: cell, end: behindQuote(text, quote + 1) };
    cell += '"';
    at = quote + 2;
  }
}

/** Some programs leave spaces behind a closing quote. */
function behindQuote(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at += 1;
  return at;
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let at = start;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { text: text.slice(start, at), end: at };
}

/** The sign that parts most cells of the first line. */
function delimiterOf(text: string): string {
  const first = text.slice(0, 10_000).split(/\r|\n/, 1)[0] ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
