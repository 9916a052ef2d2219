import type { UnitReadingsOf, UnreadUnit } from '#shared/search/worker-messages';
import type { ReadingAnswer, ReadingRequest } from '../workers/reading-messages';
import ReadingWorker from '../workers/reading-worker?worker';

/** Finds out how texts are read; what cannot be read is not in the answer. */
export interface UnitReader {
  readonly read: (units: readonly UnreadUnit[]) => Promise<readonly UnitReadingsOf[]>;
}

/** The dictionary takes some 20 MB: it goes when nothing was to be read for so long. */
const IDLE_MS = 10_000;

/** An analyser in a worker of its own, which is there only while there is something to read. */
export function createUnitReader(): UnitReader {
  const waiting = new Map<number, (readings: readonly UnitReadingsOf[]) => void>();
  let worker: Worker | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let seq = 0;

  const end = (): void => {
    worker?.terminate();
    worker = undefined;
    for (const resolve of waiting.values()) resolve([]);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new ReadingWorker();
    started.onmessage = ({ data }: MessageEvent<ReadingAnswer>): void => {
      waiting.get(data.seq)?.(data.readings);
      waiting.delete(data.seq);
      if (waiting.size === 0) idle = setTimeout(end, IDLE_MS);
    };
    started.onerror = end;
    return started;
  };

  return {
    read: (units) => {
      clearTimeout(idle);
      worker ??= start();
      seq += 1;
      const request: ReadingRequest = { seq, units };
      worker.postMessage(request);
      return new Promise((resolve) => waiting.set(request.seq, resolve));
    },
  };
}
