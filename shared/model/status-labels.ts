import type { ActionStage, ActionStatus } from './action-item';
import type { Visibility } from './fields';
import type { QuestionStatus } from './open-question';

export const QUESTION_STATUS_LABELS: Readonly<Record<QuestionStatus, string>> = {
  open: '未解決',
  hinted: '手がかりあり',
  answered: '解けた',
};

export const ACTION_STATUS_LABELS: Readonly<Record<ActionStatus, string>> = {
  planned: 'これから',
  doing: '取組中',
  done: '実施済み',
  dropped: '見送り',
};

/** The stages of an action plan in the order they are taken. */
export const ACTION_STAGES: readonly { readonly stage: ActionStage; readonly label: string }[] = [
  { stage: 'first', label: 'まず取り組む' },
  { stage: 'next', label: '次に取り組む' },
  { stage: 'further', label: 'さらに取り組む' },
];

export const VISIBILITY_LABELS: Readonly<Record<Visibility, string>> = {
  private: '自分だけ',
  team: '隊内',
  handoff: '次期へ',
};
