import type { MeetingForm } from './meeting-form';

/**
 * Both versions in one form, so that no word of either is lost: texts one below the other, lists put together. Where
 * only one answer is possible (日付, 期, 公開範囲) mine stands unless it is empty. An entry both have under one id but
 * worded differently is kept as mine, with theirs behind it.
 */
export function mergeMeetings(mine: MeetingForm, theirs: MeetingForm): MeetingForm {
  return {
    title: joinShort(mine.title, theirs.title),
    date: mine.date.trim() === '' ? theirs.date : mine.date,
    place: joinShort(mine.place, theirs.place),
    counterpart: joinShort(mine.counterpart, theirs.counterpart),
    participants: union(mine.participants, theirs.participants),
    cohortId: mine.cohortId === '' ? theirs.cohortId : mine.cohortId,
    content: joinText(mine.content, theirs.content),
    questions: mergeById(mine.questions, theirs.questions, withBothTexts),
    insights: mergeById(mine.insights, theirs.insights, withBothTexts),
    polls: mergeById(mine.polls, theirs.polls, (own) => own),
    nextSteps: joinText(mine.nextSteps, theirs.nextSteps),
    tags: union(mine.tags, theirs.tags),
    visibility: mine.visibility,
    attachments: union(mine.attachments, theirs.attachments),
  };
}

const union = (mine: readonly string[], theirs: readonly string[]): string[] => [
  ...new Set([...mine, ...theirs]),
];

function joinText(mine: string, theirs: string): string {
  if (mine.includes(theirs.trim())) return mine;
  if (theirs.includes(mine.trim())) return theirs;
  return `${mine.trimEnd()}\n\n${theirs}`;
}

function joinShort(mine: string, theirs: string): string {
  if (mine.includes(theirs.trim())) return mine;
  if (theirs.includes(mine.trim())) return theirs;
  return `${mine.trim()}／${theirs.trim()}`;
}

const withBothTexts = <L extends { readonly text: string }>(own: L, other: L): L => ({
  ...own,
  text: joinShort(own.text, other.text),
});

function mergeById<T extends { readonly id: string }>(
  mine: readonly T[],
  theirs: readonly T[],
  both: (own: T, other: T) => T,
): T[] {
  const others = new Map(theirs.map((entry) => [entry.id, entry]));
  const own = new Set(mine.map((entry) => entry.id));
  return [
    ...mine.map((entry) => {
      const other = others.get(entry.id);
      return other ? both(entry, other) : entry;
    }),
    ...theirs.filter((entry) => !own.has(entry.id)),
  ];
}
