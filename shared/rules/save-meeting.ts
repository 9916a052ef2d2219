import { fail, ok, type Result } from '../contract/result';
import type { ArchiveRecords } from '../model/archive';
import type { ArchiveRecord, DraftOf, RecordOf } from '../model/record';
import { meetingQuestions } from './meeting-questions';
import type { Rule, RuleContext } from './rule';
import { sameContent } from './same-content';
import { expectRevision, revisionFrom } from './save-record';
import { settleAll } from './settle';
import { firstRevision, nextRevision, trashedRevision } from './stamp';

interface QuestionLine {
  readonly id: string;
  readonly text: string;
}

/**
 * Keeps a meeting and its モヤモヤ, in the order given, in one transaction. A question that is there keeps its answers
 * and status; one left out goes to the trash. The meeting gets a new revision even when only its questions changed,
 * so that two editors of one list meet in a `conflict` instead of dropping each other's lines.
 */
export function saveMeeting(
  meeting: DraftOf<'offsiteMeeting'>,
  expectedRevision: number,
  lines: readonly QuestionLine[],
): Rule {
  return (records, context) => {
    const current = records.get(meeting.id);
    const saved = revisionFrom(current, meeting, context);
    const listed = listedQuestions(records, meeting, lines, context);
    if (!listed.ok) return listed;
    const kept = new Set(lines.map((line) => line.id));
    const leftOut = meetingQuestions(records, meeting.id).filter((question) => !kept.has(question.id));
    const questions = [
      ...listed.value.filter((question) => !isThere(records, question)),
      ...leftOut.map((question) => trashedRevision(question, context)),
    ];
    if (questions.length === 0 && isThere(records, saved)) return ok([]);
    const expected = expectRevision(records, meeting, expectedRevision);
    return expected.ok ? settleAll(records, [saved, ...questions], context) : expected;
  };
}

function isThere(records: ArchiveRecords, record: ArchiveRecord): boolean {
  const current = records.get(record.id);
  return current !== undefined && sameContent(current, record);
}

function listedQuestions(
  records: ArchiveRecords,
  meeting: DraftOf<'offsiteMeeting'>,
  lines: readonly QuestionLine[],
  context: RuleContext,
): Result<readonly ArchiveRecord[]> {
  if (new Set(lines.map((line) => line.id)).size < lines.length) {
    return fail({ code: 'rule_broken', sentence: '同じ番号のモヤモヤが2つ入っています' });
  }
  const before = records.get(meeting.id);
  const questions: ArchiveRecord[] = [];
  for (const [position, line] of lines.entries()) {
    const current = records.get(line.id);
    if (!current) {
      questions.push(firstRevision(newQuestion(meeting, line, position), context));
    } else if (current.kind === 'openQuestion' && current.raisedIn?.recordId === meeting.id) {
      const draft = keptQuestion(current, line, position, meeting, before);
      questions.push(nextRevision(current, draft, context));
    } else {
      return fail({ code: 'rule_broken', sentence: 'このモヤモヤは、別の記録のものです' });
    }
  }
  return ok(questions);
}

function newQuestion(
  meeting: DraftOf<'offsiteMeeting'>,
  line: QuestionLine,
  position: number,
): DraftOf<'openQuestion'> {
  return {
    id: line.id,
    kind: 'openQuestion',
    tags: [],
    visibility: meeting.visibility,
    text: line.text,
    raisedIn: { recordId: meeting.id, position },
    ...(meeting.cohortId === undefined ? {} : { cohortId: meeting.cohortId }),
    status: 'open',
    answers: [],
  };
}

/** Its 公開範囲 and 期 follow the meeting's as long as nobody set them apart: a note made private hides its questions. */
function keptQuestion(
  question: RecordOf<'openQuestion'>,
  line: QuestionLine,
  position: number,
  meeting: DraftOf<'offsiteMeeting'>,
  before: ArchiveRecord | undefined,
): DraftOf<'openQuestion'> {
  const old = before?.kind === 'offsiteMeeting' ? before : undefined;
  const { cohortId, ...rest } = question;
  const followed = cohortId === old?.cohortId ? meeting.cohortId : cohortId;
  return {
    ...rest,
    text: line.text,
    raisedIn: { ...question.raisedIn, recordId: meeting.id, position },
    visibility: question.visibility === old?.visibility ? meeting.visibility : question.visibility,
    ...(followed === undefined ? {} : { cohortId: followed }),
  };
}
