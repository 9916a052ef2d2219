import { imageTypeOf, SIGNATURE_BYTES } from '../../components/attachments/image-type';
import type { DocumentImage } from '../../workers/document-messages';
import type { ItemState } from './import-item';

const NOT_A_PICTURE =
  '表示できる画像ではないようです（PNG・JPEG・GIF・WebPを取り込めます）。何も保存していません。';

/** Pictures as a document of nothing but pictures. */
export async function readPictures(files: readonly File[]): Promise<ItemState> {
  const images: DocumentImage[] = [];
  for (const file of files) {
    const bytes = await file.arrayBuffer().catch(() => undefined);
    const mediaType =
      bytes && imageTypeOf(new Uint8Array(bytes, 0, Math.min(bytes.byteLength, SIGNATURE_BYTES)));
    if (!bytes || !mediaType) return { at: 'refused', sentence: NOT_A_PICTURE };
    images.push({ mediaType, bytes });
  }
  const lines = files.map((file) => `（画像：${file.name}）`);
  return {
    at: 'read',
    draft: undefined,
    document: {
      kind: 'text',
      source: lines.join('\n'),
      certain: true,
      images,
      reading: {
        blocks: files.map((file, index) => ({
          kind: 'markdown',
          text: `![${file.name.replace(/[[\]\n]/g, ' ')}](import-image:${index})`,
          lines: { from: index + 1, to: index + 1 },
          confidence: 'sure',
        })),
        setAside: [],
        facts: { authors: [] },
        studyMeetings: [],
        dialogues: [],
        actions: [],
        pledges: [],
        phrases: [],
        dateDoubts: [],
        replacementCharacters: 0,
      },
    },
  };
}
