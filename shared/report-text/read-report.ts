import { bodyLines } from './aside/set-aside';
import { factsIn } from './extract/facts';
import { findingsIn } from './extract/findings';
import { type ReadLine, readLines } from './lines/read-line';
import { sourceLines } from './lines/source-line';
import type { Aside, AsideReason, ReportReading } from './report-reading';
import { blocksOf } from './structure/blocks';
import { coverPieces } from './structure/cover';
import { outlineOf } from './structure/outline';
import { speakersOf } from './structure/speakers';
import type { Unit } from './structure/unit';
import { unitsOf } from './structure/units';

export interface ReadOptions {
  /** told how far the reading is, 0 to 1; false stops it */
  readonly progress?: (done: number) => boolean;
}

/** Where there is no cover, the first lines say what the document is. */
const OPENING_LINES = 3;
const MAX_OPENING_COLUMNS = 80;

/** Reads a report's text, whatever its layout. Never throws; the time grows with the length and no faster. */
export function readReport(text: string): ReportReading;
/** As above; undefined when `progress` stopped it. */
export function readReport(text: string, options: ReadOptions): ReportReading | undefined;
export function readReport(
  text: string,
  { progress = () => true }: ReadOptions = {},
): ReportReading | undefined {
  const source = sourceLines(text);
  if (!progress(0.2)) return undefined;
  const body = bodyLines(source);
  const lines = readLines(body.lines);
  if (!progress(0.4)) return undefined;
  const units = unitsOf(lines, { headingNumbers: body.headingNumbers, speakers: speakersOf(lines) });
  if (!progress(0.6)) return undefined;
  const places = outlineOf(units);
  const { count, isTitleOnly } = coverPieces(units, places);
  const cover = units.slice(0, count);
  const blocks = blocksOf(units.slice(count), places.slice(count));
  if (!progress(0.8)) return undefined;
  const facts = factsIn({ cover: openingOf(cover, lines), pieces: cover.map(unitText), blocks });
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
