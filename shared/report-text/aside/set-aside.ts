import type { SourceLine } from '../lines/source-line';
import type { DeclaredHeading } from '../pages/declared-headings';
import type { Aside, AsideReason } from '../report-reading';
import { contentsListLines } from './contents-list';
import { hostingSiteLines } from './hosting-site';
import { loneNumbers } from './lone-numbers';
import { pageMarks } from './page-marks';
import { ruledLines } from './ruled-lines';
import { runningHeads } from './running-heads';

export interface BodyLines {
  readonly lines: readonly SourceLine[];
  readonly setAside: readonly Aside[];
  /** ids of lines that are the number of the heading in the next line */
  readonly headingNumbers: ReadonlySet<number>;
}

/** What has none is a page's number, and told so. */
const HAS_WORDS = /\p{L}/u;

/** Parts the lines of the document from what its pages, its contents list and its carrier added. */
export function bodyLines(
  all: readonly SourceLine[],
  declared: ReadonlyMap<number, DeclaredHeading> = new Map(),
): BodyLines {
  const reasons = pageMarks(all);
  note(reasons, hostingSiteLines(all), 'hostingSite');
  const document = all.filter((line) => reasons.get(line.id) !== 'hostingSite');
  // before the list of contents: a head in the middle of it belongs to the page
  const heads = runningHeadsOf(document, reasons);
  note(
    reasons,
    new Set(document.flatMap(({ id, text }) => (heads.has(id) && HAS_WORDS.test(text) ? [id] : []))),
    'runningHead',
  );
  note(reasons, contentsListLines(document.filter((line) => !reasons.has(line.id))), 'contentsList');
  const unlisted = document.filter((line) => reasons.get(line.id) !== 'contentsList');
  const numbers = loneNumbers(unlisted, (line) => reasons.has(line.id));
  note(reasons, numbers.pages, 'pageNumber');
  note(reasons, runningHeadsOf(unlisted, reasons), 'runningHead');
  const { rules, titles } = ruledLines(unlisted.filter((line) => !reasons.has(line.id)));
  note(reasons, rules, 'ruledLine');
  for (const line of linesOfHeadings(all, declared)) reasons.delete(line);
  return {
    lines: keptLines(all, reasons).map((line) => withRule(line, titles.get(line.id))),
    setAside: all.flatMap((line) => {
      const reason = reasons.get(line.id);
      return reason ? [{ lines: { from: line.number, to: line.number }, text: line.text, reason }] : [];
    }),
    headingNumbers: numbers.headings,
  };
}

const withRule = (line: SourceLine, rule: string | undefined): SourceLine =>
  rule === undefined ? line : { ...line, rule };

/** What the source calls a heading is none of what its pages added. */
function linesOfHeadings(
  all: readonly SourceLine[],
  declared: ReadonlyMap<number, DeclaredHeading>,
): readonly number[] {
  const numbers = new Set(
    [...declared].flatMap(([from, { lineCount }]) => Array.from({ length: lineCount }, (_, at) => from + at)),
  );
  return numbers.size === 0 ? [] : all.flatMap(({ id, number }) => (numbers.has(number) ? [id] : []));
}

/** The lines that stay; after a page's number or head a page begins, and a rule parts what it stands between. */
function keptLines(all: readonly SourceLine[], reasons: ReadonlyMap<number, AsideReason>): SourceLine[] {
  const kept: SourceLine[] = [];
  let isAtPage = false;
  let isRuledOff = false;
  for (const line of all) {
    const reason = reasons.get(line.id);
    if (reason === undefined) {
      const parted = isRuledOff ? { ...line, gap: line.gap + 1 } : line;
      kept.push(isAtPage && !line.pageStart ? { ...parted, pageStart: true } : parted);
    }
    isRuledOff = reason === 'ruledLine';
    isAtPage = reason === 'pageNumber' || reason === 'pageMark' || reason === 'runningHead';
  }
  return kept;
}

function note(reasons: Map<number, AsideReason>, lines: ReadonlySet<number>, reason: AsideReason): void {
  for (const line of lines) if (!reasons.has(line)) reasons.set(line, reason);
}

function runningHeadsOf(
  lines: readonly SourceLine[],
  reasons: ReadonlyMap<number, AsideReason>,
): ReadonlySet<number> {
  const kept: SourceLine[] = [];
  const pageStarts: number[] = [];
  let atPage = true;
  for (const line of lines) {
    const reason = reasons.get(line.id);
    if (reason !== undefined && reason !== 'runningHead') {
      atPage = true;
      continue;
    }
    if (atPage || line.pageStart) pageStarts.push(kept.length);
    kept.push(line);
    atPage = false;
  }
  return runningHeads(kept, pageStarts);
}
