import { PostingIndex } from './posting-index';
import type { SearchUnit, UnitReadings } from './search-unit';
import type { SearchWorkerHost } from './search-worker-host';
import type { SearchRequest } from './worker-messages';

/** Units taken in before waiting messages get their turn: about a tenth of a second. */
const SLICE = 400;
/** Units sent to the analyser at a time. */
const UNREAD_SLICE = 100;

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
  private queue: readonly SearchUnit[] = [];
  private total = 0;
  private isAnalysed = false;
  private isSettling = false;
  /** units sent to the analyser and not to be sent again, for some have no readings */
  private readonly asked = new Set<string>();
  private isReading = false;
  private generation = 0;

  constructor(private readonly host: SearchWorkerHost) {}

  build(contents: Contents): void {
    this.begin(new PostingIndex(contents), contents, contents.units);
  }

  restore(contents: Extract<SearchRequest, { readonly type: 'restore' }>): void {
    const index = PostingIndex.restore(contents.bytes, contents.units, contents);
    if (index) this.begin(index, { ...contents, type: 'build' }, []);
    else this.build({ ...contents, type: 'build' });
  }

  patch(remove: readonly string[], add: readonly SearchUnit[]): void {
    const gone = new Set(remove);
    this.queue = this.queue.filter((unit) => !gone.has(unit.recordId));
    for (const recordId of remove) this.index.remove(recordId);
    for (const unit of add) this.asked.delete(unit.id);
    this.index.add(add);
    this.goOn();
  }

  takeReadings(readings: readonly ({ readonly unitId: string } & UnitReadings)[]): void {
    for (const { unitId, title, text } of readings) this.index.setReadings(unitId, { title, text });
    this.isReading = false;
    this.goOn();
  }

  private begin(index: PostingIndex, { units, analysed }: Contents, queue: readonly SearchUnit[]): void {
    this.index = index;
    this.queue = queue;
    this.total = units.length;
    this.isAnalysed = analysed ?? false;
    this.isReading = false;
    this.asked.clear();
    this.generation++;
    this.takeIn(this.generation);
  }

  private takeIn(generation: number): void {
    if (generation !== this.generation) return;
    this.index.add(this.queue.slice(0, SLICE));
    this.queue = this.queue.slice(SLICE);
    if (this.queue.length > 0) {
      this.host.post({ type: 'progress', done: this.total - this.queue.length, total: this.total });
      this.host.later(() => this.takeIn(generation));
      return;
    }
    this.host.post({ type: 'ready', units: this.total });
    this.goOn();
  }

  /** The next step after what is being done now: reading first, for settled units are dear to change. */
  private goOn(): void {
    if (this.queue.length > 0 || this.isReading || this.askForReadings()) return;
    if (this.isSettling) return;
    this.isSettling = true;
    this.host.later(() => this.settle());
  }

  private askForReadings(): boolean {
    if (!this.isAnalysed) return false;
    const unread = this.index.unreadUnits(UNREAD_SLICE, this.asked);
    if (unread.length === 0) return false;
    for (const { id } of unread) this.asked.add(id);
    this.isReading = true;
    this.host.post({ type: 'unread', units: unread.map(({ id, title, text }) => ({ id, title, text })) });
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
