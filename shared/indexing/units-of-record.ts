import { plainText } from '../markdown/plain-text';
import { sectionsOf } from '../markdown/sections';
import { assertNever } from '../model/assert-never';
import type { ArchiveRecord } from '../model/record';
import { recordCohortId, recordDate } from '../model/record-facts';
import { recordTitle } from '../model/record-title';
import type { SearchUnit } from '../search/search-unit';

/** What a unit takes from other records. */
export interface IndexingContext {
  /** number of the cohort with this id */
  readonly cohortNumber: (cohortId: string) => number | undefined;
}

/** The facts all units of one record share. */
type Common = Pick<SearchUnit, 'recordId' | 'kind' | 'cohort' | 'date' | 'tags' | 'speaker'>;

/**
 * The searchable pieces of a record: a report's or meeting's sections, a phrase, a question with its answers.
 * None for a record in the trash and for attachments' bytes; an attachment is found by its name.
 */
export function unitsOfRecord(record: ArchiveRecord, context: IndexingContext): SearchUnit[] {
  if (record.deletedAt !== undefined) return [];
  const common = commonFacts(record, context);
  const title = recordTitle(record);
  const unit = (part: string, text: string, headingPath?: readonly string[]): SearchUnit => ({
    ...common,
    id: `${record.id}#${part}`,
    title: headingPath?.at(-1) ?? title,
    text,
    ...(headingPath && headingPath.length > 0 ? { headingPath } : {}),
  });
  const whole = (...texts: readonly (string | undefined)[]): SearchUnit =>
    unit('', texts.filter((text) => text).join('\n'));
  switch (record.kind) {
    case 'report':
      return [whole(record.source?.fileName), ...sectionUnits(record.body, unit)];
    case 'offsiteMeeting':
      return [
        whole(record.counterpart, record.place, record.participants.join('、')),
        ...sectionUnits(record.content, unit),
        ...(record.insights.length > 0
          ? [unit('insights', record.insights.map((insight) => insight.text).join('\n'))]
          : []),
        ...(record.polls.length > 0
          ? [unit('polls', record.polls.map((poll) => poll.question).join('\n'))]
          : []),
        ...(record.nextSteps ? [unit('next', plainText(record.nextSteps))] : []),
      ];
    case 'keyPhrase':
      return [
        { ...whole(record.text, record.occasion), title: record.speaker ?? '' },
        ...(record.comment ? [{ ...unit('comment', plainText(record.comment)), title: '' }] : []),
      ];
    case 'openQuestion':
      return [{ ...whole(record.text, ...record.answers.map((answer) => answer.note)), title: '' }];
    case 'actionItem':
      return [
        {
          ...whole(record.text, ...record.followUps.map((followUp) => followUp.note)),
          title: record.owner ?? '',
        },
      ];
    case 'cohort':
      return [
        whole(
          plainText(record.summary),
          ...record.members.map((member) => `${member.name} ${member.department}`),
        ),
      ];
    case 'attachment':
      return [];
    default:
      return assertNever(record);
  }
}

function sectionUnits(
  markdown: string,
  unit: (part: string, text: string, headingPath?: readonly string[]) => SearchUnit,
): SearchUnit[] {
  return sectionsOf(markdown).map((section, index) =>
    unit(`section-${index}`, plainText(section.text), section.headingPath),
  );
}

function commonFacts(record: ArchiveRecord, context: IndexingContext): Common {
  const cohort = cohortOf(record, context);
  const date = recordDate(record);
  const speaker = record.kind === 'keyPhrase' ? record.speaker : undefined;
  return {
    recordId: record.id,
    kind: record.kind,
    tags: record.tags,
    ...(cohort === undefined ? {} : { cohort }),
    ...(date === undefined ? {} : { date }),
    ...(speaker === undefined ? {} : { speaker }),
  };
}

function cohortOf(record: ArchiveRecord, context: IndexingContext): number | undefined {
  if (record.kind === 'cohort') return record.number;
  const cohortId = recordCohortId(record);
  return cohortId === undefined ? undefined : context.cohortNumber(cohortId);
}
