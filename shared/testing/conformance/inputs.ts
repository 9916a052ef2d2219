import { idOf } from '../../rules/testing/build-record';

export const COHORT = idOf(1);
export const PHRASE = idOf(2);
export const QUESTION = idOf(3);
export const ACTION = idOf(4);
export const MEETING = idOf(5);
export const ATTACHMENT = idOf(6);
export const NOBODY = idOf(999);

/** 「帖」 in UTF-8. */
export const FILE_BYTES = 3;
export const FILE_CHUNK = '5biW';

export const EXPORT_CHOICE = {
  title: '次の期のみなさんへ',
  message: '読んでください。',
  scope: { kinds: ['cohort', 'keyPhrase'], cohortIds: [], tags: [], excludedIds: [], includeTeam: true },
};
