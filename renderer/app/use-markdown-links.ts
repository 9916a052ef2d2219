import { useEffect, useMemo, useState } from 'react';
import type { MarkdownLinks } from '#shared/markdown/markdown-links';
import { recordTitle } from '#shared/model/record-title';
import { attachmentUrls } from '../components/attachments/use-attachment-image';
import { linkIndex } from './link-index';
import { recordRoute } from './record-route';
import { routeToHash } from './route';
import { useServices } from './services';
import { useSnapshot } from './use-archive';

const IMAGE = /\]\(attachment:([0-7][0-9A-HJKMNP-TV-Z]{25})/g;
const LINK = /\[\[/;

/** What a text's links and images lead to; a new object only when one of the answers may have changed. */
export function useMarkdownLinks(source: string): MarkdownLinks {
  const snapshot = useSnapshot();
  const images = useImages(source);
  // A text without links need not be drawn again with every change of the archive.
  const linked = LINK.test(source) ? snapshot : undefined;
  return useMemo(() => {
    const find = linked && linkIndex(linked);
    return {
      resolveLink: (target) => {
        const [name = '', ...rest] = target.split('#');
        const path = rest.join('#');
        const record = find?.(target) ?? find?.(name);
        const route = record && recordRoute(record, path === '' ? undefined : { at: 'heading', path });
        return record && route && { href: routeToHash(route), title: recordTitle(record) };
      },
      imageUrl: (id) => images.get(id),
    };
  }, [linked, images]);
}

const NO_IMAGES: ReadonlyMap<string, string> = new Map();

/** blob: URLs of the images a text shows, as they arrive. */
function useImages(source: string): ReadonlyMap<string, string> {
  const { client } = useServices();
  const [images, setImages] = useState(NO_IMAGES);
  const ids = [...new Set([...source.matchAll(IMAGE)].map((match) => match[1] ?? ''))].join(' ');

  useEffect(() => {
    if (ids === '') return setImages(NO_IMAGES);
    const urls = attachmentUrls(client);
    const used = ids.split(' ').map((id) => ({ id, image: urls.use(id) }));
    const follow = (): void =>
      setImages(
        new Map(
          used.flatMap(({ id, image }) => {
            const now = image.get();
            return now.state === 'shown' ? [[id, now.url] as const] : [];
          }),
        ),
      );
    follow();
    const stops = used.map(({ image }) => image.subscribe(follow));
    return () => {
      for (const stop of stops) stop();
      for (const { id } of used) urls.release(id);
    };
  }, [client, ids]);

  return images;
}
