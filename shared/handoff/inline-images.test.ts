import { expect, it } from 'vitest';
import { inlineImages } from './inline-images';
import type { PackageFile } from './package-files';

const image = (name: string, bytes: number, mediaType = 'image/png'): PackageFile => ({
  sha256: name.repeat(64),
  bytes,
  path: `attachments/${name}.png`,
  fileName: `${name}.png`,
  mediaType,
});

it.each<[string, readonly PackageFile[], readonly string[]]>([
  ['small pictures travel inside', [image('a', 1_500_000), image('b', 1_500_001)], ['a']],
  [
    'only of the kinds every browser shows safely',
    [image('a', 9, 'image/svg+xml'), image('b', 9, 'image/webp')],
    ['b'],
  ],
  [
    'as many as there is room for, the smallest first',
    [...'abcdefghijklmn'].map((name, at) => image(name, 1_500_000 - at)),
    [...'nmlkjihgfedcb'],
  ],
])('%s', (_, files, expected) => {
  expect(inlineImages(files).map((file) => file.sha256[0])).toEqual(expected);
});
