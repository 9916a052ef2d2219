import type { ItemSource } from './import-item';

/** The files a source consists of. Pasted words are one too: it is kept beside what is made of them. */
export function filesOf(source: ItemSource): readonly File[] {
  switch (source.from) {
    case 'file':
      return [source.file];
    case 'pictures':
      return source.files;
    case 'text':
      return [new File([source.text.trim()], '貼り付けた文章.txt', { type: 'text/plain' })];
  }
}

/** What is kept beside a report that was made of it; pictures are in the report themselves. */
export const originalOf = (source: ItemSource): File | undefined =>
  source.from === 'pictures' ? undefined : filesOf(source)[0];

/** Their SHA-256 as the archive names them, in their order. @throws when one cannot be read */
export async function hashesOf(source: ItemSource): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const file of filesOf(source)) hashes.push(await hashOf(await file.arrayBuffer()));
  return hashes;
}

export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
