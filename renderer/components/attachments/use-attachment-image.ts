import { useEffect, useState } from 'react';
import type { Client } from '#shared/contract/client';
import { useServices } from '../../app/services';
import { type AttachmentImage, type AttachmentUrls, createAttachmentUrls } from './attachment-urls';

const byClient = new WeakMap<Client, AttachmentUrls>();

/** The blob: URLs of this page's images, made once. */
export function attachmentUrls(client: Client): AttachmentUrls {
  const known = byClient.get(client) ?? createAttachmentUrls(client);
  byClient.set(client, known);
  return known;
}

/** An attached image for as long as the component shows it; nothing is read while `id` is undefined. */
export function useAttachmentImage(id: string | undefined): AttachmentImage {
  const { client } = useServices();
  const [image, setImage] = useState<AttachmentImage>({ state: 'loading' });
  useEffect(() => {
    if (id === undefined) return;
    const urls = attachmentUrls(client);
    const source = urls.use(id);
    const follow = (): void => setImage(source.get());
    follow();
    const stop = source.subscribe(follow);
    return () => {
      stop();
      urls.release(id);
    };
  }, [client, id]);
  return image;
}
