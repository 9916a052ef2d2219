import { after, before, type SourceChange } from './source-change.ts';

/** What stands on a page: it stays as long as the page is read or drawn. */
export const PAGE_CHANGES: readonly SourceChange[] = [
  after('saved states', 'this.stateStack.push(this.state);', 'pdfLimits.saved(this.stateStack.length);'),
  before(
    'pieces of text',
    'textContent.items.push(runBidiTransform(textContentItem));',
    'pdfLimits.piece();',
  ),
  before(
    'blanks between pieces of text',
    'textContent.items.push({\n        str: " ",',
    'pdfLimits.piece();',
  ),
  before('ends of lines', 'textContent.items.push({\n          str: "",', 'pdfLimits.piece();'),
  ...['beginMarkedContent', 'beginMarkedContentProps', 'endMarkedContent'].map((type) => ({
    what: `marks of content, ${type}`,
    find: `textContent.items.push({\n                type: "${type}"`,
    put: `pdfLimits.piece();\ntextContent.items.push({\n                type: "${type}"`,
  })),
  before('elements of a structure', 'this.parentNode = null;', 'pdfLimits.use(150);'),
  before('a structure that is passed on', 'obj.role = node.role;', 'pdfLimits.use(600);'),
  before(
    'letters that are shown',
    'let glyphs = this._charsCache[chars];',
    'pdfLimits.letters(chars.length);',
  ),
  after('operators', 'addOp(fn, args) {', 'pdfLimits.operator(this.isKept);'),
  after(
    'points of a path',
    'const {\n      pathMinMax: minMax,\n      pathBuffer\n    } = state;',
    'pdfLimits.path(pathBuffer.length);',
  ),
  before(
    'paths',
    'operatorList.addOp(OPS.constructPath, [fn, [new Float32Array(pathBuffer)], pathMinMax.slice()]);',
    'pdfLimits.use(4500);',
  ),
  after('corners of a mesh', 'readCoordinate() {', 'pdfLimits.use(600);'),
  before('corners of curved patches', 'coords.push([x, y]);', 'pdfLimits.use(300);'),
];
