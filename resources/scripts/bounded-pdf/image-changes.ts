import { after, before, type SourceChange } from './source-change.ts';

const bitmap = (what: string, start: string, width = 'width', height = 'height'): SourceChange =>
  after(`bitmaps of JBIG2, ${what}`, start, `pdfLimits.bitmap(${width}, ${height});`);

/** Images: decoded one after the other, made as small as they are shown, left out when it is too much. */
export const IMAGE_CHANGES: readonly SourceChange[] = [
  after(
    'images',
    'async createImageData(forceRGBA = false, isOffscreenCanvasSupported = false) {',
    'await reduceImage(this, bytes => new Stream(bytes));',
  ),
  {
    what: 'images, one after the other',
    find: 'imgData = await imageObj.createImageData(false, isOffscreenCanvasSupported);',
    put: 'imgData = await imageInTurn(() => imageObj.createImageData(false, isOffscreenCanvasSupported));',
  },
  before('images that were too much', 'warn(`Unable to decode image "', 'pdfLimits.leaveOut();'),
  {
    what: 'stencils',
    find: 'if (isOffscreenCanvasSupported) {\n      if (ImageResizer.needsToBeResized(width, height)) {\n        const data = new Uint8ClampedArray(width * height * 4);',
    put: 'const stencil = reduceStencil({ width, height, bytes: imgArray, isInverse: inverseDecode }, isOffscreenCanvasSupported);\n    if (stencil) return { ...stencil, interpolate };\n    if (isOffscreenCanvasSupported) {\n      if (ImageResizer.needsToBeResized(width, height)) {\n        const data = new Uint8ClampedArray(width * height * 4);',
  },
  after(
    'coefficients of a JPEG',
    'isSourcePDF: true\n    });\n    this.buffer = data;',
    'for (const component of jpegImage.components) pdfLimits.letGo(component.output);',
  ),
  before('bitmaps of JBIG2', 'const jbig2Image = new Jbig2Image();', 'pdfLimits.startBitmaps();'),
  bitmap(
    'generic',
    'function decodeBitmap(mmr, width, height, templateIndex, prediction, skip, at, decodingContext) {',
  ),
  bitmap(
    'refined',
    'function decodeRefinement(width, height, templateIndex, referenceBitmap, offsetX, offsetY, prediction, at, decodingContext) {',
  ),
  bitmap(
    'of text',
    'function decodeTextRegion(huffman, refinement, width, height, defaultPixelValue, numberOfSymbolInstances, stripSize, inputSymbols, symbolCodeLength, transposed, dsOffset, referenceCorner, combinationOperator, huffmanTables, refinementTemplateIndex, refinementAt, decodingContext, logStripSize, huffmanInput) {',
  ),
  bitmap(
    'in halftone',
    'function decodeHalftoneRegion(mmr, patterns, template, regionWidth, regionHeight, defaultPixelValue, enableSkip, combinationOperator, gridWidth, gridHeight, gridOffsetX, gridOffsetY, gridVectorX, gridVectorY, decodingContext) {',
    'regionWidth',
    'regionHeight',
  ),
  bitmap('packed as a fax', 'function decodeMMRBitmap(input, width, height, endOfBlock) {'),
  bitmap('not packed', 'function readUncompressedBitmap(reader, width, height) {'),
];
