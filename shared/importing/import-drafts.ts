import type { EventDate } from '../dates/event-date';
import { assertNever } from '../model/assert-never';
import { DEFAULT_VISIBILITY } from '../model/default-visibility';
import type { Visibility } from '../model/fields';
import type { DraftOf, RecordDraft, RecordKind } from '../model/record';
import type { SourcePlace } from '../model/source-place';
import { titleWords } from '../report-text/extract/dialogues';
import { withoutDate } from '../report-text/lines/date-in-text';
import type { Finding } from './finding';
import { placesIn } from './place-in-report';

/** What a person settled about a report that is to be saved. */
export interface ImportPlan {
  readonly report: {
    readonly title: string;
    /** Markdown */
    readonly body: string;
    readonly date?: EventDate;
    readonly tags: readonly string[];
    readonly visibility: Visibility;
    readonly source?: NonNullable<DraftOf<'report'>['source']>;
  };
  /** the cohort it belongs to: one that is there by its id, or one that is made with it */
  readonly cohort:
    | { readonly is: 'none' }
    | { readonly is: 'known'; readonly id: string }
    | {
        readonly is: 'new';
        readonly number: number;
        readonly fiscalYear: number;
        readonly members: readonly { readonly name: string; readonly department: string }[];
      };
  /** those that become records */
  readonly findings: readonly Finding[];
  /** lines of the source, to tell how far down a finding stands */
  readonly sourceLines: number;
}

/** Makes an id for a record or a part of one. */
type NewId = () => string;

const MAX_LINE = 1_000;
const line = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MAX_LINE);

/** All records of an import, the report first; every other one leads back to its place in it. */
export function importDrafts(plan: ImportPlan, newId: NewId): RecordDraft[] {
  const cohortId =
    plan.cohort.is === 'known' ? plan.cohort.id : plan.cohort.is === 'new' ? newId() : undefined;
  const inCohort = cohortId === undefined ? {} : { cohortId };
  const { title, body, date, tags, visibility, source } = plan.report;
  const report: DraftOf<'report'> = {
    id: newId(),
    kind: 'report',
    title: line(title),
    body,
    tags: [...tags],
    visibility,
    ...(date === undefined ? {} : { date }),
    ...inCohort,
    ...(source === undefined ? {} : { source }),
  };
  const find = placesIn(report.id, body);
  const starts = new Map<string, number>();
  const placeOf = (finding: Finding): SourcePlace | undefined => {
    const meeting = finding.kind === 'question' ? starts.get(finding.meeting ?? '') : undefined;
    const near = finding.lines.from / Math.max(1, plan.sourceLines);
    const found = find(wordsOf(finding), meeting === undefined ? { near } : { after: meeting });
    if (found && finding.kind === 'meeting') starts.set(finding.key, found.at);
    return found?.place;
  };
  const meetingIds = new Map(
    plan.findings.flatMap((finding) => (finding.kind === 'meeting' ? [[finding.key, newId()] as const] : [])),
  );
  const positions = new Map<string, number>();
  const others = plan.findings.map((finding): RecordDraft => {
    const place = placeOf(finding);
    const taken = { ...inCohort, ...(place === undefined ? {} : { source: place }) };
    switch (finding.kind) {
      case 'meeting':
        return meetingDraft(finding, meetingIds.get(finding.key) ?? newId(), taken, newId);
      case 'question': {
        const meetingId = finding.meeting === undefined ? undefined : meetingIds.get(finding.meeting);
        const position = positions.get(meetingId ?? '') ?? 0;
        positions.set(meetingId ?? '', position + 1);
        return {
          ...base('openQuestion', newId()),
          text: finding.text,
          status: 'open',
          answers: [],
          raisedIn: meetingId === undefined ? { recordId: report.id } : { recordId: meetingId, position },
          ...taken,
        };
      }
      case 'action':
        return {
          ...base('actionItem', newId()),
          text: finding.detail === undefined ? finding.text : `${finding.text}\n${finding.detail}`,
          type: 'team',
          stage: finding.stage,
          status: 'planned',
          raisedIn: { recordId: report.id },
          followUps: [],
          ...taken,
        };
      case 'pledge':
        return {
          ...base('actionItem', newId()),
          text: finding.text,
          stage: 'first',
          status: 'planned',
          raisedIn: { recordId: report.id },
          followUps: [],
          // A pledge is somebody's; without a name it is a plan of the team.
          ...(finding.owner ? { type: 'pledge', owner: line(finding.owner) } : { type: 'team' }),
          ...taken,
        };
      case 'phrase':
        return { ...base('keyPhrase', newId()), text: finding.text, recommendations: [], ...taken };
      default:
        return assertNever(finding);
    }
  });
  const cohort = cohortDraft(plan.cohort, cohortId);
  return [report, ...(cohort ? [cohort] : []), ...others];
}

function base<K extends RecordKind>(kind: K, id: string) {
  const tags: string[] = [];
  return { id, kind, tags, visibility: DEFAULT_VISIBILITY[kind] } as const;
}

/** The words a finding is found again by. */
function wordsOf(finding: Finding): string {
  return finding.kind === 'meeting' ? finding.title : finding.text;
}

function meetingDraft(
  { title, date, counterpart, content, insights, polls }: Extract<Finding, { kind: 'meeting' }>,
  id: string,
  taken: { readonly cohortId?: string; readonly source?: SourcePlace },
  newId: NewId,
): DraftOf<'offsiteMeeting'> {
  return {
    ...base('offsiteMeeting', id),
    title: line(meetingTitle(title)),
    ...(date === undefined ? {} : { date }),
    ...(counterpart === undefined ? {} : { counterpart: line(counterpart) }),
    participants: [],
    content,
    insights: insights.map((text) => ({ id: newId(), text })),
    polls: polls.flatMap(({ question, unit, choices }) => {
      if (choices.length < 2 || question.trim() === '') return [];
      // Shares of more than a hundred are no shares.
      const isCount = unit === 'count' || choices.some(({ value }) => value > 100);
      return [
        {
          id: newId(),
          question: line(question),
          unit: isCount ? ('count' as const) : unit,
          choices: choices.map((choice) => ({ ...choice })),
        },
      ];
    }),
    nextSteps: '',
    attachments: [],
    ...taken,
  };
}

/** 激励会 for `(1) 激励会（R3.5.13）`: the record has its date and its place elsewhere. */
const meetingTitle = (heading: string): string => withoutDate(titleWords(heading)).trim() || heading;

function cohortDraft(cohort: ImportPlan['cohort'], id: string | undefined): RecordDraft | undefined {
  if (cohort.is !== 'new' || id === undefined) return undefined;
  const { number, fiscalYear, members } = cohort;
  return {
    ...base('cohort', id),
    number,
    fiscalYear,
    theme: '',
    summary: '',
    members: members.map((member) => ({ ...member })),
  };
}
