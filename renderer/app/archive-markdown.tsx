import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import type { Heading } from '#shared/markdown/outline';
import { Button } from '../components/button/button';
import { DialogActions, ModalDialog } from '../components/dialog/modal-dialog';
import { MarkdownView } from '../components/markdown-view/markdown-view';
import { readAttachment } from './read-file';
import { saveFile } from './save-file';
import { useServices } from './services';
import { useSnapshot } from './use-archive';
import { useMarkdownLinks } from './use-markdown-links';

interface ArchiveMarkdownProps {
  readonly source: string;
  /** given by a page that reads one document: its headings become anchors */
  readonly onDrawn?: (article: HTMLElement, headings: readonly Heading[]) => void;
}

/** A text of the archive: its links lead to records, its images are attachments, links out are asked about first. */
export function ArchiveMarkdown({ source, onDrawn }: ArchiveMarkdownProps) {
  const { client, toasts } = useServices();
  const snapshot = useSnapshot();
  const links = useMarkdownLinks(source);
  const [leaving, setLeaving] = useState<string>();

  const open = async (url: string): Promise<void> => {
    setLeaving(undefined);
    const answer = await client('app.openExternal', { url });
    // In a browser the page itself can open another tab, which then knows nothing of this one.
    if (!answer.ok && answer.error.code === 'unsupported') window.open(url, '_blank', 'noopener,noreferrer');
    else if (!answer.ok) toasts.show({ tone: 'error', text: errorSentence(answer.error) });
  };

  const download = async (id: string): Promise<void> => {
    const record = snapshot.records.get(id);
    if (record?.kind !== 'attachment')
      return toasts.show({ tone: 'error', text: 'この添付ファイルは見つかりません。' });
    const file = await readAttachment(client, id);
    if (file.ok) saveFile(file.value, record.fileName);
    else toasts.show({ tone: 'error', text: errorSentence(file.error) });
  };

  return (
    <>
      <MarkdownView
        source={source}
        links={links}
        onExternalLink={setLeaving}
        onAttachment={(id) => void download(id)}
        {...(onDrawn ? { onDrawn, hasAnchors: true } : {})}
      />
      {leaving !== undefined && (
        <ModalDialog title="外のページを開きますか" isOpen onClose={() => setLeaving(undefined)}>
          <p>ハミダシ帖の外のページです。閉じたネットワークの中では開けないことがあります。</p>
          <p>{leaving}</p>
          <DialogActions>
            <Button onPress={() => setLeaving(undefined)}>やめる</Button>
            <Button look="primary" onPress={() => void open(leaving)}>
              開く
            </Button>
          </DialogActions>
        </ModalDialog>
      )}
    </>
  );
}
