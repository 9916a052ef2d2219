import type { Block } from '../report-text/block';
import type { DateDoubt } from '../report-text/report-reading';

/** A year as dates give it: `R3`, `令和3`, `2021`. */
const YEAR =
  /(?:(?:令和|平成|昭和|[RHSＲＨＳ])\s?(?:元|[0-9０-９]{1,2})|(?:19|20)[0-9]{2})(?=\s?(?:年|[./．-]))/;

/**
 * The body with a doubted date as proposed: always the same day a year later, written in the heading it stands in.
 * The same body when the date stands nowhere there.
 */
export function withAcceptedDate(
  blocks: readonly Block[],
  { lines, date, proposed }: DateDoubt,
): readonly Block[] {
  if (Number(proposed.slice(0, 4)) !== Number(date.slice(0, 4)) + 1) return blocks;
  const at = blocks.findIndex(
    (block) => block.kind !== 'table' && block.lines.from === lines.from && YEAR.test(block.text),
  );
  const block = blocks[at];
  if (!block || block.kind === 'table') return blocks;
  const text = block.text.replace(YEAR, (year) => yearLater(year));
  return blocks.map((other, index) => (index === at ? { ...block, text, confidence: 'sure' } : other));
}

function yearLater(year: string): string {
  if (year.endsWith('元')) return year.replace('元', '2');
  return year.replace(/[0-9０-９]+$/, (digits) => {
    const next = String(Number(digits.normalize('NFKC')) + 1);
    return /[０-９]/.test(digits) ? wide(next) : next;
  });
}

const wide = (digits: string): string =>
  digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
