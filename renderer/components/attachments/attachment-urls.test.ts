import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '#shared/contract/client';
import { fail, ok, type Result } from '#shared/contract/result';
import { createAttachmentUrls } from './attachment-urls';

const PNG = '\x89PNG\r\n\x1a\n\0\0\0\r';

/** A client that knows one file per id, and counts how often it is asked. */
function clientWith(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const call = async (_method: string, input: unknown): Promise<Result<unknown>> => {
    const { id } = input as { id: string };
    asked.push(id);
    const file = files[id];
    return file === undefined
      ? fail({ code: 'not_found', id })
      : ok({ chunk: btoa(file), total: file.length });
  };
  return { client: call as Client, asked };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('createAttachmentUrls', () => {
  const live = new Set<string>();
  beforeEach(() => {
    let last = 0;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      last += 1;
      const url = `blob:${file instanceof Blob ? file.type : ''}/${last}`;
      live.add(url);
      return url;
    });
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void live.delete(url));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    live.clear();
  });

  it('shows an image under the type its bytes have', async () => {
    const urls = createAttachmentUrls(clientWith({ a: PNG }).client);
    const image = urls.use('a');
    expect(image.get()).toEqual({ state: 'loading' });
    await settled();
    expect(image.get()).toEqual({ state: 'shown', url: 'blob:image/png/1' });
  });

  it('shows nothing that is no image, whatever it is called', async () => {
    const urls = createAttachmentUrls(clientWith({ a: '<svg onload="x()">' }).client);
    const image = urls.use('a');
    await settled();
    expect(image.get()).toEqual({ state: 'not_an_image' });
    expect(live.size).toBe(0);
  });

  it('says why a file cannot be shown', async () => {
    const image = createAttachmentUrls(clientWith({}).client).use('a');
    await settled();
    expect(image.get()).toEqual({ state: 'failed', error: { code: 'not_found', id: 'a' } });
  });

  it('reads a file once for all who show it, and revokes it after the last', async () => {
    const { client, asked } = clientWith({ a: PNG });
    const urls = createAttachmentUrls(client);
    urls.use('a');
    urls.use('a');
    await settled();
    expect(asked).toEqual(['a']);
    urls.release('a');
    expect(live.size).toBe(1);
    urls.release('a');
    expect(live.size).toBe(0);
  });

  it('makes no URL for who has gone before the file came', async () => {
    const urls = createAttachmentUrls(clientWith({ a: PNG }).client);
    urls.use('a');
    urls.release('a');
    await settled();
    expect(live.size).toBe(0);
  });
});
