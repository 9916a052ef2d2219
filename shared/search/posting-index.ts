import type { CandidateSource } from './candidate-source';
import { runSimilarSearch } from './find-similar';
import { readImage, writeImage } from './index-image';
import { type IndexSettings, wordKnowledge, wordsName } from './index-settings';
import { markUnit, type UnitMarks } from './mark-unit';
import type { Needle } from './needle';
import { parseQuery } from './parse-query';
import type { Query } from './query';
import { runSearch, type SearchGround, wantedNeedles } from './search-engine';
import type { SearchIndex, SearchOptions } from './search-index';
import type { SearchGroup, SearchResults } from './search-results';
import type { SearchUnit, UnitReadings } from './search-unit';
import { buildSegment, type Segment, segmentCandidates } from './segment';
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
  private readonly words: string;

  constructor(settings: IndexSettings = {}) {
    const knowledge = wordKnowledge(settings);
    this.words = wordsName(settings);
    const source: CandidateSource = { candidates: (needle) => this.candidates(needle) };
    this.ground = {
      store: new UnitStore(knowledge),
      source,
      lexicon: knowledge.lexicon,
      kindNames: settings.kindNames ?? {},
    };
  }

  /**
   * An index as it was saved, brought up to date with the units an archive holds now: changed and new ones are
   * in the delta, gone ones are gone. Undefined when what was saved cannot be used (index-image.ts).
   */
  static restore(
    bytes: Uint8Array,
    units: readonly SearchUnit[],
    settings: IndexSettings,
  ): PostingIndex | undefined {
    const index = new PostingIndex(settings);
    const image = readImage(bytes, index.words, units);
    if (!image) return undefined;
    const { store, lexicon } = index.ground;
    for (const { surface, reading } of image.learned) lexicon.add(surface, reading);
    for (const prepared of image.units) store.place(prepared);
    index.segments.push(...image.segments);
    index.add(units.filter((unit) => !store.has(unit.id)));
    return index;
  }

  /** The index in a form that `restore` reads back; the delta is saved too. */
  save(): Uint8Array {
    const { store, lexicon } = this.ground;
    const units = Array.from({ length: store.size }, (_, ordinal) => store.at(ordinal));
    return writeImage({ units, segments: this.segments, learned: lexicon.learned }, this.words);
  }

  add(units: readonly SearchUnit[]): void {
    for (const unit of units) this.ground.store.add(unit);
  }

  remove(recordId: string): void {
    this.ground.store.removeRecord(recordId);
  }

  search(query: Query | string, options: SearchOptions = {}): SearchResults {
    return runSearch(this.ground, query, options);
  }

  searchSimilar(query: Query | string, options: SearchOptions = {}): readonly SearchGroup[] {
    return runSimilarSearch(this.ground, query, options);
  }

  marks(query: Query | string, recordId: string): readonly UnitMarks[] {
    const { store, lexicon } = this.ground;
    const needles = wantedNeedles(typeof query === 'string' ? parseQuery(query) : query, lexicon);
    return store.unitsOf(recordId).map((prepared) => markUnit(prepared, needles, store.meanLength));
  }

  /** Tells how a unit is read; nothing happens when the unit is gone. */
  setReadings(unitId: string, readings: UnitReadings): void {
    this.ground.store.setReadings(unitId, readings, this.settledUntil);
  }

  /** Units of which nobody has said how they are read, at most `most`, leaving out those in `asked`. */
  unreadUnits(most: number, asked: ReadonlySet<string>): readonly SearchUnit[] {
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
    return store.size - this.settledUntil >= least;
  }

  private get settledUntil(): number {
    const last = this.segments.at(-1);
    return last ? last.first + last.count : 0;
  }

  private candidates(needle: Needle): readonly number[] {
    const found = this.segments.flatMap((segment) => segmentCandidates(segment, needle));
    for (let ordinal = this.settledUntil; ordinal < this.ground.store.size; ordinal++) found.push(ordinal);
    return found;
  }
}
