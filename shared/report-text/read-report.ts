import { bodyLines } from './aside/set-aside';
import { factsIn } from './extract/facts';
import { findingsIn } from './extract/findings';
import type { LineLook } from './lines/line-look';
import { type ReadLine, readLines } from './lines/read-line';
import { sourceLines } from './lines/source-line';
import type { DeclaredHeading } from './pages/declared-headings';
import type { Aside, AsideReason, ReportFacts, ReportReading } from './report-reading';
import { blocksOf } from './structure/blocks';
import { coverPieces } from './structure/cover';
import { withLabelledNumbers } from './structure/labelled-numbers';
import { outlineOf } from './structure/outline';
import { speakersOf } from './structure/speakers';
import type { Unit } from './structure/unit';
import { unitsOf } from './structure/units';

export interface ReadOptions {
  /** told how far the reading is, 0 to 1; false stops it */
  readonly progress?: (done: number) => boolean;
  /** for each line of the text how its letters look, where the source tells it */
  readonly looks?: readonly LineLook[];
  /** every line is a whole paragraph, heading or item: none is joined to the next */
  readonly wholeLines?: boolean;
  /** what the source itself calls headings, by the number of their first line */
  readonly headings?: ReadonlyMap<number, DeclaredHeading>;
  /** what the source itself calls its title, where that does not stand in the text */
  readonly title?: string;
}

const NONE: ReadonlyMap<number, DeclaredHeading> = new Map();

/** Where there is no cover, the first lines say what the document is. */
const OPENING_LINES = 3;
const MAX_OPENING_COLUMNS = 80;

/** Reads a report's text, whatever its layout. Never throws; the time grows with the length and no faster. */
export function readReport(text: string): ReportReading;
/** As above; undefined when `progress` stopped it. */
export function readReport(text: string, options: ReadOptions): ReportReading | undefined;
export function readReport(
  text: string,
  { progress = () => true, looks, wholeLines = false, headings = NONE, title }: ReadOptions = {},
): ReportReading | undefined {
  const source = sourceLines(text, looks);
  if (!progress(0.2)) return undefined;
  const body = bodyLines(source, headings);
  const lines = withLabelledNumbers(readLines(body.lines));
  if (!progress(0.4)) return undefined;
  const units = unitsOf(lines, {
    headingNumbers: body.headingNumbers,
    speakers: speakersOf(lines),
    wholeLines,
    declared: headings,
  });
  if (!progress(0.6)) return undefined;
  const places = outlineOf(units, headings);
  const { count, isTitleOnly } = coverPieces(units, places);
  const cover = units.slice(0, count);
  const blocks = blocksOf(units.slice(count), places.slice(count));
  if (!progress(0.8)) return undefined;
  const above = title === undefined ? [] : [title];
  const known = factsIn({
    cover: [...above, ...openingOf(cover, lines)],
    pieces: [...above, ...cover.map(unitText)],
    blocks,
  });
  const named = title ?? largestWords(cover);
  const facts: ReportFacts = named
    ? { ...known, title: { value: named, confidence: title === undefined ? 'likely' : 'sure' } }
    : known;
  const onCover = cover.map((unit) => asideOf(unit, isTitleOnly ? 'title' : 'cover'));
  const reading: ReportReading = {
    blocks,
    setAside: [...body.setAside, ...onCover].sort((a, b) => a.lines.from - b.lines.from),
    facts,
    ...findingsIn(blocks, facts.fiscalYear?.value),
    replacementCharacters: text.split('\ufffd').length - 1,
  };
  return progress(1) ? reading : undefined;
}

const TITLE_SIZE = 1.25;
const MAX_TITLE = 100;

/** What a cover says in its largest letters, well above the usual: the document's title, over two lines perhaps. */
function largestWords(cover: readonly Unit[]): string | undefined {
  const sized = cover.flatMap((unit) =>
    unit.kind === 'table' ? [] : [{ text: unit.text, size: unit.first.source.look?.size ?? 1 }],
  );
  const largest = Math.max(...sized.map(({ size }) => size));
  if (largest < TITLE_SIZE) return undefined;
  const words = sized.flatMap(({ text, size }) => (size > largest - 0.06 ? [text] : [])).join('');
  return words.length <= MAX_TITLE ? words.replace(/[\s\u3000]+/g, ' ') : undefined;
}

/** The cover's lines one by one: names may stand in two of them. */
function openingOf(cover: readonly Unit[], lines: readonly ReadLine[]): string[] {
  const end = cover.at(-1)?.lines.to ?? 0;
  const onCover = lines.filter((line) => line.source.number <= end);
  const opening = lines.slice(0, OPENING_LINES).filter((line) => line.columns <= MAX_OPENING_COLUMNS);
  return (onCover.length > opening.length ? onCover : opening).map((line) => line.text);
}

function asideOf(unit: Unit, reason: AsideReason): Aside {
  return { lines: unit.lines, text: unitText(unit), reason };
}

function unitText(unit: Unit): string {
  return unit.kind === 'table' ? unit.rows.map((row) => row.join(' ')).join('\n') : unit.text;
}
