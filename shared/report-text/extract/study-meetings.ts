import type { Block } from '../block';
import { dateIn } from '../lines/date-in-text';
import type { StudyMeeting } from '../report-reading';
import { headingPaths } from '../sections';
import { numberValue } from '../structure/number-value';

const MEETING =
  /^第\s*([0-9０-９〇一二三四五六七八九十]{1,3})\s*回\s*(研究会|部会|研修会|研修|勉強会|講座|セッション|例会|定例会)?(?=$|[\s（(「『：:0-9０-９]|[^\u3041-\u9fff])/;
const QUOTED = /[「『](.+)[」』]/;

interface Sighting {
  readonly meeting: StudyMeeting;
  readonly isHeading: boolean;
}

/** The programme's study meetings in order of their numbers: a heading's words count before a list's. */
export function studyMeetingsIn(blocks: readonly Block[]): StudyMeeting[] {
  const paths = headingPaths(blocks);
  const seen = new Map<number, Sighting>();
  for (const [index, block] of blocks.entries()) {
    const sighting = sightingIn(block, blocks[index + 1], paths[index] ?? []);
    if (!sighting) continue;
    const known = seen.get(sighting.meeting.number);
    seen.set(sighting.meeting.number, known ? merged(known, sighting) : sighting);
  }
  return [...seen.values()].map(({ meeting }) => meeting).sort((a, b) => a.number - b.number);
}

function sightingIn(
  block: Block,
  next: Block | undefined,
  headingPath: readonly string[],
): Sighting | undefined {
  if (block.kind !== 'heading' && block.kind !== 'listItem' && block.kind !== 'paragraph') return undefined;
  if (block.text.length > 120 || block.text.includes('。')) return undefined;
  const text = block.text.replace(/^[■□◆◇●○◎★☆▼・【＜(（0-9０-９.．)）\s]{0,6}(?=第)/, '');
  const match = MEETING.exec(text);
  const number = match?.[1] === undefined ? undefined : numberValue(match[1]);
  const date = dateIn(text)?.date;
  if (number === undefined || (match?.[2] === undefined && date === undefined)) return undefined;
  const title = titleOf(text, next);
  const meeting = {
    number,
    lines: block.lines,
    headingPath,
    ...(date ? { date } : {}),
    ...(title ? { title } : {}),
  };
  return { meeting, isHeading: block.kind === 'heading' };
}

/** What the meeting was about: in quotation marks, or the first item below it. */
function titleOf(text: string, next: Block | undefined): string | undefined {
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  return next?.kind === 'listItem' && next.text.length <= 60 ? next.text : undefined;
}

function merged(known: Sighting, other: Sighting): Sighting {
  const [first, second] = known.isHeading || !other.isHeading ? [known, other] : [other, known];
  return { meeting: { ...second.meeting, ...first.meeting }, isHeading: first.isHeading };
}
