import { bodyLines } from './aside/set-aside';
import { type Block, blockText, type LineRange } from './block';
import { authorsOnCover } from './extract/authors';
import { cohortIn } from './extract/cohort-number';
import { findingsIn } from './extract/findings';
import { fiscalYearIn } from './extract/fiscal-year';
import { municipalityIn } from './extract/municipality';
import { studyMeetingsIn } from './extract/study-meetings';
import { titleOnCover } from './extract/title';
import { type ReadLine, readLines } from './lines/read-line';
import { sourceLines } from './lines/source-line';
import type { Aside, Author, ReportFacts, ReportReading } from './report-reading';
import { blocksOf } from './structure/blocks';
import { coverPieces } from './structure/cover';
import { outlineOf } from './structure/outline';
import { personLineOf } from './structure/person-line';
import { speakersOf } from './structure/speakers';
import type { Unit } from './structure/unit';
import { unitsOf } from './structure/units';

export interface ReadOptions {
  /** told how far the reading is, 0 to 1; false stops it */
  readonly progress?: (done: number) => boolean;
}

/** Reads a report's text, whatever its layout. Never throws; the time grows with the length and no faster. */
export function readReport(text: string): ReportReading;
/** As above; undefined when `progress` stopped it. */
export function readReport(text: string, options: ReadOptions): ReportReading | undefined;
export function readReport(text: string, { progress = () => true }: ReadOptions = {}): ReportReading | undefined {
  const source = sourceLines(text);
  if (!progress(0.2)) return undefined;
  const body = bodyLines(source);
  const lines = readLines(body.lines);
  if (!progress(0.4)) return undefined;
  const units = unitsOf(lines, { headingNumbers: body.headingNumbers, speakers: speakersOf(lines) });
  if (!progress(0.6)) return undefined;
  const places = outlineOf(units);
  const cover = coverPieces(units, places);
  const covered = units.slice(0, cover.count);
  const blocks = blocksOf(units.slice(cover.count), places.slice(cover.count));
  if (!progress(0.8)) return undefined;
  const facts = factsOf(covered, lines, blocks);
  const onCover = asides(covered, cover.isTitleOnly ? 'title' : 'cover');
  const reading = {
    blocks,
    setAside: [...body.setAside, ...onCover].sort((a, b) => a.lines.from - b.lines.from),
    facts,
    ...findingsIn(blocks, facts.fiscalYear?.value),
    replacementCharacters: text.split('\ufffd').length - 1,
  };
  return progress(1) ? reading : undefined;
}

/** Where there is no cover, the first lines say what the document is. */
const OPENING_LINES = 3;
const MAX_OPENING_COLUMNS = 80;

function factsOf(cover: readonly Unit[], lines: readonly ReadLine[], blocks: readonly Block[]): ReportFacts {
  const pieces = cover.flatMap((unit) => (unit.kind === 'table' ? [] : [unit.text]));
  const end = Math.max(0, ...cover.map((unit) => unit.lines.to));
  const coverLines = lines.filter((line) => line.source.number <= end).map((line) => line.text);
  const opening = lines.slice(0, OPENING_LINES).flatMap((line) => (line.columns <= MAX_OPENING_COLUMNS ? [line.text] : []));
  const head = coverLines.length > OPENING_LINES ? coverLines : opening;
  const body = blocks.map(blockText).join('\n');
  const named = authorsOnCover(coverLines);
  const authors = named.length > 0 ? named : peopleIn(blocks);
  const title = titleOnCover(pieces, new Set(authors.map((author) => author.name)));
  const municipality = municipalityIn(head, body);
  const fiscalYear = fiscalYearIn(head, body, studyMeetingsIn(blocks));
  const cohort = cohortIn(head, body);
  return {
    authors,
    ...(title ? { title } : {}),
    ...(municipality ? { municipality } : {}),
    ...(fiscalYear ? { fiscalYear } : {}),
    ...(cohort ? { cohort } : {}),
  };
}

/** Without a cover, those whose reflections the report holds wrote it. */
function peopleIn(blocks: readonly Block[]): Author[] {
  return blocks.flatMap((block) => {
    const person = block.kind === 'heading' ? personLineOf(block.text) : undefined;
    return person ? [{ ...person, confidence: 'likely' }] : [];
  });
}

function asides(units: readonly Unit[], reason: Aside['reason']): Aside[] {
  return units.map((unit) => {
    const lines: LineRange = unit.lines;
    return { lines, text: unit.kind === 'table' ? unit.rows.map((row) => row.join(' ')).join('\n') : unit.text, reason };
  });
}
