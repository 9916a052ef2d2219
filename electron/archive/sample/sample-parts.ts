import { join } from 'node:path';
import { readDocuments, readFiles, readJson, type SampleDocument, type SampleFile } from './sample-files';
import {
  type ActionSource,
  actionsFile,
  type CohortSource,
  cohortsFile,
  type MeetingFields,
  meetingFields,
  nameFile,
  type PhraseSource,
  phrasesFile,
  type QuestionSource,
  questionsFile,
  type ReportFields,
  reportFields,
} from './source-shapes';

/** The sample as people write it, every part of the right shape; references are still keys. */
export interface SampleParts {
  readonly name: string;
  readonly cohorts: readonly CohortSource[];
  readonly reports: readonly SampleDocument<ReportFields>[];
  readonly meetings: readonly SampleDocument<MeetingFields>[];
  readonly phrases: readonly PhraseSource[];
  readonly questions: readonly QuestionSource[];
  readonly actions: readonly ActionSource[];
  readonly files: readonly SampleFile[];
}

export async function readSampleParts(folder: string): Promise<SampleParts> {
  const [{ name }, cohorts, reports, meetings, phrases, questions, actions, files] = await Promise.all([
    readJson(folder, 'archive.json', nameFile),
    readJson(folder, 'cohorts.json', cohortsFile),
    readDocuments(join(folder, 'reports'), reportFields),
    readDocuments(join(folder, 'meetings'), meetingFields),
    readJson(folder, 'phrases.json', phrasesFile),
    readJson(folder, 'questions.json', questionsFile),
    readJson(folder, 'actions.json', actionsFile),
    readFiles(join(folder, 'attachments')),
  ]);
  return { name, cohorts, reports, meetings, phrases, questions, actions, files };
}
