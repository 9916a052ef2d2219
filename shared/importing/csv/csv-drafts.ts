import { parseEventDate } from '../../dates/parse-date';
import type { Cohort } from '../../model/cohort';
import { DEFAULT_VISIBILITY } from '../../model/default-visibility';
import type { RecordDraft } from '../../model/record';
import type { CsvField, CsvKind, CsvMapping } from './columns';
import { cellText } from './write-csv';

/** Something about a row a person should know; the row is taken all the same unless it says it is left out. */
export interface CsvProblem {
  /** of the table, its head included, from 1 */
  readonly row: number;
  readonly sentence: string;
}

export interface CsvDrafts {
  readonly drafts: readonly RecordDraft[];
  /** rows that became a record */
  readonly rows: number;
  readonly problems: readonly CsvProblem[];
}

interface CsvChoice {
  readonly rows: readonly (readonly string[])[];
  readonly hasHead: boolean;
  readonly kind: CsvKind;
  readonly mapping: CsvMapping;
  readonly cohorts: readonly Cohort[];
}

const MAX_LINE = 1_000;

/** The records a table's rows become, and what is odd about some of them. */
export function csvDrafts(
  { rows, hasHead, kind, mapping, cohorts }: CsvChoice,
  newId: () => string,
): CsvDrafts {
  const drafts: RecordDraft[] = [];
  const problems: CsvProblem[] = [];
  let taken = 0;
  for (const [index, row] of rows.entries()) {
    if (index === 0 && hasHead) continue;
    const say = (sentence: string): void => void problems.push({ row: index + 1, sentence });
    const value = (field: CsvField): string => {
      const at = mapping.indexOf(field);
      return at < 0 ? '' : cellText(row[at] ?? '').trim();
    };
    const made =
      kind === 'keyPhrase'
        ? phraseDraft(value, cohorts, newId, say)
        : meetingDrafts(value, cohorts, newId, say);
    if (made.length === 0) continue;
    drafts.push(...made);
    taken += 1;
  }
  return { drafts, rows: taken, problems };
}

type Value = (field: CsvField) => string;
type Say = (sentence: string) => void;

function phraseDraft(value: Value, cohorts: readonly Cohort[], newId: () => string, say: Say): RecordDraft[] {
  const text = value('text');
  if (text === '') {
    say('フレーズが空なので、取り込みません。');
    return [];
  }
  return [
    {
      id: newId(),
      kind: 'keyPhrase',
      visibility: DEFAULT_VISIBILITY.keyPhrase,
      tags: entriesOf(value('tags')),
      text,
      recommendations: [],
      ...optional('speaker', lineOf(value('speaker'))),
      ...optional('occasion', lineOf(value('occasion'))),
      ...optional('comment', value('comment')),
      ...dateOf(value('date'), say),
      ...cohortOf(value('cohort'), cohorts, say),
    },
  ];
}

function meetingDrafts(
  value: Value,
  cohorts: readonly Cohort[],
  newId: () => string,
  say: Say,
): RecordDraft[] {
  const [content, counterpart] = [value('content'), value('counterpart')];
  const title = value('title') || (counterpart && `${counterpart}との対話`) || content.split('\n')[0] || '';
  if (title === '') {
    say('題名も相手も内容も空なので、取り込みません。');
    return [];
  }
  const id = newId();
  const cohort = cohortOf(value('cohort'), cohorts, say);
  const questions = linesOf(value('questions')).map(
    (text, position): RecordDraft => ({
      id: newId(),
      kind: 'openQuestion',
      visibility: DEFAULT_VISIBILITY.openQuestion,
      tags: [],
      text,
      status: 'open',
      answers: [],
      raisedIn: { recordId: id, position },
      ...cohort,
    }),
  );
  return [
    {
      id,
      kind: 'offsiteMeeting',
      visibility: DEFAULT_VISIBILITY.offsiteMeeting,
      tags: entriesOf(value('tags')),
      title: lineOf(title),
      participants: entriesOf(value('participants')),
      content,
      insights: linesOf(value('insights')).map((text) => ({ id: newId(), text })),
      polls: [],
      nextSteps: value('nextSteps'),
      attachments: [],
      ...optional('place', lineOf(value('place'))),
      ...optional('counterpart', lineOf(counterpart)),
      ...dateOf(value('date'), say),
      ...cohort,
    },
    ...questions,
  ];
}

const lineOf = (text: string): string => text.replace(/\s+/g, ' ').slice(0, MAX_LINE);

/** `甲野、乙川` as two; every line break parts as well. */
const entriesOf = (text: string): string[] =>
  text
    .split(/[、,，;；\r\n]+/)
    .map((entry) => lineOf(entry.trim()))
    .filter((entry) => entry !== '');

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*[・･•*-]\s*/, '').trim())
    .filter((line) => line !== '');

function optional<K extends string>(key: K, value: string): { readonly [P in K]?: string } {
  // One key that is there or not; a computed key widens to string.
  return (value === '' ? {} : { [key]: value }) as { readonly [P in K]?: string };
}

function dateOf(text: string, say: Say): { readonly date?: string } {
  if (text === '') return {};
  const date = parseEventDate(text);
  if (date !== undefined) return { date };
  say(`「${text}」を日付として読めないので、日付なしで取り込みます。`);
  return {};
}

function cohortOf(text: string, cohorts: readonly Cohort[], say: Say): { readonly cohortId?: string } {
  if (text === '') return {};
  const number = Number(/\d+/.exec(text.normalize('NFKC'))?.[0]);
  const cohort = cohorts.find((one) => one.number === number);
  if (cohort) return { cohortId: cohort.id };
  say(`「${text}」という期がないので、期なしで取り込みます。`);
  return {};
}
