import { use } from '../memory-limit';
import { imageStep, reducedSize } from './image-budget';
import { reduceSamples } from './reduce-samples';

/** An image that says only where paint goes, a bit a pixel. */
interface Stencil {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** whether ones are painted, not zeros */
  readonly isInverse: boolean;
}

/** A stencil as pdf.js passes it on. */
interface DrawnStencil {
  readonly data: null;
  readonly width: number;
  readonly height: number;
  readonly bitmap: ImageBitmap;
}

/**
 * A large stencil as small as it is shown at most; undefined for one that is small already, or where there is no
 * canvas.
 * @throws Error when the page has had its share of pixels: the stencil is left out
 */
export function reduceStencil(stencil: Stencil, hasCanvas: boolean): DrawnStencil | undefined {
  const step = imageStep(stencil.width, stencil.height);
  const width = reducedSize(stencil.width, step);
  const height = reducedSize(stencil.height, step);
  use(width * height * 4);
  if (step === 1 || !hasCanvas) return undefined;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const picture = context.createImageData(width, height);
  for (const [index, alpha] of paintOf(stencil, step).entries()) picture.data[index * 4 + 3] = alpha;
  context.putImageData(picture, 0, 0);
  return { data: null, width, height, bitmap: canvas.transferToImageBitmap() };
}

/** How much paint goes to each pixel of the smaller stencil, 0 to 255; none where bytes are missing. */
export function paintOf({ width, height, bytes, isInverse }: Stencil, step: number): Uint8Array {
  const ones = reduceSamples({ width, height, components: 1, bits: 1, bytes }, step, 'mean');
  return isInverse ? ones : ones.map((share) => 255 - share);
}
