import { giveBackCanvas, takeCanvas } from './pdf-limits';

/** A canvas of pdf.js with its context; emptied when it is destroyed. */
interface CanvasAndContext {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** Canvases for pdf.js in a worker, where there is no document to make them. */
export class OffscreenCanvasFactory {
  create(width: number, height: number): CanvasAndContext {
    takeCanvas(width * height);
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  reset({ canvas }: CanvasAndContext, width: number, height: number): void {
    if (!canvas) return;
    giveBackCanvas(canvas.width * canvas.height);
    takeCanvas(width * height);
    canvas.width = Math.max(1, width);
    canvas.height = Math.max(1, height);
  }

  destroy(made: CanvasAndContext): void {
    if (made.canvas) {
      giveBackCanvas(made.canvas.width * made.canvas.height);
      made.canvas.width = 0;
      made.canvas.height = 0;
    }
    made.canvas = null;
    made.context = null;
  }
}

/** SVG filters need a document; without them a page is drawn plainly. */
export class PlainFilterFactory {
  addFilter(): string {
    return 'none';
  }
  addHCMFilter(): string {
    return 'none';
  }
  addAlphaFilter(): string {
    return 'none';
  }
  addLuminosityFilter(): string {
    return 'none';
  }
  addHighlightHCMFilter(): string {
    return 'none';
  }
  destroy(): void {}
}
