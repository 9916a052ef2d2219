import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { hold } from '../memory-limit';
import { OffscreenCanvasFactory, PlainFilterFactory } from './canvas-factory';

export type PdfDocument = pdfjs.PDFDocumentProxy;
export type PdfPage = pdfjs.PDFPageProxy;

/** Pictures of more pixels are left out of a page: an A4 page at 600 dpi has 35 million. */
const MAX_IMAGE_PIXELS = 40_000_000;

/** JPEG 2000 is decoded to no more pixels: its decoder takes four bytes for each of their colours. */
const MAX_DECODED_PIXELS = 8_000_000;

/** Files of our own page that PDFs may need: character maps, the standard fonts, the decoder of JPEG 2000. */
const FILES = new URL('/pdf/', self.location.origin).href;

// We are in a worker already: its other half runs here too, so that ending this one worker ends all of it.
Object.assign(globalThis, { pdfjsWorker });

/**
 * Opens a PDF. No script of it runs (none of that part is shipped), nothing is fetched but our own files.
 * @throws what pdf.js throws: PasswordException, InvalidPDFException …
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfDocument> {
  hold(bytes.length);
  return pdfjs.getDocument({
    data: bytes,
    cMapUrl: `${FILES}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${FILES}standard_fonts/`,
    wasmUrl: `${FILES}decoders/`,
    useWasm: false,
    useWorkerFetch: true,
    isEvalSupported: false,
    enableXfa: false,
    // Glyphs are drawn as paths: no font of a stranger's file reaches the system's font code.
    disableFontFace: true,
    useSystemFonts: true,
    maxImageSize: MAX_IMAGE_PIXELS,
    canvasMaxAreaInBytes: MAX_DECODED_PIXELS * 4,
    isImageDecoderSupported: false,
    CanvasFactory: OffscreenCanvasFactory,
    FilterFactory: PlainFilterFactory,
    // Fonts that are not in the file are looked for on the machine.
    ownerDocument: {
      fonts: (self as unknown as { readonly fonts: unknown }).fonts,
    } as unknown as HTMLDocument,
    verbosity: 0,
  }).promise;
}
