import type { RecordOf } from '#shared/model/record';
import type { NewArchive } from '../create-archive';
import { actionRecord } from './action-record';
import { attachmentRecord } from './attachment-record';
import { cohortRecord } from './cohort-record';
import { existing, type KnownRecords, type Place } from './known-records';
import { meetingRecord } from './meeting-record';
import { phraseRecord } from './phrase-record';
import { questionRecord } from './question-record';
import { reportRecord } from './report-record';
import { readSampleParts, type SampleParts } from './sample-parts';
import type { QuestionSource } from './source-shapes';
import { withPlace } from './with-place';

/**
 * Reads the sample archive from the folder of its parts (resources/sample; its README tells their form). The same
 * parts give the same records, ids included.
 * @throws an error naming the part when one has the wrong shape or refers to what is not there
 */
export async function readSample(folder: string): Promise<NewArchive> {
  const parts = await readSampleParts(folder);
  const cohorts = new Map(parts.cohorts.map((cohort) => [cohort.key, cohortRecord(cohort)]));
  const cohort = (key: string): RecordOf<'cohort'> => existing(cohorts, key, 'cohort');
  const { places, attachments } = placesOf(parts, cohort);
  const known: KnownRecords = { cohort, place: (key) => existing(places, key, 'report or meeting') };
  const positionOf = positionsAmong(parts.questions);
  return {
    name: parts.name,
    records: [
      ...cohorts.values(),
      ...places.values(),
      ...attachments,
      ...parts.phrases.map((phrase) => withPlace(phrase.key, () => phraseRecord(phrase, known))),
      ...parts.questions.map((question) =>
        withPlace(question.key, () => questionRecord(question, positionOf(question), known)),
      ),
      ...parts.actions.map((action) => withPlace(action.key, () => actionRecord(action, known))),
    ],
    files: parts.files.map(({ sha256, path }) => ({ sha256, path })),
  };
}

/** Reports and meetings by key, and what was put to the meetings. */
function placesOf(parts: SampleParts, cohortOf: KnownRecords['cohort']) {
  const files = new Map(parts.files.map((file) => [file.fileName, file]));
  const places = new Map<string, Place>();
  const attachments: RecordOf<'attachment'>[] = [];
  for (const report of parts.reports) {
    withPlace(report.key, () => places.set(report.key, reportRecord(report, cohortOf(report.fields.cohort))));
  }
  for (const meeting of parts.meetings) {
    withPlace(meeting.key, () => {
      const { cohort, attachments: names } = meeting.fields;
      const own = names.map((name) => attachmentRecord(existing(files, name, 'file'), meeting.fields));
      attachments.push(...own);
      places.set(
        meeting.key,
        meetingRecord(meeting, cohort === undefined ? undefined : cohortOf(cohort), own),
      );
    });
  }
  return { places, attachments };
}

/** The place of each question among those raised in the same text, in the order of the file. */
function positionsAmong(questions: readonly QuestionSource[]): (question: QuestionSource) => number {
  return (question) => questions.filter((other) => other.raisedIn === question.raisedIn).indexOf(question);
}
