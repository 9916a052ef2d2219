import { type PreparedUnit, prepareUnit, sourceOf, type WordKnowledge, withReadings } from './prepared-unit';
import type { ReadingList } from './reading-list';
import type { SearchUnit, UnitReadings } from './search-unit';
import { haveSameTraits, traitsOf, type UnitTraits } from './unit-traits';

/**
 * The units by ordinal, a small number that postings and masks can use in place of an id.
 * Ordinals are never given twice: a removed unit leaves a hole, which compacting a segment skips.
 *
 *     ordinal     0    1    2    3    4
 *     units      [a₁] [a₂]  —   [c₁] [b₁']      b₁ was at 2, was saved again, and is now at 4
 *     recordOf    0    0    1    2    1         ordinals of records, kept for good
 *     traitsOf    0    0    1    2    3         places in `traits`: one for a run of units that agree
 */
export class UnitStore {
  private readonly units: (PreparedUnit | undefined)[] = [];
  private readonly recordOf: number[] = [];
  private readonly traitsOf: number[] = [];
  private readonly traits: UnitTraits[] = [];
  private readonly ordinalOfUnit = new Map<string, number>();
  private readonly recordOrdinals = new Map<string, number>();
  /** by record, the ordinals of its units by their ids, in the order the units were first added */
  private readonly unitsOfRecord = new Map<string, Map<string, number>>();
  private letters = 0;
  private unread = 0;

  constructor(private readonly knowledge: WordKnowledge) {}

  /** Ordinals given so far, holes included. */
  get size(): number {
    return this.units.length;
  }

  get liveCount(): number {
    return this.ordinalOfUnit.size;
  }

  /** Units of which nobody has said how they are read. */
  get unreadCount(): number {
    return this.unread;
  }

  get recordCount(): number {
    return this.recordOrdinals.size;
  }

  /** Mean folded length of a unit, at least 1: what term frequency is measured against. */
  get meanLength(): number {
    return Math.max(1, this.letters / Math.max(1, this.liveCount));
  }

  /** The unit at an ordinal; undefined where it was removed. O(1). */
  at(ordinal: number): PreparedUnit | undefined {
    return this.units[ordinal];
  }

  recordOrdinalAt(ordinal: number): number {
    return this.recordOf[ordinal] ?? -1;
  }

  /** What the unit at an ordinal can be narrowed by; that of a removed one is kept. O(1). */
  traitsAt(ordinal: number): UnitTraits {
    return this.traits[this.traitsPlaceAt(ordinal)] ?? NO_TRAITS;
  }

  /** The same number for units that share their traits. */
  traitsPlaceAt(ordinal: number): number {
    return this.traitsOf[ordinal] ?? -1;
  }

  /** Adds a unit, in place of the one with the same id if there is one; returns its ordinal. O(length). */
  add(unit: SearchUnit): number {
    const previous = this.ordinalOfUnit.get(unit.id);
    if (previous !== undefined) this.empty(previous);
    return this.place(prepareUnit(unit, this.knowledge));
  }

  /** Puts a unit that is prepared already, or a hole, at the next ordinal. */
  place(prepared: PreparedUnit | undefined): number {
    const ordinal = this.units.push(prepared) - 1;
    if (!prepared) {
      this.recordOf.push(-1);
      this.traitsOf.push(-1);
      return ordinal;
    }
    const { id, recordId } = prepared.unit;
    this.recordOf.push(this.recordOrdinal(recordId));
    this.traitsOf.push(this.traitsPlace(traitsOf(prepared)));
    this.ordinalOfUnit.set(id, ordinal);
    this.ordinalsOf(recordId).set(id, ordinal);
    this.letters += prepared.textEnd;
    if (!prepared.isRead) this.unread++;
    return ordinal;
  }

  holdsRecord(recordId: string): boolean {
    return this.unitsOfRecord.has(recordId);
  }

  /**
   * Gives a unit its readings. Below `settledUntil` its letters are in postings already, so it gets a new
   * ordinal; above it stays where it is. O(length).
   */
  setReadings(unit: SearchUnit, readings: UnitReadings, settledUntil: number): void {
    const ordinal = this.ordinalOfUnit.get(unit.id);
    const prepared = ordinal === undefined ? undefined : this.units[ordinal];
    if (ordinal === undefined || prepared?.unit !== unit) return;
    const read = withReadings(prepared, readings, this.knowledge);
    if (ordinal >= settledUntil) {
      this.units[ordinal] = read;
      if (!prepared.isRead) this.unread--;
      return;
    }
    this.empty(ordinal);
    this.place(read);
  }

  /**
   * Takes the readings from all units in which one of these words stands; each gets a new ordinal, for it is another
   * unit now. O(letters).
   */
  forgetReadings(words: ReadingList): void {
    for (const prepared of [...this.units]) {
      if (prepared?.isRead && words.isIn(sourceOf(prepared.unit))) this.add(prepared.unit);
    }
  }

  /** Removes a record's units and returns how many there were. O(units of the record). */
  removeRecord(recordId: string): number {
    const ordinals = this.unitsOfRecord.get(recordId);
    if (!ordinals) return 0;
    this.unitsOfRecord.delete(recordId);
    for (const ordinal of ordinals.values()) this.empty(ordinal);
    return ordinals.size;
  }

  /** A record's units in the order they were added. */
  unitsOf(recordId: string): readonly PreparedUnit[] {
    return [...(this.unitsOfRecord.get(recordId)?.values() ?? [])].flatMap(
      (ordinal) => this.units[ordinal] ?? [],
    );
  }

  private empty(ordinal: number): void {
    const prepared = this.units[ordinal];
    if (!prepared) return;
    this.units[ordinal] = undefined;
    this.letters -= prepared.textEnd;
    if (!prepared.isRead) this.unread--;
    this.ordinalOfUnit.delete(prepared.unit.id);
  }

  private ordinalsOf(recordId: string): Map<string, number> {
    const known = this.unitsOfRecord.get(recordId);
    if (known) return known;
    const created = new Map<string, number>();
    this.unitsOfRecord.set(recordId, created);
    return created;
  }

  private traitsPlace(traits: UnitTraits): number {
    const last = this.traits.at(-1);
    const isShared = last !== undefined && haveSameTraits(traits, last);
    return isShared ? this.traits.length - 1 : this.traits.push(traits) - 1;
  }

  private recordOrdinal(recordId: string): number {
    const known = this.recordOrdinals.get(recordId);
    if (known !== undefined) return known;
    const ordinal = this.recordOrdinals.size;
    this.recordOrdinals.set(recordId, ordinal);
    return ordinal;
  }
}

const NO_TRAITS: UnitTraits = {
  kind: '',
  cohort: undefined,
  fiscalYear: undefined,
  tags: [],
  speaker: undefined,
};
