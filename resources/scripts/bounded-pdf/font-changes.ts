import { after, before, type SourceChange } from './source-change.ts';

const mapped = (method: string, bytes: string): SourceChange =>
  after(
    `codes of ${method}`,
    `throw new Error("${method} - ignoring data above MAX_MAP_RANGE.");\n    }`,
    `pdfLimits.hold(Math.max(0, high - low + 1) * ${bytes});`,
  );

/** Fonts, which stay as long as the document. Characters have 65,536 numbers in a font (ISO 32000-1, Annex C). */
export const FONT_CHANGES: readonly SourceChange[] = [
  mapped('mapCidRange', '12'),
  mapped('mapBfRange', '(this.builtInCMap ? 12 : 72)'),
  mapped('mapBfRangeToArray', '12'),
  before('single codes', 'this._map[src] = dst;', 'pdfLimits.hold(40);'),
  {
    what: 'widths of characters',
    find: 'for (let j = start; j <= code; j++) {\n              glyphsWidths[j] = width;',
    put: 'for (let j = Math.max(0, start); j <= Math.min(code, 0xffff); j++) {\n              glyphsWidths[j] = width;',
  },
  {
    what: 'places of characters written downwards',
    find: 'for (let j = start; j <= code; j++) {\n                glyphsVMetrics[j] = vmetric;',
    put: 'for (let j = Math.max(0, start); j <= Math.min(code, 0xffff); j++) {\n                glyphsVMetrics[j] = vmetric;',
  },
  before(
    'codes in a font, in two bytes',
    'const charCode = (i << 8) + j + s.firstCode;',
    'pdfLimits.use(48);',
  ),
  before(
    'codes in a font, by segments',
    'glyphId = offsetIndex < 0 ? j : offsets[offsetIndex + j - start];',
    'pdfLimits.use(48);',
  ),
  after(
    'codes in a font, by groups',
    'for (let charCode = startCharCode; charCode <= endCharCode; charCode++) {',
    'pdfLimits.use(48);',
  ),
  before(
    'glyphs of a TrueType font',
    'const locaLength = isGlyphLocationsLong',
    'pdfLimits.hold(numGlyphs * 24);',
  ),
  after(
    'glyphs of a PostScript font',
    'const numGlyphs = font.numGlyphs;',
    'pdfLimits.hold(numGlyphs * 24);',
  ),
  before('parts of a CID font', 'fdSelect.push(fdIndex);', 'pdfLimits.use(8);'),
  before('commands of a Type 1 glyph', 'this.output.push(...command);', 'pdfLimits.use(64);'),
  before('commands of an outline', 'this.cmds.push(cmd, ...args);', 'pdfLimits.use(96);'),
  before('glyphs of a font', 'glyph = new fonts_Glyph(', 'pdfLimits.hold(200);'),
  before(
    'glyphs of a string, each string kept once',
    'return this._charsCache[chars] = glyphs;',
    'pdfLimits.hold(100 + chars.length * 12);',
  ),
  after(
    'operators of a font’s own drawings',
    'const glyphStream = charProcs.get(key);\n        const operatorList = new OperatorList();',
    'operatorList.isKept = true;',
  ),
];
