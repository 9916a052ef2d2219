/**
 * Prints, for each file, what the importer makes of it, as one JSON line: `npm run eval:import -- FILE…`. Text,
 * Markdown, HTML, PDF and Word; with `--markdown` the body's Markdown follows each line.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { REFUSAL_SENTENCES, UNREADABLE_FILE } from '../../renderer/features/import/refusal-sentences';
import { documentKind } from '../../renderer/workers/document-kind';
import type { Refusal } from '../../renderer/workers/document-messages';
import { readDocx } from '../../renderer/workers/docx/read-docx';
import { decodeText } from '../../shared/report-text/encoding/decode-text';
import { lostCharacters } from '../../shared/report-text/lost-characters';
import { looksLikeMarkdown } from '../../shared/report-text/markdown/looks-like-markdown';
import { toMarkdown } from '../../shared/report-text/markdown/to-markdown';
import { readPagesReport } from '../../shared/report-text/pages/read-pages-report';
import { readMarkdownReport } from '../../shared/report-text/read-markdown-report';
import { readReport } from '../../shared/report-text/read-report';
import type { ReportReading } from '../../shared/report-text/report-reading';
import { htmlBlocks } from '../../shared/report-text/rich/html-blocks';
import { readRichReport } from '../../shared/report-text/rich/read-rich-report';
import { readPdfPages } from './pdf-in-node';

interface Read {
  /** of a text; the kind of file for all others */
  readonly encoding: string;
  readonly source: string;
  readonly reading: ReportReading;
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function read(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Read | Refusal> {
  const kind = documentKind(bytes, file);
  switch (kind) {
    case 'pdf': {
      const { contents, bookmarks } = await readPdfPages(bytes);
      return { encoding: kind, ...readPagesReport(contents, bookmarks) };
    }
    case 'docx':
      return { encoding: kind, ...(await readDocx(bytes)) };
    case 'html': {
      const decoded = decodeText(bytes, decode);
      if (decoded.encoding === 'binary') return 'binary';
      return { encoding: kind, ...readRichReport(htmlBlocks(parse(decoded.text))) };
    }
    case 'oldOffice':
    case 'otherOffice':
      return kind;
    case 'text': {
      const decoded = decodeText(bytes, decode);
      if (decoded.encoding === 'binary') return 'binary';
      const isMarkdown = /\.(?:md|markdown)$/i.test(file) || looksLikeMarkdown(decoded.text);
      const reading = isMarkdown ? readMarkdownReport(decoded.text) : readReport(decoded.text);
      return { encoding: decoded.encoding, source: decoded.text, reading };
    }
  }
}

/** What stands in a file, or the sentence that says why nothing can be read. */
async function tryToRead(file: string): Promise<Read | string> {
  const bytes = bytesOf(file);
  if (!bytes) return UNREADABLE_FILE;
  try {
    const found = await read(file, bytes);
    return typeof found === 'string' ? REFUSAL_SENTENCES[found] : found;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return REFUSAL_SENTENCES[isLocked ? 'locked' : 'damaged'];
  }
}

function bytesOf(file: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    return undefined;
  }
}

for (const file of process.argv.slice(2).filter((argument) => !argument.startsWith('--'))) {
  const found = await tryToRead(file);
  if (typeof found === 'string') {
    const encoding = found === REFUSAL_SENTENCES.binary ? 'binary' : null;
    console.log(JSON.stringify({ file, encoding, refused: found }));
    continue;
  }
  const { encoding, source, reading } = found;
  const { facts } = reading;
  console.log(
    JSON.stringify({
      file,
      encoding,
      municipality: facts.municipality?.value ?? null,
      fiscalYear: facts.fiscalYear?.value ?? null,
      cohort: facts.cohort?.value ?? null,
      title: facts.title?.value ?? null,
      authors: facts.authors.map((author) => author.name),
      headings: reading.blocks.flatMap((block) =>
        block.kind === 'heading' ? [{ level: block.level, text: block.text }] : [],
      ),
      studyMeetings: reading.studyMeetings.map(({ number, date, title }) => ({ number, date, title })),
      dialogues: reading.dialogues.map(({ title, date, moyamoya, insights }) => ({
        title,
        date,
        moyamoya,
        insights,
      })),
      actions: reading.actions.map(({ stage, text, detail }) => ({ stage, text, detail })),
      pledges: reading.pledges.map(({ owner, text }) => ({ owner, text })),
      phrases: reading.phrases.map(({ text }) => text),
      dateDoubts: reading.dateDoubts.map(({ text, date, proposed, reason }) => ({
        text,
        date,
        proposed,
        reason,
      })),
      setAside: reading.setAside.map(({ text, reason }) => ({ reason, text })),
      lost: lostCharacters(source, reading),
    }),
  );
  if (process.argv.includes('--markdown')) console.log(toMarkdown(reading.blocks));
}
