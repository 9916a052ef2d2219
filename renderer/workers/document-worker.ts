import type { DocumentAnswer, DocumentRequest } from './document-messages';
import { askedTooMuch, limitMemory } from './memory-limit';
import { missedOwnFile, PartMissing, watchOwnFiles } from './own-parts';
import { loadPdfReader, openForPictures, pagePictureOf, readDocument } from './read-document';

limitMemory();
watchOwnFiles();

const post = (answer: DocumentAnswer): void => self.postMessage(answer);

async function answer(request: Exclude<DocumentRequest, { type: 'prepare' }>): Promise<DocumentAnswer> {
  if (request.type === 'read') return asWhole(await readDocument(request, post));
  if (request.type === 'open') return openForPictures(request.source);
  const { page, width } = request;
  const picture = await pagePictureOf(page, width).catch(() => undefined);
  return picture ? { type: 'picture', page, picture } : { type: 'noPicture', page };
}

/** A reader that was refused memory, or a file of ours, may have gone on without it, with half of the words. */
function asWhole(answer: DocumentAnswer): DocumentAnswer {
  if (missedOwnFile()) return { type: 'unreachable' };
  return askedTooMuch() ? { type: 'refused', reason: 'tooMuchMemory' } : answer;
}

function troubleOf(error: unknown): DocumentAnswer {
  if (error instanceof PartMissing || missedOwnFile()) return { type: 'unreachable' };
  return { type: 'refused', reason: askedTooMuch() ? 'tooMuchMemory' : 'damaged' };
}

/** Pictures are drawn one at a time, between the pages that are read: the first is seen long before the last is read. */
let pictures = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<DocumentRequest>): void => {
  if (data.type === 'prepare') {
    // Loaded once more when it is needed; only then somebody waits for it.
    loadPdfReader().catch(() => {});
    return;
  }
  const answered = (): Promise<void> => answer(data).catch(troubleOf).then(post);
  if (data.type === 'picture') pictures = pictures.then(answered);
  else void answered();
};
