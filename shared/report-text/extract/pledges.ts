import { type Block, blockText } from '../block';
import type { Pledge } from '../report-reading';
import { ownBlocks, type Section, sectionsOf } from '../sections';
import { personLineOf } from '../structure/person-line';
import { isPledgeLabel } from '../structure/pledge-words';

const WILL =
  /(?:ていきたい|たいと思う|たいと思います|したい|ていく|ていきます|します|し続ける|続ける|取り組む|目指す|目指します|ために)(?:。|！|!|$)/;
const MAX_SHOUT = 60;

/** What each person says they will do: under 宣言, as a last exclamation, or in the last words of their reflection. */
export function pledgesIn(blocks: readonly Block[]): Pledge[] {
  const sections = sectionsOf(blocks);
  const people = sections.filter((section) => section.heading && personLineOf(section.heading.text));
  const ofPeople = people.flatMap((section) => pledgeOf(section) ?? []);
  const covered = new Set(people.flatMap((section) => section.blocks));
  const others = sections.filter(
    ({ heading }) => heading && !covered.has(heading) && isPledgeLabel(heading.text),
  );
  return [...ofPeople, ...others.flatMap((section) => announced(section, undefined) ?? [])];
}

function pledgeOf(section: Section): Pledge | undefined {
  const owner = section.heading && personLineOf(section.heading.text)?.name;
  const label = section.blocks.findIndex((block) => block.kind === 'heading' && isPledgeLabel(block.text));
  if (label >= 0) {
    const after = section.blocks.slice(label + 1);
    const end = after.findIndex((block) => block.kind === 'heading');
    return announced({ ...section, blocks: end < 0 ? after : after.slice(0, end) }, owner);
  }
  return lastWords(section, owner);
}

function announced(section: Section, owner: string | undefined): Pledge | undefined {
  const own = ownBlocks(section);
  const text = own.map(blockText).join('\n');
  return text === '' ? undefined : pledge(section, own, text, owner, 'sure');
}

/** A short exclamation as the last paragraph, else the last sentence that speaks of a will. */
function lastWords(section: Section, owner: string | undefined): Pledge | undefined {
  const paragraphs = section.blocks.filter((block) => block.kind === 'paragraph');
  const last = paragraphs.at(-1);
  if (
    last &&
    last.text.length <= MAX_SHOUT &&
    /[！!]$/.test(last.text) &&
    !/[」』）)]/.test(last.text.slice(-2))
  ) {
    return pledge(section, [last], last.text, owner, 'likely');
  }
  for (const block of paragraphs.toReversed()) {
    const sentence = sentencesOf(block.text).findLast((candidate) => WILL.test(candidate));
    if (sentence !== undefined) return pledge(section, [block], sentence, owner, 'guess');
  }
  return undefined;
}

function sentencesOf(text: string): string[] {
  return text.match(/[^。！？]+[。！？]?[」』）)]*/g) ?? [];
}

function pledge(
  section: Section,
  from: readonly Block[],
  text: string,
  owner: string | undefined,
  confidence: Pledge['confidence'],
): Pledge {
  const lines = { from: from[0]?.lines.from ?? 0, to: from.at(-1)?.lines.to ?? 0 };
  const headingPath = section.heading ? [...section.above, section.heading.text] : section.above;
  return { text: text.trim(), lines, headingPath, confidence, ...(owner === undefined ? {} : { owner }) };
}
