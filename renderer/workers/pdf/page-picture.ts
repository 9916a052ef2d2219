import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OptionalWork } from '../memory-limit';
import { eventsHandled } from './events-handled';
import { startImages } from './image-budget';
import { endPage, startPage } from './pdf-limits';

/** A page is drawn no larger than this many pixels: beyond it nobody sees a difference, and memory is kept. */
const MAX_PIXELS = 6_000_000;

/**
 * A page as a picture; undefined when it cannot be drawn, or takes too much: half of it would be worse than nothing.
 * Images may be missing: pdf.js leaves out those it cannot decode, and those of too many pixels.
 * @param width in pixels
 * @param until performance.now() at which it is given up
 */
export async function pagePicture(
  page: pdfjs.PDFPageProxy,
  width: number,
  until: number,
): Promise<Blob | undefined> {
  startImages();
  const drawing = { giveUp: () => {}, until, wasRefused: false };
  const picture = await drawn(page, width, drawing).catch(() => undefined);
  // What was still on its way when the page was given up ends before anything else is counted.
  await eventsHandled();
  endPage();
  return drawing.wasRefused ? undefined : picture;
}

async function drawn(
  page: pdfjs.PDFPageProxy,
  width: number,
  drawing: OptionalWork & { giveUp: () => void },
): Promise<Blob> {
  const natural = page.getViewport({ scale: 1 });
  const wanted = width / natural.width;
  const most = Math.sqrt(MAX_PIXELS / (natural.width * natural.height));
  const viewport = page.getViewport({ scale: Math.min(wanted, most) });
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.floor(viewport.width)),
    Math.max(1, Math.floor(viewport.height)),
  );
  // pdf.js takes any canvas that draws; its types know the document's only.
  startPage(drawing);
  const task = page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport });
  drawing.giveUp = () => task.cancel();
  try {
    await task.promise;
  } finally {
    task.cancel();
    page.cleanup();
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}
