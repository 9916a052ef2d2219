import { useMemo, useState } from 'react';
import { CSV_COLUMNS, type CsvField, type CsvKind, guessMapping } from '#shared/importing/csv/columns';
import { csvDrafts } from '#shared/importing/csv/csv-drafts';
import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import { newRecordId } from '../../app/new-record';
import { useServices } from '../../app/services';
import { showUndoable } from '../../app/undo-toast';
import { useRecords } from '../../app/use-archive';
import { useArrival } from '../../app/use-arrival';
import { Button } from '../../components/button/button';
import { Checkbox } from '../../components/fields/checkbox';
import { SelectField } from '../../components/fields/select-field';
import { Notice } from '../../components/status/notice';
import type { ReadTable } from '../../workers/document-messages';
import { type ColumnChoices, guessedColumns } from './column-choices';
import styles from './csv-review.module.css';
import { EncodingNotice } from './encoding-notice';
import pageStyles from './import.module.css';
import { TABLE_TYPE } from './known-content';
import { lettersInView } from './letters-in-view';
import { importFile, saveImport } from './save-import';

interface CsvReviewProps {
  readonly name: string;
  readonly table: ReadTable;
  /** the original, which is kept with its rows; undefined for pasted words */
  readonly file: File | undefined;
  /** what a person has chosen so far; undefined = nothing yet */
  readonly columns: ColumnChoices | undefined;
  readonly onChoose: (columns: ColumnChoices) => void;
  readonly hasOthers: boolean;
  readonly onReadAs: (encoding: TextEncoding) => void;
  readonly onBack: () => void;
  readonly onSaved: (records: number, kind: CsvKind) => void;
}

const KINDS = [
  { value: 'keyPhrase', label: 'キーフレーズ' },
  { value: 'offsiteMeeting', label: 'オフサイトミーティング' },
] as const;
const LEFT_OUT = 'none';
const MOST_IN_CELL = 500;
const PREVIEW_ROWS = 8;
const MOST_PROBLEMS = 30;

/** A table on its way to becoming records: which column is what, seen on its first rows. */
export function CsvReview(props: CsvReviewProps) {
  const { name, table, file, onChoose, hasOthers, onReadAs, onBack, onSaved } = props;
  const heading = useArrival<HTMLHeadingElement>();
  const services = useServices();
  const cohorts = useRecords('cohort');
  const head = table.rows[0] ?? [];
  const guessed = useMemo(() => guessedColumns(table.rows[0] ?? []), [table]);
  const columns = props.columns ?? guessed;
  const { kind, mapping, hasHead } = columns;
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<string>();
  const made = useMemo(
    () => csvDrafts({ rows: table.rows, hasHead, kind, mapping, cohorts }, newRecordId),
    [table, hasHead, kind, mapping, cohorts],
  );
  const kindWord = KINDS.find(({ value }) => value === kind)?.label ?? '';

  const choose = (column: number, field: CsvField | undefined): void =>
    onChoose({
      ...columns,
      mapping: mapping.map((one, index) => (index === column ? field : one === field ? undefined : one)),
    });
  const save = async (): Promise<void> => {
    setSaving(true);
    setError(undefined);
    const original = file ? [importFile(file, TABLE_TYPE)] : [];
    const outcome = await saveImport(services, made.drafts, original, {
      onProgress: () => {},
      signal: new AbortController().signal,
    });
    setSaving(false);
    if (outcome.state === 'failed') return setError(outcome.sentence);
    if (outcome.state === 'cancelled') return;
    showUndoable(services, `${kindWord}を${made.rows}件取り込みました。`, outcome.transactionId);
    onSaved(outcome.records, kind);
  };

  return (
    <div className={pageStyles.review}>
      <header className={pageStyles.reviewHead}>
        <div className={pageStyles.reviewTitles}>
          <h1 className={pageStyles.reviewTitle} ref={heading} tabIndex={-1}>
            表の列を確かめる
          </h1>
          <span className={pageStyles.note}>{name}</span>
        </div>
        <div className={pageStyles.reviewActs}>
          <Button onPress={onBack}>{hasOthers ? '一覧に戻る' : 'やめる'}</Button>
          <Button look="primary" isDisabled={made.rows === 0 || isSaving} onPress={() => void save()}>
            {`${made.rows}件を保存する`}
          </Button>
        </div>
      </header>
      {error && <Notice tone="error">{error}</Notice>}
      {!table.certain && <EncodingNotice encoding={table.encoding} onReadAs={onReadAs} />}
      {table.leftOut > 0 && (
        <Notice tone="info">{`行が多いので、はじめの${table.rows.length}行だけを取り込みます。残りの${table.leftOut}行は、別のファイルに分けてください。`}</Notice>
      )}
      <div className={styles.choices}>
        <SelectField
          label="1行を何として取り込むか"
          value={kind}
          options={KINDS}
          onChange={(next) => onChoose({ ...columns, kind: next, mapping: guessMapping(head, next) })}
        />
        <Checkbox isSelected={hasHead} onChange={(next) => onChoose({ ...columns, hasHead: next })}>
          1行目は列の名前
        </Checkbox>
      </div>
      <div className={styles.tableBox}>
        <table className={styles.table}>
          <caption className="visually-hidden">はじめの行と、列の意味</caption>
          <thead>
            <tr>
              {head.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name, and never change places
                <th key={column} scope="col">
                  <SelectField
                    compact
                    label={`${column + 1}列目${hasHead && cell ? `「${cell}」` : ''}の意味`}
                    value={mapping[column] ?? LEFT_OUT}
                    options={[
                      { value: LEFT_OUT, label: '取り込まない' },
                      ...CSV_COLUMNS[kind].map(({ field, label }) => ({ value: field, label })),
                    ]}
                    onChange={(field) => choose(column, field === LEFT_OUT ? undefined : field)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, PREVIEW_ROWS).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and never change places
              <tr key={index} className={index === 0 && hasHead ? styles.head : ''}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column} className={mapping[column] === undefined ? styles.leftOut : ''}>
                    {lettersInView(cell, MOST_IN_CELL)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p
        className={pageStyles.note}
      >{`全${table.rows.length - (hasHead ? 1 : 0)}行のうち、${made.rows}行が${kindWord}になります。`}</p>
      {made.problems.length > 0 && (
        <section aria-label="気になる行">
          <h2 className={pageStyles.paneTitle}>{`気になる行（${made.problems.length}）`}</h2>
          <ul className={styles.problems}>
            {made.problems.slice(0, MOST_PROBLEMS).map((problem) => (
              <li key={`${problem.row} ${problem.sentence}`}>{`${problem.row}行目：${problem.sentence}`}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
