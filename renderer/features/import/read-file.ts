import type { ReadReport, ReportAnswer, ReportRequest } from '../../workers/report-messages';
import ReportWorker from '../../workers/report-worker?worker';

/** What came of reading a text. */
export type ReadOutcome =
  | { readonly state: 'read'; readonly report: ReadReport }
  | { readonly state: 'refused'; readonly sentence: string }
  | { readonly state: 'cancelled' };

/** The largest text file taken in: ten times the longest known report with room to spare. */
export const MAX_FILE_BYTES = 20_000_000;

const REFUSALS: Readonly<Record<Extract<ReportAnswer, { type: 'refused' }>['reason'], string>> = {
  binary:
    '文字のファイルではないようです。テキスト（.txt）かMarkdown（.md）を選んでください。WordやPDFは、開いて全体をコピーし、下の欄に貼り付けると取り込めます。何も保存していません。',
  tooLong:
    '文章が長すぎます（500万字まで）。年度ごとなどに分けてから取り込んでください。何も保存していません。',
  empty: '文字が入っていません。別のファイルを選んでください。',
};

const TOO_LARGE = `ファイルが大きすぎます（${MAX_FILE_BYTES / 1_000_000} MB まで）。年度ごとなどに分けてから取り込んでください。何も保存していません。`;
const BROKEN =
  'この文章を読み解けませんでした。何も保存していません。別の形で保存し直してから、もう一度お試しください。';
const UNREADABLE =
  'ファイルを読めませんでした。ほかのソフトで開いていないか、場所が変わっていないか確かめてください。';

/** Reads a file's bytes for a request; a sentence when it cannot or may not be read. */
export async function requestForFile(file: File): Promise<ReportRequest | { readonly sentence: string }> {
  if (file.size > MAX_FILE_BYTES) return { sentence: TOO_LARGE };
  try {
    return { from: 'file', fileName: file.name, bytes: await file.arrayBuffer() };
  } catch {
    return { sentence: UNREADABLE };
  }
}

/** Understands a text in a worker of its own, which ends with it: the page stays free and a cancel is immediate. */
export function readReportInWorker(
  request: ReportRequest,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<ReadOutcome> {
  return new Promise((resolve) => {
    const worker = new ReportWorker();
    const end = (outcome: ReadOutcome): void => {
      worker.terminate();
      resolve(outcome);
    };
    signal.addEventListener('abort', () => end({ state: 'cancelled' }), { once: true });
    worker.onerror = (event) => {
      event.preventDefault();
      end({ state: 'refused', sentence: BROKEN });
    };
    worker.onmessage = ({ data }: MessageEvent<ReportAnswer>) => {
      if (data.type === 'progress') onProgress(data.done);
      else if (data.type === 'read') end({ state: 'read', report: data.report });
      else end({ state: 'refused', sentence: REFUSALS[data.reason] });
    };
    worker.postMessage(request);
  });
}
