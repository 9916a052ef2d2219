import { MAX_TEXT } from '#shared/model/fields';
import { decodeAs, decodeText } from '#shared/report-text/encoding/decode-text';
import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import { readMarkdownReport } from '#shared/report-text/read-markdown-report';
import { readReport } from '#shared/report-text/read-report';
import type { ReportReading } from '#shared/report-text/report-reading';
import type { ReportAnswer, ReportRequest } from './report-messages';

const post = (answer: ReportAnswer): void => self.postMessage(answer);

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Source = { readonly text: string; readonly encoding?: TextEncoding; readonly certain: boolean };

function sourceOf(request: ReportRequest): Source | undefined {
  if (request.from === 'text') return { text: request.text, certain: true };
  const bytes = new Uint8Array(request.bytes);
  if (request.encoding !== undefined) {
    const text = decodeAs(bytes, request.encoding, decode);
    return text === undefined ? undefined : { text, encoding: request.encoding, certain: true };
  }
  const decoded = decodeText(bytes, decode);
  return decoded.encoding === 'binary' ? undefined : decoded;
}

function answer(request: ReportRequest): ReportAnswer {
  const source = sourceOf(request);
  if (source === undefined) return { type: 'refused', reason: 'binary' };
  if (source.text.length > MAX_TEXT) return { type: 'refused', reason: 'tooLong' };
  if (source.text.trim() === '') return { type: 'refused', reason: 'empty' };
  const isMarkdown = request.from === 'file' && /\.(md|markdown)$/i.test(request.fileName);
  return {
    type: 'read',
    report: {
      source: source.text,
      certain: source.certain,
      reading: isMarkdown ? readMarkdownReport(source.text) : readWithProgress(source.text),
      ...(source.encoding === undefined ? {} : { encoding: source.encoding }),
    },
  };
}

/** Nothing stops a reading here: a cancel ends the whole worker. */
function readWithProgress(text: string): ReportReading {
  const progress = (done: number): boolean => {
    post({ type: 'progress', done });
    return true;
  };
  return readReport(text, { progress }) ?? readReport(text);
}

self.onmessage = ({ data }: MessageEvent<ReportRequest>): void => post(answer(data));
