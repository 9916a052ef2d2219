import type { AppError } from '#shared/contract/app-error';
import type { Client } from '#shared/contract/client';
import { readAttachment } from '../../app/read-file';
import { createStore, type Store } from '../../app/store';
import { imageTypeOf, SIGNATURE_BYTES } from './image-type';

/** An attachment on its way to being shown as an image. */
export type AttachmentImage =
  | { readonly state: 'loading' }
  | { readonly state: 'shown'; readonly url: string }
  | { readonly state: 'not_an_image' }
  | { readonly state: 'failed'; readonly error: AppError };

interface Entry {
  readonly image: Store<AttachmentImage>;
  readonly stop: AbortController;
  users: number;
}

/** blob: URLs of attached images, shared by all who show one and revoked when the last of them is gone. */
export function createAttachmentUrls(client: Client) {
  const entries = new Map<string, Entry>();

  const load = async (id: string, { image, stop }: Entry): Promise<void> => {
    const file = await readAttachment(client, id, { signal: stop.signal });
    if (stop.signal.aborted) return;
    if (!file.ok) return image.set({ state: 'failed', error: file.error });
    const start = await file.value.slice(0, SIGNATURE_BYTES).arrayBuffer();
    if (stop.signal.aborted) return;
    const type = imageTypeOf(new Uint8Array(start));
    if (type === undefined) image.set({ state: 'not_an_image' });
    else image.set({ state: 'shown', url: URL.createObjectURL(new Blob([file.value], { type })) });
  };

  return {
    /** Begins to use an image; call release as often as this. */
    use: (id: string): Pick<Store<AttachmentImage>, 'get' | 'subscribe'> => {
      const known = entries.get(id);
      const entry = known ?? {
        image: createStore<AttachmentImage>({ state: 'loading' }),
        stop: new AbortController(),
        users: 0,
      };
      entry.users += 1;
      if (!known) {
        entries.set(id, entry);
        void load(id, entry);
      }
      return entry.image;
    },
    release: (id: string): void => {
      const entry = entries.get(id);
      if (!entry) return;
      entry.users -= 1;
      if (entry.users > 0) return;
      entries.delete(id);
      entry.stop.abort();
      const image = entry.image.get();
      if (image.state === 'shown') URL.revokeObjectURL(image.url);
    },
  };
}

export type AttachmentUrls = ReturnType<typeof createAttachmentUrls>;
