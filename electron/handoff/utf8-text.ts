import { refusedPackage } from './refused-package';

/** The text of a file out of a package; a byte order mark is dropped, anything that is not UTF-8 refused. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusedPackage('damaged', '文字が壊れています');
  }
}
