import type { Block } from '../block';
import type { PlannedAction } from '../report-reading';
import { sectionsOf } from '../sections';
import { type Stage, stageOf } from '../structure/stage-words';
import { statementsOf } from './lines-of-blocks';

const STAGES_NEEDED = 2;

/** The steps of an action plan, by stage. One stage's heading alone is no plan. */
export function actionsIn(blocks: readonly Block[]): PlannedAction[] {
  const stages = sectionsOf(blocks).flatMap((section) => {
    const stage = section.heading && stageOf(section.heading.text);
    return section.heading && stage ? [{ stage, section, heading: section.heading }] : [];
  });
  if (new Set(stages.map(({ stage }) => stage)).size < STAGES_NEEDED) return [];
  return stages.flatMap(({ stage, section, heading }) =>
    actionsOf(stage, section.blocks, [...section.above, heading.text]),
  );
}

/** A sentence after an action without a full stop says more about it; so does what stands deeper. */
function actionsOf(stage: Stage, blocks: readonly Block[], headingPath: readonly string[]): PlannedAction[] {
  const actions: PlannedAction[] = [];
  let depth = 0;
  for (const block of blocks) {
    if (block.kind === 'markdown') {
      for (const text of statementsOf([block]))
        actions.push({ stage, text, lines: block.lines, headingPath });
    }
    if (block.kind === 'markdown' || block.kind === 'table' || block.kind === 'poll' || block.text === '')
      continue;
    const last = actions.at(-1);
    const isDeeper = block.kind === 'listItem' && block.depth > depth;
    if (
      last &&
      (isDeeper || (isSentence(block.text) && !isSentence(last.text) && last.detail === undefined))
    ) {
      const detail = last.detail === undefined ? block.text : `${last.detail}\n${block.text}`;
      actions[actions.length - 1] = { ...last, detail, lines: { from: last.lines.from, to: block.lines.to } };
      continue;
    }
    if (block.kind === 'listItem') depth = block.depth;
    actions.push({ stage, text: block.text, lines: block.lines, headingPath });
  }
  return actions;
}

function isSentence(text: string): boolean {
  return /。$/.test(text);
}
