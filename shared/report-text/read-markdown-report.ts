import { withoutInvisible } from './blank';
import { type Block, blockText } from './block';
import { factsIn } from './extract/facts';
import { findingsIn } from './extract/findings';
import { parseCohort, parseFiscalYear } from './extract/front-matter-facts';
import { type FrontMatter, frontMatterOf } from './markdown/front-matter';
import { fenceAfter, headingOf, markdownBlocks } from './markdown/markdown-blocks';
import { type ReadOptions, readReport } from './read-report';
import type { Aside, ReportFacts, ReportReading } from './report-reading';

/**
 * Reads a Markdown file: its front matter, its headings, and all else as it stands. A file without a heading of
 * Markdown is read as plain text: many a `.md` holds nothing but pasted lines.
 */
export function readMarkdownReport(text: string): ReportReading;
/** As above; undefined when `progress` stopped it. */
export function readMarkdownReport(text: string, options: ReadOptions): ReportReading | undefined;
export function readMarkdownReport(text: string, options: ReadOptions = {}): ReportReading | undefined {
  const lines = withoutInvisible(text.normalize('NFC')).split(/\r\n|\r|\n/);
  const matter = frontMatterOf(lines);
  const blanked = matter ? lines.map((line, index) => (index < matter.lineCount ? '' : line)) : lines;
  const aside = matter ? [frontMatterAside(lines, matter)] : [];
  const reading = hasHeadings(blanked) ? readMarkdown(blanked) : readReport(blanked.join('\n'), options);
  if (!reading) return undefined;
  const facts = matter ? { ...reading.facts, ...factsOf(matter) } : reading.facts;
  return {
    ...reading,
    ...findingsIn(reading.blocks, facts.fiscalYear?.value),
    facts,
    setAside: [...aside, ...reading.setAside],
  };
}

function hasHeadings(lines: readonly string[]): boolean {
  let fence: string | undefined;
  for (const line of lines) {
    if (fence === undefined && headingOf(line)) return true;
    fence = fenceAfter(fence, line);
  }
  return false;
}

/** One `#` before all other headings is the title; more of them are headings. */
function readMarkdown(lines: readonly string[]): ReportReading {
  const written = markdownBlocks(lines, (signs) => signs);
  const headings = written.filter((block) => block.kind === 'heading');
  const tops = headings.filter((heading) => heading.level === 1);
  const title = tops.length === 1 && headings[0] === tops[0] ? tops[0] : undefined;
  const shift = tops.length > (title ? 1 : 0) ? 0 : 1;
  const blocks = written.flatMap((block): Block[] => {
    if (block === title) return [];
    return [block.kind === 'heading' ? { ...block, level: Math.max(1, block.level - shift) } : block];
  });
  const setAside: Aside[] = title ? [{ lines: title.lines, text: title.text, reason: 'title' }] : [];
  const facts = factsIn({ cover: title ? [title.text] : [], pieces: title ? [title.text] : [], blocks });
  return {
    blocks,
    setAside,
    facts: title ? { ...facts, title: { value: title.text, confidence: 'sure' } } : facts,
    ...findingsIn(blocks, facts.fiscalYear?.value),
    replacementCharacters: blocks.map(blockText).join('').split('\ufffd').length - 1,
  };
}

function frontMatterAside(lines: readonly string[], { lineCount }: FrontMatter): Aside {
  return {
    lines: { from: 1, to: lineCount },
    text: lines.slice(0, lineCount).join('\n'),
    reason: 'frontMatter',
  };
}

function factsOf({ fields }: FrontMatter): Partial<ReportFacts> {
  const first = (...keys: readonly string[]): string | undefined => {
    const value = keys.map((key) => fields.get(key)).find((found) => found !== undefined && found.length > 0);
    return typeof value === 'string' ? value : value?.[0];
  };
  const title = first('title', 'タイトル', '題名');
  const municipality = first('municipality', '自治体', '市町村');
  const fiscalYear = parseFiscalYear(first('fiscalyear', 'fiscal_year', 'year', '年度'));
  const cohort = parseCohort(first('cohort', '期'));
  const named = fields.get('authors') ?? fields.get('author') ?? fields.get('著者') ?? fields.get('執筆者');
  const names = typeof named === 'string' ? named.split(/[、,・]/) : (named ?? []);
  const authors = names.map((name) => name.replace(/[\s\u3000]+/g, '')).filter((name) => name !== '');
  return {
    ...(title ? { title: { value: title, confidence: 'sure' } } : {}),
    ...(municipality ? { municipality: { value: municipality, confidence: 'sure' } } : {}),
    ...(fiscalYear === undefined ? {} : { fiscalYear: { value: fiscalYear, confidence: 'sure' } }),
    ...(cohort === undefined ? {} : { cohort: { value: cohort, confidence: 'sure' } }),
    ...(authors.length > 0 ? { authors: authors.map((name) => ({ name, confidence: 'sure' })) } : {}),
  };
}
