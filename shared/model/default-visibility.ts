import type { Visibility } from './fields';
import type { RecordKind } from './record';

/** 公開範囲 a new record starts with: finished work goes to the next cohort, working notes stay in the team. */
export const DEFAULT_VISIBILITY: Readonly<Record<RecordKind, Visibility>> = {
  cohort: 'handoff',
  report: 'handoff',
  keyPhrase: 'handoff',
  offsiteMeeting: 'team',
  openQuestion: 'team',
  actionItem: 'team',
  attachment: 'team',
};
