import type { CandidateSource } from './candidate-source';
import { OpenText } from './find-in-text';
import { runSimilarSearch } from './find-similar';
import { readImage, writeImage } from './index-image';
import { changedEntries, type IndexSettings, withNewerWords, wordKnowledge } from './index-settings';
import type { Needle } from './needle';
import { prepareUnit, type WordKnowledge } from './prepared-unit';
import type { Query } from './query';
import { type ReadingEntry, ReadingList, writtenForms } from './reading-list';
import { runSearch, runStagedSearch, type SearchGround } from './search-engine';
import type { SearchIndex, SearchOptions } from './search-index';
import type { SearchGroup, SearchResults, StagedResults } from './search-results';
import type { SearchUnit, UnitReadings } from './search-unit';
import { buildSegment, type Segment, segmentCandidates } from './segment';
import { type Suggestion, suggestQueries } from './suggest-queries';
import type { TextRange } from './text-range';
import { unitReadings } from './unit-readings';
import { UnitStore } from './unit-store';

/** A segment grows to this many units, then it is left alone. Building it takes about a quarter of a second. */
const SEGMENT_UNITS = 4096;
/** So many new units are looked through one by one before they are indexed: a saved note costs nothing at once. */
const DELTA_UNITS = 512;

/**
 * The quick engine: postings for what is settled, a plain scan for what is new.
 *
 *     ordinals   0 ─────────── 4096 ─────────── 8192 ──── 9011 ──── 9040
 *                [ segment ][ segment ][ growing one ]( delta )
 *                  postings   postings    postings      scanned
 *
 * A search asks every segment for candidates and takes all of the delta; each candidate is then looked at, so
 * what the lists leave open (order, neighbourhood, removed units) never shows. `settle` moves the delta into
 * the last segment, or a new one, when it has grown.
 */
export class PostingIndex implements SearchIndex {
  private readonly ground: SearchGround;
  private readonly segments: Segment[] = [];
  private readonly knowledge: WordKnowledge;
  private readonly dictionary: string;
  private ownReadings: readonly ReadingEntry[];
  private isKept = true;
  private changeCount = 0;
  private open: { readonly recordId: string; readonly text: OpenText } | undefined;

  constructor(settings: IndexSettings = {}) {
    const knowledge = wordKnowledge(settings);
    this.knowledge = knowledge;
    this.dictionary = settings.dictionaryVersion ?? '';
    this.ownReadings = settings.readingList ?? [];
    const source: CandidateSource = { candidates: (needle) => this.candidates(needle) };
    this.ground = {
      store: new UnitStore(knowledge),
      source,
      lexicon: knowledge.lexicon,
      kindNames: settings.kindNames ?? {},
    };
  }

  /**
   * An index as it was saved, without the records that are gone or have another version than in `versions`: these
   * are to be added anew (`holds`). Undefined when what was saved cannot be used (index-image.ts).
   */
  static restore(
    bytes: Uint8Array,
    versions: ReadonlyMap<string, string>,
    settings: IndexSettings,
  ): PostingIndex | undefined {
    const image = readImage(bytes, settings.dictionaryVersion ?? '', versions);
    if (!image) return undefined;
    const index = new PostingIndex({ ...settings, readingList: image.readingList });
    const { store, lexicon } = index.ground;
    for (const word of image.learned) lexicon.addLearned(word);
    for (const prepared of image.units) store.place(prepared);
    index.segments.push(...image.segments);
    index.isKept = !image.isOutdated;
    index.setReadingList(settings.readingList ?? []);
    return index;
  }

  /** The index in a form that `restore` reads back; the delta is saved too. */
  save(): Uint8Array<ArrayBuffer> {
    const { store, lexicon } = this.ground;
    const units = Array.from({ length: store.size }, (_, ordinal) => store.at(ordinal));
    const { segments, ownReadings: readingList } = this;
    this.isKept = true;
    return writeImage({ units, segments, learned: lexicon.learned, readingList }, this.dictionary);
  }

  /** Whether it holds anything else than when it was saved or restored: what `save` would keep anew. */
  get hasChanged(): boolean {
    return !this.isKept;
  }

  /** As long as it stays the same, so does every answer. */
  get changes(): number {
    return this.changeCount;
  }

  /** Whether some unit of a record is here. */
  holds(recordId: string): boolean {
    return this.ground.store.holdsRecord(recordId);
  }

  /**
   * Exchanges the users' own readings. Units in which a word stands whose reading is now another one have nobody's
   * readings any more, and are to be read again; all others stay as they are. O(letters) when something changed.
   */
  setReadingList(entries: readonly ReadingEntry[]): void {
    const changed = changedEntries(this.ownReadings, entries);
    this.ownReadings = entries;
    if (changed.length === 0) return;
    const { store, lexicon } = this.ground;
    for (const { surface } of changed.flatMap(writtenForms)) lexicon.forget(surface);
    for (const { surface, reading } of entries) lexicon.add(surface, reading);
    this.knowledge.readingList = new ReadingList(withNewerWords(entries));
    store.forgetReadings(new ReadingList(changed));
    this.noteChange();
  }

  /**
   * How a unit is read, the users' own readings included: from the readings it brings, else as the unit of the same
   * id and the very same text is; undefined when that is not known.
   */
  spoken(unit: SearchUnit): UnitReadings | undefined {
    if (unit.readings) return unitReadings(prepareUnit(unit, this.knowledge));
    const known = this.ground.store.unitsOf(unit.recordId).find((prepared) => prepared.unit.id === unit.id);
    const isSame = known?.unit.title === unit.title && known.unit.text === unit.text;
    return known && isSame ? unitReadings(known) : undefined;
  }

  add(units: readonly SearchUnit[]): void {
    for (const unit of units) this.ground.store.add(unit);
    if (units.length > 0) this.noteChange();
  }

  remove(recordId: string): void {
    if (this.ground.store.removeRecord(recordId) > 0) this.noteChange();
  }

  search(query: Query | string, options: SearchOptions = {}): SearchResults {
    return runSearch(this.ground, query, options);
  }

  /** `search`, of which only the first `first` groups are made at once. */
  searchInStages(query: Query | string, first: number, options: SearchOptions = {}): StagedResults {
    return runStagedSearch(this.ground, query, options, first);
  }

  searchSimilar(query: Query | string, options: SearchOptions = {}): readonly SearchGroup[] {
    return runSimilarSearch(this.ground, query, options);
  }

  /** Queries like one that found nothing, which do find something. */
  suggest(query: Query | string, options: SearchOptions = {}): readonly Suggestion[] {
    return suggestQueries(this.ground, query, options);
  }

  find(query: Query | string, recordId: string, text: string): readonly TextRange[] {
    if (this.open?.recordId !== recordId || this.open.text.text !== text) {
      const units = this.ground.store.unitsOf(recordId);
      this.open = { recordId, text: new OpenText(text, units, this.knowledge) };
    }
    return this.open.text.find(query);
  }

  /** Tells how a unit that `unreadUnits` gave is read; nothing happens when it is gone or is another one now. */
  setReadings(unit: SearchUnit, readings: UnitReadings): void {
    this.ground.store.setReadings(unit, readings, this.settledUntil);
    this.noteChange();
  }

  /** Units of which nobody has said how they are read, at most `most`, leaving out those in `asked`. */
  unreadUnits(most: number, asked: ReadonlyMap<string, unknown>): readonly SearchUnit[] {
    const unread: SearchUnit[] = [];
    const { store } = this.ground;
    for (let ordinal = 0; ordinal < store.size && unread.length < most; ordinal++) {
      const prepared = store.at(ordinal);
      if (prepared && !prepared.isRead && !asked.has(prepared.unit.id)) unread.push(prepared.unit);
    }
    return unread;
  }

  /**
   * Indexes a part of the delta if there is enough of it, or all of it with `least` 1; returns whether there is
   * more to do. One call takes at most about a quarter of a second, so a worker can answer queries in between.
   */
  settle(least: number = DELTA_UNITS): boolean {
    const { store } = this.ground;
    if (store.size - this.settledUntil < least) return false;
    const last = this.segments.at(-1);
    const grows = last !== undefined && last.count < SEGMENT_UNITS;
    const first = grows ? last.first : this.settledUntil;
    if (grows) this.segments.pop();
    const end = Math.min(store.size, first + SEGMENT_UNITS);
    this.segments.push(
      buildSegment(
        first,
        Array.from({ length: end - first }, (_, at) => store.at(first + at)),
      ),
    );
    this.isKept = false;
    return store.size - this.settledUntil >= least;
  }

  private noteChange(): void {
    this.changeCount++;
    this.isKept = false;
    this.open = undefined;
  }

  private get settledUntil(): number {
    const last = this.segments.at(-1);
    return last ? last.first + last.count : 0;
  }

  private candidates(needle: Needle): readonly number[] {
    const found: number[] = [];
    for (const segment of this.segments) segmentCandidates(segment, needle, found);
    for (let ordinal = this.settledUntil; ordinal < this.ground.store.size; ordinal++) found.push(ordinal);
    return found;
  }
}
