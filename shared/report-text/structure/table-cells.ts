import { columnsOf } from '../lines/characters';

const NUMBER = /^[△▲±+＋\-−－]?[0-9０-９][0-9０-９,，.．]*$/;
const UNIT =
  /^(?:[%％円人名件回歳年月日時分点票位倍割箇か所台棟校社冊枚戸世帯千百万億㎡]|km|kg|ha|ポイント|自治体|団体)/;
const NOT_UNIT = /^(?:人口|人件|年度|年齢|日時|時間|件名|回数|分類|点検|位置|台帳|人数|件数|年間)/;
const ERA = /^(?:令和|平成|昭和)$/;
const LONE = /^[^\p{ASCII}０-９]$/u;
/** What stands in an empty cell. */
const DASH = /^[-－―–—…‥]+$/;

/** The cells of a table's line whose columns came out parted by single spaces. Bounded: no table line is longer. */
const MAX_COLUMNS = 200;

export function spacedCells(text: string): string[] {
  if (columnsOf(text) > MAX_COLUMNS) return [text];
  const words = text.split(/[\s\u3000]+/).filter((word) => word !== '');
  const cells: string[] = [];
  let last = '';
  for (const word of words) {
    const before = cells.at(-1);
    const glue = before === undefined ? undefined : glueBetween(last, word, before);
    if (before === undefined || glue === undefined) cells.push(word);
    else cells[cells.length - 1] = before + glue + word;
    last = word;
  }
  return cells;
}

/** What belongs between two words of one cell; undefined where a new cell begins. */
function glueBetween(last: string, word: string, cell: string): string | undefined {
  if (NUMBER.test(last) && UNIT.test(word) && !NOT_UNIT.test(word)) return ' ';
  if (ERA.test(last) && /^[0-9０-９元]/.test(word)) return ' ';
  if (
    LONE.test(last) &&
    LONE.test(word) &&
    !DASH.test(word) &&
    [...cell].every((character) => LONE.test(character))
  )
    return '';
  return undefined;
}

export function isNumericCell(cell: string): boolean {
  return /^[△▲±+＋\-−－約]?\s*[0-9０-９]/.test(cell) || DASH.test(cell);
}

/** Cells parted by tabs, bars, or gaps of two spaces and more; undefined when the line has none of them. */
export function partedCells(
  raw: string,
): { readonly by: 'tab' | 'bar' | 'gap'; readonly cells: string[] } | undefined {
  const line = raw.trim();
  if (line.length > 2000) return undefined;
  const bars = line.split('|').length - 1;
  if (bars > 0) {
    const inner = line.replace(/^\|/, '').replace(/\|$/, '');
    return { by: 'bar', cells: trimmed(inner.split('|')) };
  }
  if (line.includes('\t')) return { by: 'tab', cells: trimmed(line.split('\t')) };
  const gap = trimmed(line.split(/(?:[ \u3000]{2,})/));
  return gap.length > 1 ? { by: 'gap', cells: gap } : undefined;
}

function trimmed(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.replace(/[\s\u3000]+/g, ' ').trim());
}
