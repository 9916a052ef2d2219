import { fits, letGo, use } from '../memory-limit';
import { eventsHandled } from './events-handled';
import { readIntoScratch } from './gather-stream';
import { imageStep, reducedSize } from './image-budget';
import { turns } from './in-turn';
import { reduceSamples } from './reduce-samples';

/** What of pdf.js' PDFImage is changed here, before it is made a picture. */
interface PdfImage {
  image: unknown;
  width: number;
  height: number;
  /** bits per component */
  bpc: number;
  readonly numComps: number;
  readonly imageMask: boolean;
  readonly colorSpace?: { readonly name: string };
  readonly decode?: readonly number[] | null;
  readonly needsDecode: boolean;
  decodeAddends?: number[];
  readonly smask?: PdfImage;
  /** another image, or the range of each component that is not painted */
  mask?: PdfImage | number[];
  readonly getImageBytes: (
    length: number,
    options: { readonly internal: true; readonly drawWidth?: number; readonly drawHeight?: number },
  ) => Promise<Uint8Array>;
}

/** Bytes of an image before it is made smaller: a page in colours at 600 dpi has 105 million. */
const MAX_DECODED = 120_000_000;

/** Images are decoded one after the other: each takes up to 300 MB while it is. */
const inOwnTurn = turns();

export function imageInTurn<T>(make: () => Promise<T>): Promise<T> {
  // Leaving the chain of promises gives the garbage collector a chance to take what the one before decoded.
  return inOwnTurn(() => eventsHandled().then(make));
}

/**
 * Makes an image, and the one that masks it, as small as they are shown at most.
 * @param streamOf makes pdf.js' own stream of bytes
 * @throws Error when the page has had its share of pixels, or the image is larger than any scan: it is left out
 */
export async function reduceImage(image: PdfImage, streamOf: (bytes: Uint8Array) => unknown): Promise<void> {
  const { smask, mask } = image;
  if (smask) await reduceImage(smask, streamOf);
  if (mask && !Array.isArray(mask)) await reduceImage(mask, streamOf);
  await reduceOne(image, streamOf);
}

async function reduceOne(image: PdfImage, streamOf: (bytes: Uint8Array) => unknown): Promise<void> {
  const { width, height, bpc } = image;
  const components = image.imageMask ? 1 : image.numComps;
  const step = imageStep(width, height);
  use(reducedSize(width, step) * reducedSize(height, step) * 4);
  if (step === 1) return;
  const length = Math.ceil((width * components * bpc) / 8) * height;
  const isTooLarge = length > MAX_DECODED;
  if (isJpeg(image) && (isTooLarge || !fits(width * height * components * JPEG_BYTES)))
    return decodeReduced(image, step, streamOf);
  if (isTooLarge) throw new Error('an image of too many bytes');
  const bytes = await readIntoScratch(() => image.getImageBytes(length, { internal: true }));
  const isIndexed = image.colorSpace?.name === 'Indexed';
  const isKeyed = Array.isArray(image.mask);
  const reduced = reduceSamples(
    { width, height, components, bits: bpc, bytes },
    step,
    isIndexed ? 'number' : isKeyed ? 'first' : 'mean',
  );
  letGo(bytes);
  image.image = streamOf(reduced);
  image.width = reducedSize(width, step);
  image.height = reducedSize(height, step);
  image.bpc = 8;
  if (isIndexed) return;
  if (Array.isArray(image.mask)) image.mask = image.mask.map((value) => (value * 255) / (2 ** bpc - 1));
  if (image.needsDecode && image.decode)
    image.decodeAddends = image.decode.filter((_, index) => index % 2 === 0).map((least) => 255 * least);
}

/** What decoding a JPEG takes for each sample: its coefficient, and the sample. */
const JPEG_BYTES = 3;

const isJpeg = ({ image }: PdfImage): boolean =>
  typeof image === 'object' && image !== null && 'jpegOptions' in image;

/** Where there is no room for all samples of a JPEG, every so many of them are taken as it is decoded; coarser. */
async function decodeReduced(
  image: PdfImage,
  step: number,
  streamOf: (bytes: Uint8Array) => unknown,
): Promise<void> {
  const drawWidth = reducedSize(image.width, step);
  const drawHeight = reducedSize(image.height, step);
  const length = drawWidth * drawHeight * image.numComps;
  image.image = streamOf(await image.getImageBytes(length, { internal: true, drawWidth, drawHeight }));
  image.width = drawWidth;
  image.height = drawHeight;
}
