import { DropZone, FileTrigger, isFileDropItem, Text } from 'react-aria-components';
import { Button } from '../button/button';
import { Progress } from '../status/progress';
import { AttachmentList } from './attachment-list';
import styles from './attachments.module.css';
import type { Upload } from './use-attach';

interface AttachmentFieldProps {
  /** of attachment records, in the order shown */
  readonly ids: readonly string[];
  readonly uploads: readonly Upload[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRemove: (id: string) => void;
}

/** Files to go with a record: chosen, dropped here or pasted here. */
export function AttachmentField({ ids, uploads, onFiles, onRemove }: AttachmentFieldProps) {
  return (
    <div className={styles.field}>
      <AttachmentList ids={ids} onRemove={onRemove} />
      {uploads.map(({ id, fileName, sent, total, cancel }) => (
        <div key={id} className={styles.upload}>
          <Progress label={`${fileName} を添付しています`} done={sent} total={total} />
          <Button size="small" onPress={cancel}>
            取りやめる
          </Button>
        </div>
      ))}
      <DropZone
        className={styles.drop ?? ''}
        onDrop={async ({ items }) =>
          onFiles(await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile())))
        }
      >
        <Text slot="label">写真や配布資料を、ここに入れるか貼り付けてください。</Text>
        <FileTrigger allowsMultiple onSelect={(chosen) => onFiles([...(chosen ?? [])])}>
          <Button icon="clip">ファイルを選ぶ</Button>
        </FileTrigger>
      </DropZone>
    </div>
  );
}
