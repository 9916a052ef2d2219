import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { KIND_LABELS } from '#shared/model/kind-labels';
import type { ArchiveRecord } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';
import { formatMoment } from '../../app/format-moment';
import { useServices } from '../../app/services';
import { useSnapshot } from '../../app/use-archive';
import { Button } from '../../components/button/button';
import { DialogActions, ModalDialog } from '../../components/dialog/modal-dialog';
import { LongList } from '../../components/layout/long-list';
import { Page } from '../../components/layout/page';
import { Chip } from '../../components/status/chip';
import { EmptyState } from '../../components/status/empty-state';
import styles from './trash.module.css';

/** ゴミ箱: what was deleted, to be taken back or removed for good. */
export function TrashPage() {
  const { client, toasts } = useServices();
  const [purging, setPurging] = useState<ArchiveRecord>();
  const deleted = [...useSnapshot().records.values()]
    .filter((record) => record.deletedAt !== undefined)
    .toSorted((a, b) => (b.deletedAt ?? '').localeCompare(a.deletedAt ?? ''));

  const restore = async (record: ArchiveRecord): Promise<void> => {
    const answer = await client('record.restore', { id: record.id });
    toasts.show(
      answer.ok
        ? { tone: 'done', text: `「${recordTitle(record)}」を元に戻しました。` }
        : { tone: 'error', text: errorSentence(answer.error) },
    );
  };

  const purge = async (record: ArchiveRecord): Promise<void> => {
    setPurging(undefined);
    const answer = await client('record.purge', { id: record.id });
    if (!answer.ok) return toasts.show({ tone: 'error', text: errorSentence(answer.error) });
    toasts.show({
      tone: 'done',
      text: `「${recordTitle(record)}」を完全に削除しました。`,
      action: { label: '元に戻す', perform: () => void client('transaction.undo', answer.value) },
    });
  };

  return (
    <Page title="ゴミ箱" lead="削除した記録はここに残ります。いつでも元に戻せます。">
      {deleted.length === 0 ? (
        <EmptyState icon="trash" title="ゴミ箱は空です">
          削除した記録は、まずここに移ります。
        </EmptyState>
      ) : (
        <LongList items={deleted} step={100} className={styles.list}>
          {(record) => (
            <li key={record.id} className={styles.entry}>
              <Chip>{KIND_LABELS[record.kind]}</Chip>
              <span className={styles.title}>{recordTitle(record)}</span>
              <span className={styles.when}>
                {record.deletedAt && `${formatMoment(record.deletedAt)}に削除`}
              </span>
              <Button size="small" onPress={() => void restore(record)}>
                元に戻す
              </Button>
              <Button size="small" look="quiet" onPress={() => setPurging(record)}>
                完全に削除
              </Button>
            </li>
          )}
        </LongList>
      )}
      {purging && (
        <ModalDialog title="完全に削除しますか" isOpen onClose={() => setPurging(undefined)}>
          <p>「{recordTitle(purging)}」をアーカイブから取り除きます。</p>
          <DialogActions>
            <Button onPress={() => setPurging(undefined)}>やめる</Button>
            <Button look="danger" onPress={() => void purge(purging)}>
              完全に削除する
            </Button>
          </DialogActions>
        </ModalDialog>
      )}
    </Page>
  );
}
