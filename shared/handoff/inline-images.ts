import type { PackageFile } from './package-files';
import { INLINE_IMAGES } from './package-limits';

/** The pictures the viewer carries inside itself: smallest first, so that one large photograph does not crowd out many. */
export function inlineImages(files: readonly PackageFile[]): readonly PackageFile[] {
  const types: readonly string[] = INLINE_IMAGES.mediaTypes;
  let room: number = INLINE_IMAGES.bytesTogether;
  return files
    .filter((file) => types.includes(file.mediaType) && file.bytes <= INLINE_IMAGES.bytesEach)
    .sort((a, b) => a.bytes - b.bytes || (a.sha256 < b.sha256 ? -1 : 1))
    .filter((file) => {
      if (file.bytes > room) return false;
      room -= file.bytes;
      return true;
    });
}
