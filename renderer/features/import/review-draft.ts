import type { HandPicked } from '#shared/importing/finding';
import type { Sorted } from '#shared/report-text/corrections';
import type { ReportFactsDraft } from './facts-draft';

/** What a person has settled about a report so far; kept while other documents are looked at. */
export interface ReviewDraft {
  readonly facts: ReportFactsDraft;
  readonly body: Sorted;
  /** the bodies before the last corrections, the newest last */
  readonly past: readonly Sorted[];
  /** the whole as Markdown, once it is edited as a text */
  readonly text: string | undefined;
  /** by a finding's key: taken or left against the proposal */
  readonly choices: Readonly<Record<string, boolean>>;
  readonly picked: readonly HandPicked[];
  /** pages of a scan go into the body as pictures */
  readonly withPictures: boolean;
}

const MOST_PAST = 100;

/** The draft with a corrected body; the old one can be had back. */
export function corrected(draft: ReviewDraft, body: Sorted): ReviewDraft {
  return { ...draft, body, past: [...draft.past.slice(1 - MOST_PAST), draft.body] };
}

/** The draft before its last correction; the same when there is none. */
export function uncorrected(draft: ReviewDraft): ReviewDraft {
  const body = draft.past.at(-1);
  return body ? { ...draft, body, past: draft.past.slice(0, -1) } : draft;
}
