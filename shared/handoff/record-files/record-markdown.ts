import { formatEventDate, formatFiscalYear } from '../../dates/format-date';
import { assertNever } from '../../model/assert-never';
import { KIND_LABELS } from '../../model/kind-labels';
import type { ArchiveRecord } from '../../model/record';
import { recordTitle } from '../../model/record-title';
import { VISIBILITY_LABELS } from '../../model/status-labels';
import { frontMatter } from './front-matter';
import { facts, list, quote, section, withNotes } from './markdown-parts';
import { meetingMarkdown } from './meeting-markdown';
import { type LinkTargets, linkTo, linkToFile, withRelativeLinks } from './relative-links';

/** One record as a Markdown file for people and other tools: front matter, heading, and all the record says. */
export function recordMarkdown(record: ArchiveRecord, targets: LinkTargets): string {
  const parts = [`# ${recordTitle(record)}`, ...body(record, targets)].filter((part) => part.trim() !== '');
  return `${head(record, targets)}\n${parts.join('\n\n')}\n`;
}

function head(record: ArchiveRecord, targets: LinkTargets): string {
  const hasCohort = record.kind !== 'cohort' && record.kind !== 'attachment';
  const cohort =
    hasCohort && record.cohortId !== undefined ? targets.records.get(record.cohortId) : undefined;
  return frontMatter({
    id: record.id,
    種別: KIND_LABELS[record.kind],
    題名: recordTitle(record),
    期: cohort && recordTitle(cohort),
    日付: 'date' in record && typeof record.date === 'string' ? record.date : undefined,
    タグ: record.tags.length > 0 ? record.tags : undefined,
    公開範囲: VISIBILITY_LABELS[record.visibility],
    ...ownFacts(record, targets),
    作成: `${record.createdAt} ${record.createdBy}`.trim(),
    更新: `${record.updatedAt} ${record.updatedBy}`.trim(),
    版: record.revision,
  });
}

/** What one kind alone has, so that a file can come in again as the record it was. */
function ownFacts(
  record: ArchiveRecord,
  targets: LinkTargets,
): Readonly<Record<string, string | number | readonly string[] | undefined>> {
  switch (record.kind) {
    case 'cohort':
      return { 期の番号: record.number, 年度: record.fiscalYear, テーマ: record.theme || undefined };
    case 'keyPhrase':
      return { 話した人: record.speaker, 場: record.occasion, 書いた日時: stamps(record.recommendations) };
    case 'offsiteMeeting':
      return {
        場所: record.place,
        対話の相手: record.counterpart,
        参加者: record.participants.length > 0 ? record.participants : undefined,
      };
    case 'openQuestion':
      return {
        状態: QUESTION_STATUS[record.status],
        もとの記録: knownId(record.raisedIn?.recordId, targets),
        書いた日時: stamps(record.answers),
      };
    case 'actionItem':
      return {
        種類: ACTION_TYPE[record.type],
        段階: ACTION_STAGE[record.stage],
        状態: ACTION_STATUS[record.status],
        担当: record.owner,
        期限: record.due,
        もとの記録: knownId(record.raisedIn?.recordId, targets),
        書いた日時: stamps(record.followUps),
      };
    case 'report':
    case 'attachment':
      return {};
    default:
      return assertNever(record);
  }
}

/** When each entry of the list below was written, and by whom. */
const stamps = (entries: readonly { readonly at: string; readonly by: string }[]): string[] | undefined =>
  entries.length > 0 ? entries.map(({ at, by }) => `${at} ${by}`.trim()) : undefined;

const knownId = (id: string | undefined, targets: LinkTargets): string | undefined =>
  id !== undefined && targets.records.has(id) ? id : undefined;

const QUESTION_STATUS = { open: '未解決', hinted: '手がかりあり', answered: '解けた' } as const;
const ACTION_STAGE = { first: 'まず取り組む', next: '次に取り組む', further: 'さらに取り組む' } as const;
const ACTION_STATUS = { planned: 'これから', doing: '取組中', done: '実施済み', dropped: '見送り' } as const;
const ACTION_TYPE = { team: '隊の取り組み', pledge: '宣言' } as const;

function body(record: ArchiveRecord, targets: LinkTargets): readonly string[] {
  const text = (value: string): string => withRelativeLinks(value, targets);
  const beyondTitle = (value: string): string => (value.trim() === recordTitle(record) ? '' : text(value));
  const reference = (id: string | undefined): string | undefined => {
    const target = id === undefined ? undefined : targets.records.get(id);
    return target && linkTo(target, targets);
  };
  switch (record.kind) {
    case 'cohort':
      return [
        facts({ 年度: formatFiscalYear(record.fiscalYear), テーマ: text(record.theme) }),
        section(
          'メンバー',
          list(record.members.map(({ name, department }) => withNotes(name, [department]))),
        ),
        text(record.summary),
      ];
    case 'report':
      return [
        facts({ 日付: record.date && formatEventDate(record.date), もとのファイル: record.source?.fileName }),
        text(record.body),
      ];
    case 'keyPhrase': {
      const when = record.date && formatEventDate(record.date);
      const place = [reference(record.source?.recordId), ...(record.source?.headingPath ?? [])];
      return [
        quote(withNotes(`「${text(record.text)}」`, [record.speaker, record.occasion, when])),
        text(record.comment ?? ''),
        facts({ 出典: place.filter((part) => part !== undefined).join(' ＞ ') }),
        section('おすすめ', list(record.recommendations.map((one) => withNotes(text(one.reason), [one.by])))),
      ];
    }
    case 'offsiteMeeting':
      return meetingMarkdown(record, targets);
    case 'openQuestion':
      return [
        beyondTitle(record.text),
        facts({ 状態: QUESTION_STATUS[record.status], もとの記録: reference(record.raisedIn?.recordId) }),
        section(
          '手がかりと答え',
          list(record.answers.map((one) => withNotes(text(one.note), [one.by, reference(one.recordId)]))),
        ),
      ];
    case 'actionItem':
      return [
        beyondTitle(record.text),
        facts({
          種類: ACTION_TYPE[record.type],
          段階: ACTION_STAGE[record.stage],
          状態: ACTION_STATUS[record.status],
          担当: record.owner,
          期限: record.due && formatEventDate(record.due),
          もとの記録: reference(record.raisedIn?.recordId),
        }),
        section(
          'その後',
          list(
            record.followUps.map((step) =>
              withNotes(text(step.note), [step.by, ACTION_STATUS[step.status], reference(step.cohortId)]),
            ),
          ),
        ),
      ];
    case 'attachment': {
      const file = targets.files.get(record.sha256);
      return [file ? linkToFile(file, record.fileName) : `${record.fileName}（ファイルは含まれていません）`];
    }
    default:
      return assertNever(record);
  }
}
