import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page is drawn no larger than this many pixels: beyond it nobody sees a difference, and memory is kept. */
const MAX_PIXELS = 6_000_000;

/**
 * A page as a picture.
 * @param width in pixels
 */
export async function pagePicture(page: pdfjs.PDFPageProxy, width: number): Promise<Blob> {
  const natural = page.getViewport({ scale: 1 });
  const wanted = width / natural.width;
  const most = Math.sqrt(MAX_PIXELS / (natural.width * natural.height));
  const viewport = page.getViewport({ scale: Math.min(wanted, most) });
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.floor(viewport.width)),
    Math.max(1, Math.floor(viewport.height)),
  );
  // pdf.js takes any canvas that draws; its types know the document's only.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  page.cleanup();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}
