import { before, type SourceChange } from './source-change.ts';

/** The half of pdf.js that draws: a canvas made a pattern stays until the garbage collector finds out. */
export const DISPLAY_CHANGES: readonly SourceChange[] = [
  before(
    'tiles of patterns',
    'const tmpCanvas = owner.cachedCanvases.getCanvas("pattern", dimx.size, dimy.size);',
    'pdfLimits.use(dimx.size * dimy.size * 4);',
  ),
  before(
    'pictures of meshes',
    'const tmpCanvas = cachedCanvases.getCanvas("mesh", paddedWidth, paddedHeight);',
    'pdfLimits.use(paddedWidth * paddedHeight * 8);',
  ),
];
