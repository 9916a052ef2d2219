/**
 * Prints, for each text file, what the importer makes of it, as one JSON line: `npm run eval:import -- FILE…`.
 * With `--markdown` the body's Markdown follows each line.
 */
import { readFileSync } from 'node:fs';
import { decodeText } from '../../shared/report-text/encoding/decode-text';
import { lostCharacters } from '../../shared/report-text/lost-characters';
import { toMarkdown } from '../../shared/report-text/markdown/to-markdown';
import { readMarkdownReport } from '../../shared/report-text/read-markdown-report';
import { readReport } from '../../shared/report-text/read-report';

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
for (const file of files) {
  const decoded = decodeText(readFileSync(file), decode);
  if (decoded.encoding === 'binary') {
    console.log(JSON.stringify({ file, encoding: 'binary' }));
    continue;
  }
  const reading = /\.(?:md|markdown)$/i.test(file)
    ? readMarkdownReport(decoded.text)
    : readReport(decoded.text);
  const { facts } = reading;
  console.log(
    JSON.stringify({
      file,
      encoding: decoded.encoding,
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
      lost: lostCharacters(decoded.text, reading),
    }),
  );
  if (process.argv.includes('--markdown')) console.log(toMarkdown(reading.blocks));
}
