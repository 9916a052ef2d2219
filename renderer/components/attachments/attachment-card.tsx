import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import type { Attachment } from '#shared/model/attachment';
import type { FileTrouble } from '../../app/file-troubles';
import { formatBytes } from '../../app/format-bytes';
import { readAttachment } from '../../app/read-file';
import { saveFile } from '../../app/save-file';
import { useServices } from '../../app/services';
import { IconButton } from '../button/button';
import { Icon } from '../icon/icon';
import styles from './attachments.module.css';
import { mayBeShown } from './image-type';
import { useAttachmentImage } from './use-attachment-image';
import { useFileTrouble } from './use-file-trouble';

interface AttachmentCardProps {
  readonly attachment: Attachment;
  /** absent where nothing can be taken away */
  readonly onRemove?: () => void;
}

/** A larger image is offered for download only: its preview would hold the page up. */
const MAX_PREVIEW_BYTES = 40_000_000;

const TROUBLE_WORDS: Readonly<Record<FileTrouble, string>> = {
  missing: 'ファイルが見つかりません。もとのファイルがあれば、添付し直してください。',
  changed: '入れたときと中身が変わっています。開いて確かめてください。',
};

/** One attached file: its picture or sign, name, size, and what can be done with it. */
export function AttachmentCard({ attachment, onRemove }: AttachmentCardProps) {
  const { client, toasts } = useServices();
  const [isReading, setReading] = useState(false);
  const { id, fileName, mediaType, bytes } = attachment;
  const hasPreview = mayBeShown(mediaType) && bytes <= MAX_PREVIEW_BYTES;
  const image = useAttachmentImage(hasPreview ? id : undefined);
  const trouble = useFileTrouble(attachment);

  const download = async (): Promise<void> => {
    setReading(true);
    const file = await readAttachment(client, id);
    setReading(false);
    if (file.ok) saveFile(file.value, fileName);
    else toasts.show({ tone: 'error', text: errorSentence(file.error) });
  };

  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        {image.state === 'shown' ? (
          <img src={image.url} alt={fileName} className={styles.image} />
        ) : (
          <Icon name="clip" />
        )}
      </div>
      <div className={styles.facts}>
        <span className={styles.name}>{fileName}</span>
        <span className={styles.size}>{formatBytes(bytes)}</span>
        {trouble && <span className={styles.trouble}>{TROUBLE_WORDS[trouble]}</span>}
        {!trouble && image.state === 'failed' && (
          <span className={styles.trouble}>{errorSentence(image.error)}</span>
        )}
      </div>
      <div className={styles.actions}>
        <IconButton
          icon="inbox"
          label={`${fileName}をダウンロードする`}
          size="small"
          isDisabled={isReading}
          onPress={() => void download()}
        />
        {onRemove && <IconButton icon="close" label={`${fileName}を外す`} size="small" onPress={onRemove} />}
      </div>
    </li>
  );
}
