import type { ChangeDesc } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/** Keeps a file with the record; the attachment's id, or undefined when it was cancelled or refused. */
export type AttachFile = (file: File) => Promise<string | undefined>;

/**
 * Uploads files and puts each into the text where it was dropped, once it is there: an image as an image, any other
 * file as a link. What is written meanwhile moves the place along.
 */
export function fileInserter(view: EditorView) {
  const places = new Set<{ at: number }>();
  return {
    follow: (changes: ChangeDesc): void => {
      for (const place of places) place.at = changes.mapPos(place.at, 1);
    },
    insert: async (files: readonly File[], at: number, attach: AttachFile): Promise<void> => {
      const place = { at };
      places.add(place);
      for (const file of files) {
        const id = await attach(file);
        // A view that was destroyed meanwhile has no place in the page any more.
        if (id === undefined || !view.dom.isConnected) continue;
        view.dispatch({ changes: { from: place.at, insert: markdownOf(file, id) }, userEvent: 'input.drop' });
      }
      places.delete(place);
    },
  };
}

/** `![写真.png](attachment:ID)`, or a link for what is no image. Brackets in the name would end it early. */
export function markdownOf(file: Pick<File, 'name' | 'type'>, id: string): string {
  const name = file.name.replace(/[[\]\n]/g, ' ').trim();
  return `${file.type.startsWith('image/') ? '!' : ''}[${name}](attachment:${id})`;
}
