import type { Block } from '../block';
import { dateIn, dayIn, endsInDate, withoutDate } from '../lines/date-in-text';
import { toMarkdown } from '../markdown/to-markdown';
import type { Dialogue } from '../report-reading';
import { ownBlocks, type Section, sectionsOf } from '../sections';
import { type DialoguePart, dialoguePartOf, isDatedTitle, namesDialogue } from '../structure/dialogue-words';
import { markOf } from '../structure/mark-of';
import { statementsOf } from './lines-of-blocks';

const INLINE_PART = /^[【［〔＜<[]([^】］〕＞>\]]{1,20})[】］〕＞>\]]\s*(.+)$/s;
/** An open question, whatever it is called: `…だろうか`, `…のか？`, `…はないか`. */
const OPEN_QUESTION =
  /(?:なぜ|どう|どの|どんな|何|誰|どこ)[^。]{0,60}(?:だろう|でしょう|か)[。？?]?$|[？?](?:[」』）)])?$|(?:だろう|でしょう|のではない|ない|のだろう|べきなの|べき|いるの|あるの|よいの|いいの|なのか)か。?$/;

/** Records of dialogues: headings over 【内容】 and 【「モヤモヤ」と「気付き」】, or over their like. */
export function dialoguesIn(blocks: readonly Block[], fiscalYear: number | undefined): Dialogue[] {
  const sections = sectionsOf(blocks);
  const byHeading = new Map(
    sections.flatMap((section) => (section.heading ? [[section.heading, section] as const] : [])),
  );
  return sections.flatMap((section) => {
    const parts = partsOf(section, byHeading);
    return isDialogueByParts(section, parts) || isDialogueByTitle(section)
      ? dialogueFrom(section, parts, fiscalYear)
      : [];
  });
}

interface Part {
  readonly part: DialoguePart | 'before' | 'other';
  readonly blocks: readonly Block[];
}

/** A dialogue's parts stand right under its heading: as headings of their own, or as words before a text. */
function partsOf(section: Section, byHeading: ReadonlyMap<Block, Section>): Part[] {
  const parts: Part[] = [];
  let blocks: Block[] = [];
  let part: Part['part'] = 'before';
  for (const block of ownBlocks(section)) {
    const inline = block.kind === 'paragraph' ? INLINE_PART.exec(block.text) : null;
    const named = inline?.[1] === undefined ? undefined : dialoguePartOf(inline[1]);
    if (named && block.kind === 'paragraph') {
      parts.push({ part, blocks });
      part = named;
      blocks = [{ ...block, text: inline?.[2] ?? '' }];
    } else {
      blocks.push(block);
    }
  }
  parts.push({ part, blocks });
  const level = section.blocks.reduce(
    (least, block) => (block.kind === 'heading' ? Math.min(least, block.level) : least),
    Infinity,
  );
  for (const block of section.blocks) {
    if (block.kind !== 'heading' || block.level !== level) continue;
    const named = dialoguePartOf(block.text);
    parts.push({ part: named ?? 'other', blocks: byHeading.get(block)?.blocks ?? [] });
  }
  return parts.some(({ part: name }) => name !== 'before' && name !== 'other')
    ? parts
    : [{ part: 'before', blocks: section.blocks }];
}

/** 内容 and 気付き alone may head any chapter; a モヤモヤ, a date or the title's words make a dialogue of it. */
function isDialogueByParts(section: Section, parts: readonly Part[]): boolean {
  const names = new Set(parts.map(({ part }) => part));
  if (names.has('moyamoya') || names.has('both')) return true;
  const title = titleBlock(section, parts)?.text ?? '';
  return (
    (names.has('content') || names.has('insight')) &&
    (endsInDate(title) || isDatedTitle(title) || namesDialogue(title))
  );
}

/** A dated title of a dialogue without such parts: all of it is the content. */
function isDialogueByTitle(section: Section): boolean {
  const title = section.heading?.text ?? '';
  if (!namesDialogue(title) || !isDatedTitle(title)) return false;
  return (
    !/^第\s*[0-9０-９一二三四五六七八九十]+\s*回/.test(title) &&
    section.blocks.every((block) => block.kind !== 'heading' || !isDatedTitle(block.text))
  );
}

function dialogueFrom(section: Section, parts: readonly Part[], fiscalYear: number | undefined): Dialogue[] {
  const title = titleBlock(section, parts);
  if (!title || dialoguePartOf(title.text)) return [];
  const before = parts.filter(({ part }) => part === 'before').flatMap(({ blocks }) => blocks);
  const hasParts = parts.some(({ part }) => part !== 'before');
  const asides = hasParts
    ? before.flatMap((block) => (block.kind === 'paragraph' && block.text.length <= 80 ? [block.text] : []))
    : [];
  const content = parts.filter(
    ({ part }) =>
      part === 'content' || part === 'other' || (part === 'before' && (!hasParts || asides.length === 0)),
  );
  const statements = (named: DialoguePart): string[] =>
    statementsOf(parts.filter(({ part }) => part === named).flatMap(({ blocks }) => blocks));
  const both = statements('both');
  const date = [title.text, ...asides]
    .map((text) => dateIn(text)?.date ?? (fiscalYear && dayIn(text, fiscalYear)))
    .find(Boolean);
  const counterpart = counterpartOf(title.text) ?? asides.map(counterpartOf).find(Boolean);
  return [
    {
      title: title.text,
      lines: { from: title.lines.from, to: section.blocks.at(-1)?.lines.to ?? title.lines.to },
      headingPath: section.above,
      ...(date ? { date } : {}),
      ...(counterpart ? { counterpart } : {}),
      content: toMarkdown(content.flatMap(({ blocks }) => blocks)).trim(),
      moyamoya: [...statements('moyamoya'), ...both.filter((text) => OPEN_QUESTION.test(text))],
      polls: section.blocks.flatMap((block) =>
        block.kind === 'poll' ? [{ question: block.question, unit: block.unit, choices: block.choices }] : [],
      ),
      insights: [...statements('insight'), ...both.filter((text) => !OPEN_QUESTION.test(text))],
    },
  ];
}

/** The heading over the parts, or the dated line between them and a heading that holds more than this. */
function titleBlock({ heading }: Section, parts: readonly Part[]): DatedLine | Section['heading'] {
  if (!heading || endsInDate(heading.text) || parts.every(({ part }) => part === 'before')) return heading;
  const before = parts.filter(({ part }) => part === 'before').flatMap(({ blocks }) => blocks);
  return before.findLast(isDatedLine) ?? heading;
}

type DatedLine = Extract<Block, { kind: 'paragraph' }>;

/** A line that tells what was done and when, above its 【内容】: `予定を確認（R3.4.16）` under a heading of many things. */
function isDatedLine(block: Block): block is DatedLine {
  return (
    block.kind === 'paragraph' &&
    block.text.length <= 80 &&
    endsInDate(block.text) &&
    withoutDate(block.text).trim().length >= 5
  );
}

/** A title without the number or sign before it. */
export function titleWords(title: string): string {
  const mark = markOf(title);
  const isSign = mark !== undefined && !['session', 'lenticular', 'bracket'].includes(mark.family);
  return (isSign && mark.rest !== '' ? mark.rest : title).replace(/^[■□◆◇●○◎★☆▼・【\s]+/, '');
}

const WITH =
  /^(.{1,50}?)(?:さん)?(?:との|への|と)(?:対話|意見交換|懇談|面談|座談|打ち?合わ?せ|インタビュー|ヒアリング|聞き取り|協議|ランチ|話)/;
const OF = /^(.{1,50}?)(?:への|の)?(?:インタビュー|ヒアリング|聞き取り|訪問)/;

/** Whom a title says one spoke with: `乙川副市長` in `乙川副市長との対話`. */
function counterpartOf(title: string): string | undefined {
  const words = withoutDate(titleWords(title));
  return (WITH.exec(words) ?? OF.exec(words))?.[1]?.trim();
}
