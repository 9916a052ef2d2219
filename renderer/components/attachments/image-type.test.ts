import { describe, expect, it } from 'vitest';
import { imageTypeOf } from './image-type';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('imageTypeOf', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n\0\0\0\r', 'image/png'],
    ['\xff\xd8\xff\xe0\0\x10JFIF\0\x01', 'image/jpeg'],
    ['GIF89a\x01\0\x01\0\0\0', 'image/gif'],
    ['RIFF\x24\x08\0\0WEBPVP8 ', 'image/webp'],
  ])('knows %j', (start, type) => {
    expect(imageTypeOf(bytes(start))).toBe(type);
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<!doctype html><script>',
    'RIFF\x24\x08\0\0AVI LIST',
    '%PDF-1.7',
    '\x89PN',
    '',
  ])('takes nothing else for an image: %j', (start) => {
    expect(imageTypeOf(bytes(start))).toBeUndefined();
  });
});
