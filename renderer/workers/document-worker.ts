import type { DocumentAnswer, DocumentRequest } from './document-messages';
import { askedTooMuch, limitMemory } from './memory-limit';
import { loadPdfReader, openForPictures, pagePictureOf, readDocument } from './read-document';

limitMemory();

const post = (answer: DocumentAnswer): void => self.postMessage(answer);

async function answer(request: Exclude<DocumentRequest, { type: 'prepare' }>): Promise<DocumentAnswer> {
  if (request.type === 'read') return withinMemory(await readDocument(request, post));
  if (request.type === 'open') return openForPictures(request.source);
  const { page, width } = request;
  const picture = await pagePictureOf(page, width).catch(() => undefined);
  return picture ? { type: 'picture', page, picture } : { type: 'noPicture', page };
}

/** A reader that was refused memory may have gone on without it, with half of the words. */
const withinMemory = (answer: DocumentAnswer): DocumentAnswer =>
  askedTooMuch() ? { type: 'refused', reason: 'tooMuchMemory' } : answer;

/** Pictures are drawn one at a time, between the pages that are read: the first is seen long before the last is read. */
let pictures = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<DocumentRequest>): void => {
  if (data.type === 'prepare') {
    void loadPdfReader();
    return;
  }
  const answered = (): Promise<void> =>
    answer(data)
      .catch(
        (): DocumentAnswer => ({ type: 'refused', reason: askedTooMuch() ? 'tooMuchMemory' : 'damaged' }),
      )
      .then(post);
  if (data.type === 'picture') pictures = pictures.then(answered);
  else void answered();
};
