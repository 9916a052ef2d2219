import { parseCsv } from '#shared/importing/csv/parse-csv';
import { recordFileOf } from '#shared/importing/record-files/record-file';
import { decodeAs, decodeText } from '#shared/report-text/encoding/decode-text';
import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import { looksLikeMarkdown } from '#shared/report-text/markdown/looks-like-markdown';
import { readMarkdownReport } from '#shared/report-text/read-markdown-report';
import { readReport } from '#shared/report-text/read-report';
import type { ReportReading } from '#shared/report-text/report-reading';
import type { DocumentAnswer, DocumentSource } from './document-messages';
import { textTrouble } from './text-bounds';

interface DecodedText {
  readonly text: string;
  readonly encoding?: TextEncoding;
  readonly certain: boolean;
}

/** Words, a text file or a Markdown file, understood. */
export function readTextFile(source: DocumentSource, post: (answer: DocumentAnswer) => void): DocumentAnswer {
  const decoded = textOf(source);
  if (decoded === undefined) return { type: 'refused', reason: 'binary' };
  const name = source.from === 'file' ? source.fileName : '';
  const isTable = /\.(?:csv|tsv)$/i.test(name);
  const trouble = textTrouble(decoded.text);
  // The rows of a table are bounded where they are read, and what is left out is told.
  if (trouble && !(isTable && trouble === 'tooManyLines')) return { type: 'refused', reason: trouble };
  const isMarkdown = /\.(md|markdown)$/i.test(name);
  const record = isMarkdown ? recordFileOf(decoded.text) : undefined;
  if (record) return { type: 'read', report: { kind: 'record', file: record } };
  if (isTable) return tableAnswer(decoded);
  return {
    type: 'read',
    report: {
      kind: 'text',
      source: decoded.text,
      certain: decoded.certain,
      reading:
        isMarkdown || looksLikeMarkdown(decoded.text)
          ? readMarkdownReport(decoded.text)
          : readWithProgress(decoded.text, post),
      images: [],
      ...(decoded.encoding === undefined ? {} : { encoding: decoded.encoding }),
    },
  };
}

function tableAnswer({ text, encoding, certain }: DecodedText): DocumentAnswer {
  const table = parseCsv(text);
  if (table.rows.length === 0) return { type: 'refused', reason: 'empty' };
  return {
    type: 'read',
    report: { kind: 'csv', ...table, certain, ...(encoding === undefined ? {} : { encoding }) },
  };
}

/** The text of a source; undefined for bytes that are none. */
export function textOf(source: DocumentSource): DecodedText | undefined {
  if (source.from === 'text') return { text: source.text, certain: true };
  const bytes = new Uint8Array(source.bytes);
  if (source.encoding !== undefined) {
    const text = decodeAs(bytes, source.encoding, decode);
    return text === undefined ? undefined : { text, encoding: source.encoding, certain: true };
  }
  const decoded = decodeText(bytes, decode);
  return decoded.encoding === 'binary' ? undefined : decoded;
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Nothing stops a reading here: a cancel ends the whole worker. */
function readWithProgress(text: string, post: (answer: DocumentAnswer) => void): ReportReading {
  const progress = (done: number): boolean => {
    post({ type: 'progress', done });
    return true;
  };
  return readReport(text, { progress }) ?? readReport(text);
}
