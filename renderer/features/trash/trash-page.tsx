import { useMemo, useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { KIND_LABELS } from '#shared/model/kind-labels';
import { type ArchiveRecord, RECORD_KINDS } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';
import { useServices } from '../../app/services';
import { useUndoToast } from '../../app/undo-toast';
import { useSnapshot } from '../../app/use-archive';
import { Button } from '../../components/button/button';
import { FilterBar } from '../../components/fields/filter-bar';
import { SelectField } from '../../components/fields/select-field';
import { TextField } from '../../components/fields/text-field';
import { Page } from '../../components/layout/page';
import { VirtualRows } from '../../components/layout/virtual-rows';
import { EmptyState } from '../../components/status/empty-state';
import { KEPT_DAYS } from './days-left';
import { filterTrash, type TrashFilter } from './filter-trash';
import { PurgeDialog } from './purge-dialog';
import styles from './trash.module.css';
import { TrashRow } from './trash-row';

const ROW_HEIGHT = 77;
const KINDS = [
  { value: '' as const, label: 'すべての種類' },
  ...RECORD_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] })),
];

/** ゴミ箱: what was deleted, to be taken back or removed for good. */
export function TrashPage() {
  const { client, toasts } = useServices();
  const showUndo = useUndoToast();
  const { records } = useSnapshot();
  const [filter, setFilter] = useState<TrashFilter>({ words: '', kind: '' });
  const [purging, setPurging] = useState<readonly ArchiveRecord[]>();
  const all = useMemo(() => filterTrash(records.values(), { words: '', kind: '' }), [records]);
  const shown = useMemo(() => filterTrash(all, filter), [all, filter]);
  const isFiltered = shown.length < all.length;

  const restore = async (record: ArchiveRecord): Promise<void> => {
    const answer = await client('record.restore', { id: record.id });
    toasts.show(
      answer.ok
        ? { tone: 'done', text: `「${recordTitle(record)}」を元に戻しました。` }
        : { tone: 'error', text: errorSentence(answer.error) },
    );
  };

  const purge = async (purged: readonly ArchiveRecord[]): Promise<void> => {
    setPurging(undefined);
    const answer = await client('record.purgeAll', { ids: purged.map(({ id }) => id) });
    if (!answer.ok) return toasts.show({ tone: 'error', text: errorSentence(answer.error) });
    const [only] = purged;
    showUndo(
      only && purged.length === 1
        ? `「${recordTitle(only)}」を完全に削除しました。`
        : `${purged.length}件を完全に削除しました。`,
      answer.value.transactionId,
    );
  };

  return (
    <Page
      title="ゴミ箱"
      lead={`削除した記録は${KEPT_DAYS}日のあいだここに残り、いつでも元に戻せます。`}
      actions={
        shown.length > 0 && (
          <Button icon="trash" onPress={() => setPurging(shown)}>
            {isFiltered ? `絞り込んだ${shown.length}件を完全に削除` : 'ゴミ箱を空にする'}
          </Button>
        )
      }
    >
      {all.length === 0 ? (
        <EmptyState icon="trash" title="ゴミ箱は空です">
          削除した記録は、まずここに移ります。
        </EmptyState>
      ) : (
        <>
          <FilterBar count={`${shown.length}件`}>
            <TextField
              compact
              label="題名で絞り込む"
              placeholder="題名で絞り込む"
              value={filter.words}
              onChange={(words) => setFilter((before) => ({ ...before, words }))}
            />
            <SelectField
              compact
              label="種類"
              value={filter.kind}
              options={KINDS}
              onChange={(kind) => setFilter((before) => ({ ...before, kind }))}
            />
          </FilterBar>
          {shown.length === 0 ? (
            <p className={styles.none}>この条件に合うものは、ゴミ箱にありません。</p>
          ) : (
            <VirtualRows list rows={shown} keyOf={({ id }) => id} estimate={() => ROW_HEIGHT}>
              {(record) => (
                <TrashRow
                  record={record}
                  onRestore={() => void restore(record)}
                  onPurge={() => setPurging([record])}
                />
              )}
            </VirtualRows>
          )}
        </>
      )}
      {purging && (
        <PurgeDialog
          records={purging}
          onClose={() => setPurging(undefined)}
          onPurge={() => void purge(purging)}
        />
      )}
    </Page>
  );
}
