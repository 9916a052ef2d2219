import { PostingIndex } from './posting-index';
import type { ReadingEntry } from './reading-list';
import type { SearchUnit } from './search-unit';
import type { SearchWorkerHost } from './search-worker-host';
import type { RecordSource, SearchRequest, UnitReadingsOf } from './worker-messages';

/** Units taken in before waiting messages get their turn: some hundredths of a second. */
const SLICE = 200;
/** Units sent to the analyser at a time. */
const UNREAD_SLICE = 200;
/** Slices it has at most: while one's readings are taken in here, it reads the next one there. */
const MOST_READ = 2;

type Contents = Extract<SearchRequest, { readonly type: 'build' }>;

/**
 * Keeps an index up to date in small steps, so that a query never waits for more than one of them:
 *
 *     build ──▶ take in a slice ──▶ … ──▶ ready ──▶ have a slice read ──▶ … ──▶ settle ──▶ … ──▶ settled
 *               (found from here on)                (only with an analyser)
 *
 * A newer build ends an older one. A patch comes in at once, wherever the build stands.
 */
export class IndexUpkeep {
  index = new PostingIndex();
  private queue: readonly RecordSource[] = [];
  private total = 0;
  private isAnalysed = false;
  private isSettling = false;
  /** units sent to the analyser, as they were then, and not to be sent again, for some have no readings */
  private readonly asked = new Map<string, SearchUnit>();
  /** numbers of the slices the analyser has; an answer to any other says nothing any more */
  private readonly reading = new Set<number>();
  private batch = 0;
  private generation = 0;

  constructor(private readonly host: SearchWorkerHost) {}

  build(contents: Contents): void {
    const { records, kept, analysed } = contents;
    const versions = new Map(records.map(({ id, version }) => [id, version]));
    const restored = kept && PostingIndex.restore(kept, versions, contents);
    const index = restored ?? new PostingIndex(contents);
    this.index = index;
    this.queue = records.filter(({ id }) => !index.holds(id));
    this.total = records.length;
    this.isAnalysed = analysed ?? false;
    this.reading.clear();
    this.asked.clear();
    this.generation++;
    this.takeIn(this.generation);
  }

  patch(remove: readonly string[], add: readonly SearchUnit[]): void {
    const gone = new Set(remove);
    this.queue = this.queue.filter(({ id }) => !gone.has(id));
    for (const recordId of remove) this.index.remove(recordId);
    for (const unit of add) this.asked.delete(unit.id);
    this.index.add(add);
    this.goOn();
  }

  exchangeReadingList(entries: readonly ReadingEntry[]): void {
    this.index.setReadingList(entries);
    this.asked.clear();
    this.goOn();
  }

  takeReadings(batch: number, readings: readonly UnitReadingsOf[]): void {
    if (!this.reading.delete(batch)) return;
    for (const { unitId, title, text } of readings) {
      const unit = this.asked.get(unitId);
      if (unit) this.index.setReadings(unit, { title, text });
    }
    this.goOn();
  }

  private takeIn(generation: number): void {
    if (generation !== this.generation) return;
    let taken = 0;
    let records = 0;
    for (const record of this.queue) {
      const units = record.cut();
      this.index.add(units);
      records++;
      taken += units.length;
      if (taken >= SLICE) break;
    }
    this.queue = this.queue.slice(records);
    if (this.queue.length > 0) {
      this.host.post({ type: 'progress', done: this.total - this.queue.length, total: this.total });
      this.host.later(() => this.takeIn(generation));
      return;
    }
    this.host.post({ type: 'ready', records: this.total });
    this.goOn();
  }

  /** The next step after what is being done now: reading first, for settled units are dear to change. */
  private goOn(): void {
    if (this.queue.length > 0) return;
    while (this.reading.size < MOST_READ && this.askForReadings());
    if (this.reading.size > 0 || this.isSettling) return;
    this.isSettling = true;
    this.host.later(() => this.settle());
  }

  private askForReadings(): boolean {
    if (!this.isAnalysed) return false;
    const unread = this.index.unreadUnits(UNREAD_SLICE, this.asked);
    if (unread.length === 0) return false;
    for (const unit of unread) this.asked.set(unit.id, unit);
    this.batch++;
    this.reading.add(this.batch);
    const units = unread.map(({ id, title, text }) => ({ id, title, text }));
    this.host.post({ type: 'unread', batch: this.batch, units });
    return true;
  }

  private settle(): void {
    if (this.index.settle()) {
      this.host.later(() => this.settle());
      return;
    }
    this.isSettling = false;
    this.host.post({ type: 'settled' });
  }
}
