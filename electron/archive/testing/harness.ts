/** What a harness found. */
export interface HarnessReport {
  readonly counts: Readonly<Record<string, number>>;
  /** everything that may never happen and did, each with what it takes to see it again */
  readonly misses: readonly string[];
}

export interface HarnessOptions {
  readonly seed: number;
  /** `fast` is for every test run, `full` reaches the figures asked for */
  readonly extent: 'fast' | 'full';
  /** may stop after so many misses: a control that is caught need not be caught a thousand times */
  readonly enough?: number;
}

type Run = (options: HarnessOptions) => Promise<HarnessReport>;

/** A promise of the archive, and the machine that tries to break it. */
export interface Harness {
  readonly name: string;
  readonly promise: string;
  /** counts the full run must reach at least */
  readonly asked: Readonly<Record<string, number>>;
  readonly run: Run;
  /** things broken on purpose: a harness that finds nothing wrong with one of them proves nothing */
  readonly controls: readonly { readonly name: string; readonly run: Run }[];
}

/** Collects what a run counts and finds. */
export interface Tally {
  readonly count: (name: string, by?: number) => void;
  readonly miss: (text: string) => void;
  /** enough was missed to stop */
  readonly isOver: () => boolean;
  readonly report: () => HarnessReport;
}

export function createTally(enough = Number.POSITIVE_INFINITY): Tally {
  const counts: Record<string, number> = {};
  const misses: string[] = [];
  return {
    count: (name, by = 1) => {
      counts[name] = (counts[name] ?? 0) + by;
    },
    miss: (text) => {
      misses.push(text);
    },
    isOver: () => misses.length >= enough,
    report: () => ({ counts, misses }),
  };
}
