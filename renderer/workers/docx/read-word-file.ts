import type { DocumentAnswer } from '../document-messages';
import { readDocx } from './read-docx';
import { ZipTrouble } from './read-zip';

/** A Word file understood, or why not. */
export async function readWordFile(bytes: Uint8Array<ArrayBuffer>): Promise<DocumentAnswer> {
  try {
    const { source, reading, images } = await readDocx(bytes);
    return { type: 'read', report: { kind: 'docx', source, reading, images, certain: true } };
  } catch (error) {
    if (error instanceof ZipTrouble) return { type: 'refused', reason: error.reason };
    throw error;
  }
}
