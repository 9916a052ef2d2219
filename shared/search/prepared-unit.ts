import { type EventDate, fiscalYearOf } from '../dates/event-date';
import { dateLetters, parseSoughtDate } from './date-letters';
import { FIELD_END } from './field-end';
import { findDates } from './find-dates';
import { foldText } from './fold';
import type { Lexicon } from './lexicon';
import type { ReadingList } from './reading-list';
import { type ReadingStream, readingStreamOf } from './reading-stream';
import type { SearchUnit, UnitReadings } from './search-unit';
import { decodeReadings } from './word-readings';

/**
 * A unit as the index keeps it. Its fields lie in one string, so that one `indexOf` searches them all:
 *
 *     はみだし隊␀対話を続ける␀第1章␀対話␀甲野␀▢▢▢␀
 *     title     text       headings, tags, speaker, dates (date-letters.ts)
 *              ↑ titleEnd ↑ textEnd
 */
export interface PreparedUnit {
  /** without its readings: they live on in `reading` */
  readonly unit: SearchUnit;
  readonly surface: string;
  readonly titleEnd: number;
  readonly textEnd: number;
  /** title, FIELD_END and text by ear; absent while nobody has said how they are read */
  readonly reading: ReadingStream | undefined;
  /** whether there is a reading, without making it */
  readonly isRead: boolean;
  /** western year of the fiscal year its date lies in */
  readonly fiscalYear: number | undefined;
}

/** What an index knows of words beside its units. The list is exchanged when people change it. */
export interface WordKnowledge {
  readonly lexicon: Lexicon;
  readingList: ReadingList;
}

/** Folds a unit once and lets the lexicon learn its words; O(length). */
export function prepareUnit(given: SearchUnit, knowledge: WordKnowledge): PreparedUnit {
  const { readings, title: ownTitle, text: ownText, ...facts } = given;
  const unit = { ...facts, title: ownTitle, text: ownText };
  const title = foldText(ownTitle);
  const text = foldText(ownText);
  const about = [...(unit.headingPath ?? []), ...unit.tags, unit.speaker ?? ''].map(foldText);
  const dates = [...findDates(title), ...findDates(text)].map(dateLetters);
  const own = unit.date === undefined ? UNDATED : ownDateOf(unit.date);
  if (own.letters !== undefined) dates.push(own.letters);
  return {
    unit,
    surface: [title, text, ...about, ...new Set(dates), ''].join(FIELD_END),
    titleEnd: title.length,
    textEnd: title.length + FIELD_END.length + text.length,
    reading: readings && streamOf(unit, readings, knowledge),
    isRead: readings !== undefined,
    fiscalYear: own.fiscalYear,
  };
}

interface OwnDate {
  readonly letters: string | undefined;
  readonly fiscalYear: number | undefined;
}

const UNDATED: OwnDate = { letters: undefined, fiscalYear: undefined };
/** The units of a record come one after the other, and have its date. */
let last: { readonly date: EventDate; readonly own: OwnDate } | undefined;

function ownDateOf(date: EventDate): OwnDate {
  if (last?.date === date) return last.own;
  const sought = parseSoughtDate(date);
  const own = { letters: sought && dateLetters(sought), fiscalYear: fiscalYearOf(date) };
  last = { date, own };
  return own;
}

/** The same unit now that somebody has said how it is read; its letters are not folded again. O(length). */
export function withReadings(
  { unit, surface, titleEnd, textEnd, fiscalYear }: PreparedUnit,
  readings: UnitReadings,
  knowledge: WordKnowledge,
): PreparedUnit {
  const reading = streamOf(unit, readings, knowledge);
  return { unit, surface, titleEnd, textEnd, fiscalYear, reading, isRead: true };
}

/** Title and text of a unit as one: what reading streams and ranges are counted in. */
export function sourceOf(unit: SearchUnit): string {
  return unit.title + FIELD_END + unit.text;
}

/** `sourceOf(unit).slice(start, end)` for a stretch within one field, without joining them; `''` across both. */
export function sliceOfSource({ title, text }: SearchUnit, start: number, end?: number): string {
  const textAt = title.length + FIELD_END.length;
  if (start >= textAt) return text.slice(start - textAt, end === undefined ? undefined : end - textAt);
  return end !== undefined && end <= textAt ? title.slice(start, end) : '';
}

function streamOf(
  unit: SearchUnit,
  readings: UnitReadings,
  { lexicon, readingList }: WordKnowledge,
): ReadingStream {
  const source = sourceOf(unit);
  const analysed = [
    ...decodeReadings(readings.title, unit.title.length),
    { length: FIELD_END.length, reading: '' },
    ...decodeReadings(readings.text, unit.text.length),
  ];
  const words = readingList.lay(source, analysed);
  let at = 0;
  for (const { length, reading } of words) {
    if (reading !== '') lexicon.add(source.slice(at, at + length), reading);
    at += length;
  }
  return readingStreamOf(source, words);
}
