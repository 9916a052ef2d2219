import type { EventDate } from '../dates/event-date';
import { assertNever } from '../model/assert-never';
import type { Confidence, LineRange } from '../report-text/block';
import type { Dialogue, Findings, Poll } from '../report-text/report-reading';

interface Place {
  /** the same as long as kind, place and words are: a choice survives that all is found anew */
  readonly key: string;
  readonly lines: LineRange;
  readonly confidence: Confidence;
  /** whether it becomes a record unless a person says otherwise */
  readonly isProposed: boolean;
}

/** Something a report says that can become a record of its own. */
export type Finding =
  | (Place & {
      readonly kind: 'meeting';
      readonly title: string;
      readonly date?: EventDate;
      readonly counterpart?: string;
      readonly content: string;
      readonly insights: readonly string[];
      readonly polls: readonly Poll[];
    })
  | (Place & {
      readonly kind: 'question';
      readonly text: string;
      /** key of the meeting it was raised in */
      readonly meeting?: string;
    })
  | (Place & {
      readonly kind: 'action';
      readonly text: string;
      readonly detail?: string;
      readonly stage: 'first' | 'next' | 'further';
    })
  | (Place & { readonly kind: 'pledge'; readonly text: string; readonly owner: string | undefined })
  | (Place & { readonly kind: 'phrase'; readonly text: string });

export type FindingKind = Finding['kind'];

/** A line a person made a record of, wherever the importer saw none. */
export interface HandPicked {
  readonly kind: 'question' | 'action' | 'phrase';
  readonly text: string;
  readonly lines: LineRange;
}

/** Everything a report offers, in its order, with what was picked by hand. */
export function findingsOf(found: Findings, picked: readonly HandPicked[]): Finding[] {
  const findings: Finding[] = [
    ...found.dialogues.flatMap(ofDialogue),
    ...found.actions.map(
      ({ text, detail, stage, lines }): Finding => ({
        ...placeOf('action', text, lines, 'likely'),
        kind: 'action',
        text,
        stage,
        ...(detail === undefined ? {} : { detail }),
      }),
    ),
    ...found.pledges.map(
      ({ text, owner, lines, confidence }): Finding => ({
        ...placeOf('pledge', text, lines, confidence, owner !== undefined),
        kind: 'pledge',
        text,
        owner,
      }),
    ),
    ...found.phrases.map(
      ({ text, why, lines }): Finding => ({
        ...placeOf(
          'phrase',
          text,
          lines,
          confidenceOf(why),
          why === 'keywordList' || why === 'keywordSentence',
        ),
        kind: 'phrase',
        text,
      }),
    ),
  ];
  const known = new Set(findings.map((finding) => finding.key));
  return [...findings, ...picked.map(ofPicked).filter((finding) => !known.has(finding.key))];
}

function ofDialogue(dialogue: Dialogue): Finding[] {
  const { title, date, counterpart, content, insights, polls, lines } = dialogue;
  const meeting: Finding = {
    ...placeOf('meeting', title, lines, date === undefined ? 'guess' : 'likely'),
    kind: 'meeting',
    title,
    content,
    insights,
    polls,
    ...(date === undefined ? {} : { date }),
    ...(counterpart === undefined ? {} : { counterpart }),
  };
  const questions = dialogue.moyamoya.map(
    (text): Finding => ({
      ...placeOf('question', text, lines, 'likely'),
      kind: 'question',
      text,
      meeting: meeting.key,
    }),
  );
  return [meeting, ...questions];
}

function ofPicked({ kind, text, lines }: HandPicked): Finding {
  const place = placeOf(kind, text, lines, 'sure');
  switch (kind) {
    case 'action':
      return { ...place, kind, text, stage: 'first' };
    case 'question':
    case 'phrase':
      return { ...place, kind, text };
    default:
      return assertNever(kind);
  }
}

function placeOf(
  kind: FindingKind,
  words: string,
  lines: LineRange,
  confidence: Confidence,
  isProposed = true,
): Place {
  return { key: `${kind} ${lines.from} ${words}`, lines, confidence, isProposed };
}

function confidenceOf(why: Findings['phrases'][number]['why']): Confidence {
  switch (why) {
    case 'keywordList':
      return 'likely';
    case 'keywordSentence':
    case 'quotedOften':
    case 'emphasised':
      return 'guess';
    default:
      return assertNever(why);
  }
}
