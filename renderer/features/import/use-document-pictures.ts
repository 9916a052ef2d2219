import { useCallback, useEffect, useRef } from 'react';
import { type DocumentSession, openDocumentSession } from './document-session';

/** Draws pages of a file in a worker that lives as long as the component; it is opened with the first page asked for. */
export function useDocumentPictures(
  file: File | undefined,
): (page: number, width: number) => Promise<Blob | undefined> {
  const session = useRef<Promise<DocumentSession | undefined>>(undefined);

  useEffect(
    () => () => {
      void session.current?.then((open) => open?.close());
      session.current = undefined;
    },
    [],
  );

  return useCallback(
    async (page, width) => {
      if (!file) return undefined;
      const opening = session.current ?? opened(file);
      session.current = opening;
      const open = await opening;
      // Perhaps the app is there again when the next page is asked for.
      if (!open && session.current === opening) session.current = undefined;
      return open?.picture(page, width);
    },
    [file],
  );
}

async function opened(file: File): Promise<DocumentSession | undefined> {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return undefined;
  const session = openDocumentSession();
  const isOpen = await session.open({ from: 'file', fileName: file.name, bytes });
  if (!isOpen) session.close();
  return isOpen ? session : undefined;
}
