import { useEffect, useMemo } from 'react';
import { createStore, type Store } from '../../app/store';

/** A page on its way to being seen. */
export type PagePicture =
  | { readonly state: 'drawing' }
  | { readonly state: 'drawn'; readonly url: string }
  | { readonly state: 'failed' };

type Draw = (page: number, width: number) => Promise<Blob | undefined>;

/** Pictures kept at once; a page that comes back into view is drawn anew. */
const MOST = 16;
/** Pixels; enough for a wide pane on a fine screen. */
const WIDTH = 1_200;

/** blob: URLs of a document's pages, drawn when they are asked for and given back when too many were. */
export interface PagePictures {
  readonly of: (page: number) => Store<PagePicture>;
  readonly ask: (page: number) => void;
}

export function usePagePictures(draw: Draw): PagePictures {
  const pictures = useMemo(() => createPagePictures(draw), [draw]);
  useEffect(() => pictures.dispose, [pictures]);
  return pictures;
}

function createPagePictures(draw: Draw) {
  const pages = new Map<number, Store<PagePicture>>();
  const order: number[] = [];
  let isOver = false;

  const forget = (page: number): void => {
    const picture = pages.get(page);
    const now = picture?.get();
    if (now?.state === 'drawn') URL.revokeObjectURL(now.url);
    picture?.set({ state: 'drawing' });
  };
  const of = (page: number): Store<PagePicture> => {
    const known = pages.get(page);
    if (known) return known;
    const made = createStore<PagePicture>({ state: 'drawing' });
    pages.set(page, made);
    return made;
  };

  return {
    of,
    ask: (page: number): void => {
      if (order.includes(page)) return;
      order.push(page);
      if (order.length > MOST) {
        const oldest = order.shift();
        if (oldest !== undefined) forget(oldest);
      }
      void draw(page, WIDTH).then((picture) => {
        if (isOver || !order.includes(page)) return;
        of(page).set(picture ? { state: 'drawn', url: URL.createObjectURL(picture) } : { state: 'failed' });
        if (!picture) order.splice(order.indexOf(page), 1);
      });
    },
    dispose: (): void => {
      isOver = true;
      for (const page of order) forget(page);
    },
  };
}
