import { MAX_TEXT } from '#shared/model/fields';
import { decodeAs, decodeText } from '#shared/report-text/encoding/decode-text';
import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import { readMarkdownReport } from '#shared/report-text/read-markdown-report';
import { readReport } from '#shared/report-text/read-report';
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

self.onmessage = ({ data }: MessageEvent<ReportRequest>): void => {
  const source = sourceOf(data);
  if (source === undefined) return post({ type: 'refused', reason: 'binary' });
  if (source.text.length > MAX_TEXT) return post({ type: 'refused', reason: 'tooLong' });
  if (source.text.trim() === '') return post({ type: 'refused', reason: 'empty' });
  const progress = (done: number): boolean => {
    post({ type: 'progress', done });
    return true;
  };
  const isMarkdown = data.from === 'file' && /\.(md|markdown)$/i.test(data.fileName);
  const reading = isMarkdown ? readMarkdownReport(source.text) : readReport(source.text, { progress });
  // Only a reading that was stopped is undefined, and nothing stops it here: a cancel ends the worker.
  if (reading === undefined) return;
  post({
    type: 'read',
    report: {
      source: source.text,
      certain: source.certain,
      reading,
      ...(source.encoding === undefined ? {} : { encoding: source.encoding }),
    },
  });
};
