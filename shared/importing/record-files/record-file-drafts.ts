import { formatEventDate } from '../../dates/format-date';
import { assertNever } from '../../model/assert-never';
import { DEFAULT_VISIBILITY } from '../../model/default-visibility';
import type { RecordDraft } from '../../model/record';
import { bodySections, listItems, withoutFactLines, wordsAndNotes } from './body-sections';
import { answers, followUps, recommendations } from './dated-entries';
import { pollTables } from './poll-tables';
import {
  actionStageFact,
  actionStatusFact,
  dateFact,
  fact,
  facts,
  questionStatusFact,
  type RecordFile,
  visibilityFact,
} from './record-file';

/** A file of an export and where it lay in its folder. */
export interface PlacedRecordFile {
  /** as chosen: `書庫/markdown/第8期/資料/報告書.md` */
  readonly path: string;
  readonly file: RecordFile;
}

interface Surroundings {
  /** ids of the records of this import and of the archive */
  readonly hasRecord: (id: string) => boolean;
  readonly cohortByNumber: (number: number) => string | undefined;
  /** who follows up or answers where the file does not say when */
  readonly now: string;
  readonly newId: () => string;
}

/**
 * Records of the Markdown files our own export wrote, people's changes included. Links between the files are links
 * between the records again. Attachments are not among them: their files lie beside the Markdown, and come in with
 * the package itself.
 */
export function recordFileDrafts(
  files: readonly PlacedRecordFile[],
  surroundings: Surroundings,
): readonly RecordDraft[] {
  const ids = new Map(files.map(({ path, file }) => [pathKey(path), file.id]));
  const cohorts = new Map(
    files.flatMap(({ file }) => {
      const number = file.kind === 'cohort' ? Number(fact(file.facts, '期の番号')) : Number.NaN;
      return Number.isInteger(number) ? [[number, file.id] as const] : [];
    }),
  );
  const inImport = new Set(files.map(({ file }) => file.id));
  const positions = new Map<string, number>();
  return files.flatMap(({ file }) => {
    const draft = draftOf(file, {
      ...surroundings,
      hasRecord: (id) => inImport.has(id) || surroundings.hasRecord(id),
      cohortByNumber: (number) => cohorts.get(number) ?? surroundings.cohortByNumber(number),
      restored: (text) => withRecordLinks(text, ids),
      positions,
    });
    return draft ? [draft] : [];
  });
}

interface Context extends Surroundings {
  readonly restored: (text: string) => string;
  readonly positions: Map<string, number>;
}

function draftOf(file: RecordFile, context: Context): RecordDraft | undefined {
  const { id, kind, facts: all, body } = file;
  const base = { id, tags: facts(all, 'タグ'), visibility: visibilityFact(all) ?? DEFAULT_VISIBILITY[kind] };
  const title = fact(all, '題名') ?? '';
  const date = dateFact(all, '日付');
  const common = { ...base, ...cohortOf(file, context) };
  const dated = date === undefined ? {} : { date };
  switch (kind) {
    case 'cohort':
      return cohortDraft(file, base, context);
    case 'report':
      return {
        ...common,
        ...dated,
        kind,
        title,
        body: context.restored(withoutFactLines(body, ['日付', 'もとのファイル'])),
      };
    case 'keyPhrase':
      return {
        ...common,
        ...dated,
        kind,
        ...phraseParts(file, context),
        recommendations: recommendations(file, context),
      };
    case 'offsiteMeeting':
      return { ...common, ...dated, kind, title, ...meetingParts(file, context) };
    case 'openQuestion':
      return {
        ...common,
        kind,
        text: context.restored(longText(title, body, ['状態', 'もとの記録'], ['手がかりと答え'])),
        status: questionStatusFact(all),
        answers: answers(file, context),
        ...origin(file, context, true),
      };
    case 'actionItem':
      return {
        ...common,
        kind,
        text: context.restored(
          longText(title, body, ['種類', '段階', '状態', '担当', '期限', 'もとの記録'], ['その後']),
        ),
        type: fact(all, '種類') === '宣言' && fact(all, '担当') !== undefined ? 'pledge' : 'team',
        stage: actionStageFact(all),
        status: actionStatusFact(all),
        followUps: followUps(file, context),
        ...optional('owner', fact(all, '担当')),
        ...optional('due', dateFact(all, '期限')),
        ...origin(file, context, false),
      };
    case 'attachment':
      return undefined;
    default:
      return assertNever(kind);
  }
}

type Base = Pick<RecordDraft, 'id' | 'tags' | 'visibility'>;

function cohortDraft({ facts: all, body }: RecordFile, base: Base, { restored }: Context): RecordDraft {
  const sections = bodySections(withoutFactLines(body, ['年度', 'テーマ']), ['メンバー']);
  const [, list = '', rest = ''] =
    /^((?:- .*(?:\n {2}.*)*\n?)*)([\s\S]*)$/.exec(sections.get('メンバー') ?? '') ?? [];
  return {
    ...base,
    kind: 'cohort',
    number: Number(fact(all, '期の番号')) || 1,
    fiscalYear: Number(fact(all, '年度')) || 2000,
    theme: fact(all, 'テーマ') ?? '',
    summary: restored([sections.get('') ?? '', rest.trim()].filter(Boolean).join('\n\n')),
    members: listItems(list).map((item) => {
      const { words, notes } = wordsAndNotes(item);
      return { name: words, department: notes.join('、') };
    }),
  };
}

function phraseParts({ facts: all, body }: RecordFile, { restored }: Context) {
  const lines = body.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('> '));
  const quoted = (end < 0 ? lines : lines.slice(0, end)).map((line) => line.slice(2)).join('\n');
  const said = [fact(all, '話した人'), fact(all, '場')];
  const date = dateFact(all, '日付');
  const notes = [...said, date && formatEventDate(date)].filter(Boolean).join('、');
  const bare = notes !== '' && quoted.endsWith(`（${notes}）`) ? quoted.slice(0, -notes.length - 2) : quoted;
  const comment = (bodySections(end < 0 ? '' : lines.slice(end).join('\n'), ['おすすめ']).get('') ?? '')
    .replace(/^- 出典：.*$/m, '')
    .trim();
  return {
    text: restored(bare.replace(/^「([\s\S]*)」$/, '$1')),
    ...optional('speaker', said[0]),
    ...optional('occasion', said[1]),
    ...optional('comment', restored(comment) || undefined),
  };
}

function meetingParts({ facts: all, body }: RecordFile, { restored, newId }: Context) {
  const sections = bodySections(body, ['内容', 'モヤモヤ', '気付き', '挙手アンケート', '次の一歩', '添付']);
  return {
    participants: facts(all, '参加者'),
    content: restored(sections.get('内容') ?? ''),
    insights: listItems(sections.get('気付き')).map((text) => ({ id: newId(), text: restored(text) })),
    polls: pollTables(sections.get('挙手アンケート'), newId),
    nextSteps: restored(sections.get('次の一歩') ?? ''),
    attachments: [],
    ...optional('place', fact(all, '場所')),
    ...optional('counterpart', fact(all, '対話の相手')),
  };
}

/** The whole text of a record whose title is its first line: what stands under the title, or the title itself. */
function longText(
  title: string,
  body: string,
  factNames: readonly string[],
  sectionNames: readonly string[],
): string {
  const before = bodySections(body, sectionNames).get('') ?? '';
  const lines = before.split('\n');
  const first = lines.findIndex((line) => factNames.some((name) => line.startsWith(`- ${name}：`)));
  const text = (first < 0 ? lines : lines.slice(0, first)).join('\n').trim();
  return text === '' ? title : text;
}

function origin({ facts: all }: RecordFile, { hasRecord, positions }: Context, isPlaced: boolean) {
  const id = fact(all, 'もとの記録');
  if (id === undefined || !hasRecord(id)) return {};
  if (!isPlaced) return { raisedIn: { recordId: id } };
  const position = positions.get(id) ?? 0;
  positions.set(id, position + 1);
  return { raisedIn: { recordId: id, position } };
}

function cohortOf({ facts: all }: RecordFile, { cohortByNumber }: Context): { readonly cohortId?: string } {
  const number = /^第(\d+)期/.exec(fact(all, '期') ?? '')?.[1];
  return optional('cohortId', number === undefined ? undefined : cohortByNumber(Number(number)));
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  // One key that is there or not; a computed key widens to string.
  return (value === undefined || value === '' ? {} : { [key]: value }) as { readonly [P in K]?: string };
}

const EXPORTED_LINK = /(!?)\[((?:[^\]\\\n]|\\.)*)\]\(\.\.\/\.\.\/\.\.\/([^)\s]+)\)/g;

/** `[題名](../../../markdown/…)` as `[[ID|題名]]` again. */
function withRecordLinks(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replace(EXPORTED_LINK, (raw, image: string, label: string, path: string) => {
    const id = image === '' ? ids.get(pathKey(decoded(path))) : undefined;
    return id === undefined ? raw : `[[${id}|${label.replace(/\\(.)/g, '$1')}]]`;
  });
}

/** A file is known by its path from `markdown/` on, wherever the folder was put. */
const pathKey = (path: string): string => path.normalize('NFC').replace(/^.*?(?=markdown\/)/, '');

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
