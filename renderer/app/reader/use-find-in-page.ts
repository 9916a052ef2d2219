import { useFindInPageCommand } from '../commands-context';
import type { DocumentText } from './document-text';
import { type Find, useFind } from './use-find';

/** Ctrl+F over the document a page is about; see `useFind`. */
export function useFindInPage(
  document: DocumentText | undefined,
  recordId: string,
  opening: { readonly query: string; readonly startAt: number } | undefined,
): Find {
  const find = useFind(document, recordId, opening);
  useFindInPageCommand(find.open);
  return find;
}
