import type { ReadLine } from '../lines/read-line';
import { personLineOf } from './person-line';
import { isNumericCell, partedCells, spacedCells } from './table-cells';
import type { LineSpan } from './vertical-text';

export interface TableSpan extends LineSpan {
  /** all of one length, the head first; a table without a head has an empty one */
  readonly rows: readonly (readonly string[])[];
}

const MAX_LABEL = 24;
const DELIMITER_ROW = /^:?-{2,}:?$/;

/** The table that begins at a line, if one does: columns parted by bars, tabs, wide gaps, or numbers under a head. */
export function tableSpanAt(lines: readonly ReadLine[], from: number): TableSpan | undefined {
  const first = lines[from];
  if (!first || first.columns > 400) return undefined;
  return partedTable(lines, from) ?? numericTable(lines, from) ?? wordTable(lines, from);
}

function partedTable(lines: readonly ReadLine[], from: number): TableSpan | undefined {
  const by = rowOf(lines[from])?.by;
  if (!by) return undefined;
  const rows: string[][] = [];
  for (let row = rowOf(lines[from]); row && row.by === by; row = rowOf(lines[from + rows.length])) {
    const line = lines[from + rows.length];
    if (rows.length > 0 && line && line.gap > 0) break;
    if (by === 'gap' && rows[0] && row.cells.length !== rows[0].length) break;
    rows.push(row.cells);
  }
  const width = widest(rows);
  const needed = by === 'gap' && width < 3 ? 3 : 2;
  if (rows.length < needed || width < 2) return undefined;
  return {
    from,
    to: from + rows.length,
    rows: padded(rows.filter((row) => !row.every((cell) => DELIMITER_ROW.test(cell)))),
  };
}

function rowOf(line: ReadLine | undefined): ReturnType<typeof partedCells> {
  const row = line && partedCells(line.source.raw);
  if (!line || !row) return undefined;
  if (row.by === 'bar') return row;
  // `１<tab>はじめに` is a number and its heading, `・  項目` an item
  if (line.mark && line.mark.family !== 'note' && row.cells.length <= 2) return undefined;
  if (line.mark && (line.mark.family === 'bullet' || line.mark.family === 'symbol')) return undefined;
  if (
    row.cells.some((cell) => cell.length > 60) ||
    (row.by === 'gap' && row.cells.some((cell) => cell.endsWith('。')))
  ) {
    return undefined;
  }
  const letters = row.cells.every((cell) => [...cell].length === 1);
  return row.by === 'gap' && letters ? undefined : row;
}

/** Rows of a label and numbers, with the line above as the head when it has as many cells. */
function numericTable(lines: readonly ReadLine[], from: number): TableSpan | undefined {
  const head = plainCells(lines[from]);
  if (!head || head.length < 3) return undefined;
  const headIsData = isDataRow(head);
  const rows = headIsData ? [head.map(() => ''), head] : [head];
  let to = from + 1;
  for (
    let cells = plainCells(lines[to]);
    cells && cells.length === head.length && isDataRow(cells);
    cells = plainCells(lines[to])
  ) {
    if ((lines[to]?.gap ?? 0) > 0) break;
    rows.push(cells);
    to += 1;
  }
  return to - from >= 2 ? { from, to, rows } : undefined;
}

function isDataRow(cells: readonly string[]): boolean {
  const [label, ...values] = cells;
  return (
    label !== undefined && !isNumericCell(label) && label.length <= MAX_LABEL && values.every(isNumericCell)
  );
}

/** Three lines or more of as many short words each, three or more: `役割 担当 期限`. */
function wordTable(lines: readonly ReadLine[], from: number): TableSpan | undefined {
  const rows: string[][] = [];
  if ((plainCells(lines[from])?.length ?? 0) < 3 || isListOfPeople(lines, from)) return undefined;
  for (let cells = plainCells(lines[from]); cells; cells = plainCells(lines[from + rows.length])) {
    if (cells.length < 3 || cells.length !== (rows[0]?.length ?? cells.length)) break;
    if (
      cells.some((cell) => cell.length > 12) ||
      (rows.length > 0 && (lines[from + rows.length]?.gap ?? 0) > 0)
    )
      break;
    rows.push(cells);
  }
  return rows.length >= 3 ? { from, to: from + rows.length, rows } : undefined;
}

/** Offices in a column before the last, names after them, or a person a line: a cover's list of authors. */
function isListOfPeople(lines: readonly ReadLine[], from: number): boolean {
  const few = lines.slice(from, from + 3).filter((line) => line.columns <= 80);
  if (few.filter((line) => personLineOf(line.text)).length >= 2) return true;
  const rows = few.map((line) => spacedCells(line.text));
  return rows.filter((row) => row.slice(0, -1).some((cell) => /[課部室係局所]$/.test(cell))).length >= 2;
}

function plainCells(line: ReadLine | undefined): string[] | undefined {
  if (!line || (line.mark && !line.mark.isWeak) || !/[ \u3000\t]/.test(line.source.text)) return undefined;
  if (/[。、：:？！「」『』]/.test(line.source.text)) return undefined;
  return spacedCells(line.source.text);
}

function widest(rows: readonly (readonly string[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 1);
}

function padded(rows: readonly string[][]): string[][] {
  const width = widest(rows);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}
