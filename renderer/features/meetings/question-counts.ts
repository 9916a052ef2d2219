import type { OpenQuestion } from '#shared/model/open-question';

export interface QuestionCount {
  readonly total: number;
  /** not answered yet */
  readonly open: number;
}

/** How many モヤモヤ each record raised, by the record's id. */
export function questionCounts(questions: readonly OpenQuestion[]): ReadonlyMap<string, QuestionCount> {
  const counts = new Map<string, QuestionCount>();
  for (const { raisedIn, status } of questions) {
    if (raisedIn === undefined) continue;
    const { total, open } = counts.get(raisedIn.recordId) ?? { total: 0, open: 0 };
    counts.set(raisedIn.recordId, { total: total + 1, open: open + (status === 'answered' ? 0 : 1) });
  }
  return counts;
}
