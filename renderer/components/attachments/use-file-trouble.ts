import { useEffect, useState } from 'react';
import type { Attachment } from '#shared/model/attachment';
import { type FileTrouble, fileTroubles } from '../../app/file-troubles';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';

/**
 * Whether the file of an attachment is there: asked for its first byte and its size. That the bytes are still the ones
 * that were put in only the check of all files can tell; what it found is known here too.
 */
export function useFileTrouble({ id, bytes }: Attachment): FileTrouble | undefined {
  const { client, capabilities } = useServices();
  // Beside a viewer lie files that its page cannot read; that they are not here says nothing.
  const keepsFiles = capabilities.canWrite;
  const checked = useStore(fileTroubles).get(id);
  const [seen, setSeen] = useState<FileTrouble>();
  useEffect(() => {
    if (!keepsFiles) return;
    let isStale = false;
    void client('attachment.read', { id, offset: 0, length: 1 }).then((answer) => {
      if (isStale) return;
      if (answer.ok) setSeen(answer.value.total === bytes ? undefined : 'changed');
      else setSeen(answer.error.code === 'not_found' ? 'missing' : undefined);
    });
    return () => {
      isStale = true;
    };
  }, [client, keepsFiles, id, bytes]);
  return seen ?? checked;
}
