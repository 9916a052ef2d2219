import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import { parsePollLine } from './poll-line';

type MeetingText = Pick<OffsiteMeeting, 'content' | 'insights' | 'polls' | 'nextSteps'>;

const TITLES = ['内容', '気付き', '挙手', '次の一歩'] as const;
type Title = (typeof TITLES)[number];
const HEADING = /^## +(.+)$/;

/**
 * The parts of a meeting's Markdown file, told apart by its `##` headings.
 * 気付き and 挙手 are lists, an item a line; the other two are Markdown and may hold headings from `###` on.
 * @throws when a heading is unknown, or a list holds something else than `- ` items
 */
export function parseMeetingSections(markdown: string): MeetingText {
  const sections = splitAtHeadings(markdown);
  const textOf = (title: Title): string => (sections.get(title) ?? []).join('\n').trim();
  const itemsOf = (title: Title): readonly string[] => listItems(sections.get(title) ?? []);
  return {
    content: textOf('内容'),
    insights: itemsOf('気付き').map((text, index) => ({ id: `insight-${index + 1}`, text })),
    polls: itemsOf('挙手').map((line, index) => ({ id: `poll-${index + 1}`, ...parsePollLine(line) })),
    nextSteps: textOf('次の一歩'),
  };
}

function splitAtHeadings(markdown: string): ReadonlyMap<Title, readonly string[]> {
  const sections = new Map<Title, string[]>();
  let lines: string[] | undefined;
  for (const line of markdown.split('\n')) {
    const heading = HEADING.exec(line)?.[1]?.trim();
    if (heading === undefined) {
      if (lines === undefined && line.trim() !== '')
        throw new Error(`text before the first heading: ${line}`);
      lines?.push(line);
      continue;
    }
    const title = TITLES.find((known) => known === heading);
    if (title === undefined) throw new Error(`unknown heading: ${heading}`);
    lines = [];
    sections.set(title, lines);
  }
  return sections;
}

function listItems(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      if (!line.startsWith('- ')) throw new Error(`not a list item: ${line}`);
      return line.slice(2).trim();
    });
}
