interface OpenList {
  readonly system: string;
  readonly indent: number;
}

const MAX_DEPTH = 6;
/** Columns by which an item must stand further out to close the list it is in. */
const STEP = 2;

/** Depths of list items: by the order in which marks open below one another, and by clear indentation. */
export class ListDepths {
  #open: OpenList[] = [];

  /** Whether a list is open, so that an arrow or a note belongs to its last item. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  depthOf(system: string, indent: number): number {
    // a bullet that was lost in copying stands for the outermost one
    if (system.includes('\ufffd')) this.close();
    const at = this.#open.findLastIndex(
      (list) => list.system === system && Math.abs(list.indent - indent) < STEP,
    );
    if (at >= 0) this.#open.length = at + 1;
    else this.#openBelow(system, indent);
    return this.#open.length - 1;
  }

  /** The depth right below the last item, without opening a list for it. */
  depthBelow(): number {
    return Math.min(this.#open.length, MAX_DEPTH);
  }

  has(system: string): boolean {
    return this.#open.some((list) => list.system === system);
  }

  close(): void {
    this.#open = [];
  }

  #openBelow(system: string, indent: number): void {
    while ((this.#open.at(-1)?.indent ?? -1) >= indent + STEP) this.#open.pop();
    if (this.#open.length < MAX_DEPTH) this.#open.push({ system, indent });
  }
}
