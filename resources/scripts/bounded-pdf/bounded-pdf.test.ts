import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  cmapOf,
  glyphsOfGlyphs,
  segmentedCmap,
  trueTypeFont,
} from '../../../e2e/fixtures/hostile/hostile-fonts';
import { emptyJbig2, emptyJpeg } from '../../../e2e/fixtures/hostile/hostile-images';
import { form, image, packed, pagePdf, wordsAnd } from '../../../e2e/fixtures/hostile/hostile-page';
import {
  cidFont,
  compositeFont,
  descriptor,
  fontsPdf,
  meshes,
} from '../../../e2e/fixtures/hostile/hostile-pdfs';
import {
  crossReferenceStream,
  crossReferenceTable,
  objectStream,
  objectsAlone,
  taggedPdf,
} from '../../../e2e/fixtures/hostile/hostile-tables';
import { askedTooMuch, limitMemory, setMemoryLimit, use } from '../../../renderer/workers/memory-limit';
import { startImages } from '../../../renderer/workers/pdf/image-budget';
import { startPage } from '../../../renderer/workers/pdf/pdf-limits';

type OpenPdf = typeof import('../../../renderer/workers/pdf/open-pdf').openPdf;
type PageContentOf = typeof import('../../../renderer/workers/pdf/page-content-of').pageContentOf;

/** Small enough that little input goes beyond it. */
const SMALL = 3_000_000;

let openPdf: OpenPdf;
let pageContentOf: PageContentOf;
beforeAll(async () => {
  vi.stubGlobal('location', new URL('http://localhost'));
  ({ openPdf } = await import('../../../renderer/workers/pdf/open-pdf'));
  ({ pageContentOf } = await import('../../../renderer/workers/pdf/page-content-of'));
});
afterEach(() => setMemoryLimit());

/** Reads the words of the first page; whether it was too much. */
async function reading(pdf: Buffer, limit?: number, isTagged = false): Promise<boolean> {
  setMemoryLimit(limit);
  const words = async (): Promise<void> => {
    const document = await openPdf(new Uint8Array(pdf));
    startPage();
    await pageContentOf(await document.getPage(1), isTagged);
  };
  await words().catch(() => {});
  return askedTooMuch();
}

/** Prepares the first page to be drawn; whether it was given up. */
async function drawing(pdf: Buffer, limit?: number): Promise<boolean> {
  return (await prepared(pdf, limit)).work.wasRefused;
}

async function prepared(pdf: Buffer, limit?: number) {
  setMemoryLimit();
  const page = await (await openPdf(new Uint8Array(pdf))).getPage(1);
  await pageContentOf(page, false);
  expect(askedTooMuch()).toBe(false);
  setMemoryLimit(limit);
  const work = { giveUp: () => {}, until: Infinity, wasRefused: false };
  startPage(work);
  startImages();
  const operators = await page.getOperatorList().catch(() => undefined);
  return { work, page, operators };
}

const times = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');
const inText = (content: string): Buffer => pagePdf({ content: `BT /F 1 Tf ${content} ET` });
const state = (object: string): Buffer =>
  pagePdf({ content: wordsAnd('/G gs'), resources: '/ExtGState 6 0 R', more: [object] });
const withToUnicode = (cmap: string): Buffer =>
  pagePdf({
    font: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R>>',
    more: [packed(`begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange ${cmap} endcmap`)],
  });
const trueType = (cmap: Buffer): Buffer =>
  pagePdf({
    content: 'BT /F 12 Tf (a) Tj ET',
    font: '<</Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 0 /LastChar 0 /Widths [500] /FontDescriptor 6 0 R>>',
    more: [descriptor(7), packed(trueTypeFont(2, [], cmap))],
  });
const drawnFont = (drawing: string): Buffer =>
  pagePdf({
    content: 'BT /F 12 Tf (a) Tj ET',
    font: '<</Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /Encoding <</Differences [97 /a]>> /CharProcs <</a 6 0 R>>>>',
    more: [packed(`9 0 d0 ${drawing}`)],
  });
const withCharacterMap = (cmap: string): Buffer =>
  pagePdf({
    content: 'BT /F 12 Tf <00000001> Tj ET',
    font: compositeFont(6).replace('/Identity-H', '9 0 R'),
    more: [
      cidFont(7),
      descriptor(8),
      packed(trueTypeFont(2, [], cmapOf([]))),
      packed(
        `begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange ${cmap} endcmap`,
        '/Type /CMap /CMapName /A',
      ),
    ],
  });
const separation = (fn: ReturnType<typeof packed>): Buffer =>
  pagePdf({
    content: wordsAnd('/S cs 0.5 scn 0 0 9 9 re f'),
    resources: '/ColorSpace <</S [/Separation /A /DeviceRGB 6 0 R]>>',
    more: [fn],
  });

describe('what no document says is refused, whatever memory there is', () => {
  it.each([
    ['a string of five million letters', inText(`(${'a'.repeat(4_100_000)}) Tj`)],
    ['a hexadecimal string as long', inText(`<${'61'.repeat(4_100_000)}> Tj`)],
    ['a name as long', inText(`/${'a'.repeat(4_100_000)} gs`)],
    ['operands without end', inText(`[${'1 '.repeat(1_100_000)}] TJ`)],
    ['states saved in each other', pagePdf({ content: wordsAnd('q '.repeat(10_100)) })],
  ])('%s', async (_, pdf) => {
    expect(await reading(pdf)).toBe(true);
  });

  it('a path of half a million points, of which only the picture is given up', async () => {
    expect(await drawing(pagePdf({ content: wordsAnd(`0 0 m ${'1 1 l '.repeat(420_000)}S`) }))).toBe(true);
  });

  it('usual ones are read and drawn', async () => {
    const usual = pagePdf({
      content: wordsAnd(
        `${'q '.repeat(400)}${'0 0 m 9 9 l S '.repeat(5_000)}0 0 m ${'1 1 l '.repeat(50_000)}S`,
      ),
    });
    expect(await reading(usual)).toBe(false);
    expect(await drawing(usual)).toBe(false);
  });
});

describe('counted while a document is read', () => {
  it.each([
    [
      'pieces of text',
      inText(times(8_000, (index) => `1 0 0 1 ${index % 500} ${(index * 37) % 800} Tm (ab) Tj`)),
    ],
    ['pieces of one array', inText(`/F 0.005 Tf 60 700 Td [${'(a) -9000 '.repeat(3_000)}] TJ`)],
    [
      'ends of lines',
      inText(times(3_000, (index) => `1 0 0 1 0 ${(index * 37) % 800} Tm (a) Tj /P BMC EMC`)),
    ],
    ['letters', inText(`(${'a'.repeat(1_000)}) Tj `.repeat(300))],
    ['strings, and their glyphs', inText(times(75, (index) => `(${index} ${' '.repeat(2_000)}) Tj`))],
    ['names', pagePdf({ content: wordsAnd(times(40_000, (index) => `/N${index} gs`)) })],
    ['commands', pagePdf({ content: wordsAnd(times(40_000, (index) => `zx${index}`)) })],
    ['arrays', state(`<</G <</Font [${'1 '.repeat(120_000)}]>>>>`)],
    ['strings in arrays', state(`<</G <</Font [${`(${'a'.repeat(1_000)}) `.repeat(4_000)}]>>>>`)],
    ['dictionaries', state(`<</G <</Font [${'<<>> '.repeat(12_000)}]>>>>`)],
    ['entries of dictionaries', state(`<</G <<${times(140_000, () => '/A 1')}>>>>`)],
    ['references', state(`<</G <</Font [${times(30_000, (index) => `${index + 100} 0 R`)}]>>>>`)],
    ['a cross-reference stream', crossReferenceStream(40_000)],
    ['a cross-reference table', crossReferenceTable(40_000)],
    ['objects without a table', objectsAlone(20_000)],
    ['an object stream', objectStream(12_000)],
    ['an object stream that says it is large', objectStream(5, 200_000)],
    ['codes of characters, in ranges', withToUnicode('1 beginbfrange <0000> <ffff> <4e00> endbfrange')],
    [
      'codes of characters, one by one',
      withToUnicode(
        `9 beginbfchar ${times(90_000, (index) => `<${(index + 4096).toString(16).padStart(8, '0')}> <4e00>`)} endbfchar`,
      ),
    ],
    [
      'codes of characters, from arrays',
      withToUnicode(
        times(5, (index) => `1 beginbfrange <000${index}0000> <000${index}ffff> [<4e00>] endbfrange`),
      ),
    ],
    [
      'numbers of characters',
      withCharacterMap(
        times(5, (index) => `1 begincidrange <000${index}0000> <000${index}ffff> 0 endcidrange`),
      ),
    ],
    ['codes in a font, by groups', trueType(cmapOf([[0, 80_000, 0]]))],
    ['codes in a font, by segments', trueType(segmentedCmap(2))],
    ['glyphs of fonts', fontsPdf(4, trueTypeFont(60_000, [], cmapOf([[0, 9, 0]])), '<0001>')],
  ])('%s', async (_, pdf) => {
    // In this order: names and references are counted once, for as long as the program runs.
    expect(await reading(pdf, SMALL + pdf.length)).toBe(true);
    expect(await reading(pdf)).toBe(false);
  });

  it.each([
    ['content', pagePdf({ content: wordsAnd('/P BMC EMC '.repeat(3_000)) })],
    ['content with properties', pagePdf({ content: wordsAnd('/P <</MCID 0>> BDC EMC '.repeat(3_000)) })],
    ['a structure of very many elements', taggedPdf(1, 1, 24_000)],
    ['a structure that holds itself many times', taggedPdf(13, 2)],
  ])('marks of a tagged document: %s', async (_, pdf) => {
    expect(await reading(pdf, SMALL + pdf.length, true)).toBe(true);
    expect(await reading(pdf, undefined, true)).toBe(false);
  });

  it('what a font draws with stays, page after page', async () => {
    expect(await reading(drawnFont('0 g '.repeat(8_000)), SMALL)).toBe(false);
    startPage();
    expect(() => use(1_500_000)).toThrow(RangeError);
  });

  it('widths beyond the numbers that characters have are passed over', async () => {
    const pdf = pagePdf({
      content: 'BT /F 12 Tf <0001> Tj ET',
      font: compositeFont(6),
      more: [
        cidFont(7, '/W [0 2000000000 500] /W2 [0 2000000000 500 0 0]'),
        descriptor(8),
        packed(trueTypeFont(2, [], cmapOf([]))),
      ],
    });
    expect(await reading(pdf)).toBe(false);
  });
});

describe('counted while a page is drawn, which is given up alone', () => {
  it.each([
    ['operators', pagePdf({ content: wordsAnd('0 g 1 w '.repeat(8_000)) })],
    [
      'operators of forms',
      pagePdf({
        content: wordsAnd('/X Do '.repeat(100)),
        resources: '/XObject <</X 6 0 R>>',
        more: [form('0 g '.repeat(200))],
      }),
    ],
    ['paths', pagePdf({ content: wordsAnd('0 0 m 9 9 l S '.repeat(1_000)) })],
    ['points of paths', pagePdf({ content: wordsAnd(`0 0 m ${'1 1 l '.repeat(60_000)}S`) })],
    [
      'letters with their glyphs',
      pagePdf({ content: `BT /F 12 Tf ${`(${'a'.repeat(500)}) Tj `.repeat(50)}ET` }),
    ],
    ['corners of meshes', meshes(4, 40_000)],
    ['corners of curved patches', meshes(7, 11_500)],
    [
      'samples of functions',
      separation(
        packed('', '/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1] /Size [90000] /BitsPerSample 8'),
      ),
    ],
    [
      'steps of functions',
      separation(
        packed(`{${' 1 pop'.repeat(90_000)} dup dup}`, '/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]'),
      ),
    ],
    [
      'notes',
      pagePdf({
        page: `/Annots [${'6 0 R '.repeat(800)}]`,
        more: ['<</Type /Annot /Subtype /Square /Rect [0 0 9 9] /C [1 0 0]>>'],
      }),
    ],
    [
      'outlines of glyphs',
      fontsPdf(1, trueTypeFont(12, glyphsOfGlyphs(7, 4), cmapOf([[0, 10, 0]])), '<0000>'),
    ],
  ])('%s', async (_, pdf) => {
    expect(await drawing(pdf, SMALL)).toBe(true);
    expect(await drawing(pdf)).toBe(false);
  });
});

describe('images', () => {
  const imagePage = (...images: readonly ReturnType<typeof image>[]): Buffer =>
    pagePdf({
      content: wordsAnd(times(images.length, (index) => `q 500 0 0 500 0 0 cm /I${index} Do Q`)),
      resources: `/XObject <<${times(images.length, (index) => `/I${index} ${6 + index} 0 R`)}>>`,
      more: images,
    });
  async function sizes(pdf: Buffer, limit?: number) {
    const { work, page, operators } = await prepared(pdf, limit);
    const names = (operators?.argsArray ?? []).flatMap((args: readonly unknown[] | null) => {
      const [name] = args ?? [];
      return typeof name === 'string' && name.startsWith('img_') && args?.length === 3 ? [name] : [];
    });
    const found = await Promise.all(
      names.map(
        (name) =>
          new Promise((resolve) => {
            page.objs.get(name, (drawn: { readonly width: number; readonly height: number } | null) =>
              resolve(drawn && [drawn.width, drawn.height]),
            );
          }),
      ),
    );
    expect(work.wasRefused).toBe(false);
    return found;
  }

  it('as large as they are shown stay as they are', async () => {
    expect(await sizes(imagePage(image(800, 600)))).toEqual([[800, 600]]);
  });

  it.each([
    ['of colours', image(5_000, 7_000)],
    ['in black and white', image(5_000, 7_000, { colours: 'DeviceGray', bits: 1 })],
    ['turned inside out', image(5_000, 7_000, { colours: 'DeviceGray', bits: 1, more: '/Decode [1 0]' })],
  ])('of a page scanned at 600 dpi are shown, smaller: %s', async (_, scan) => {
    expect(await sizes(imagePage(scan))).toEqual([[1_667, 2_334]]);
  });

  it('of too many pixels are left out one by one, and the page is drawn', async () => {
    const many = await sizes(
      imagePage(...Array.from({ length: 220 }, () => image(500, 500, { colours: 'DeviceGray' }))),
    );
    expect(many[0]).toEqual([500, 500]);
    expect(many.at(-1)).toBe(null);
  });

  it('of more bytes than any scan are left out', async () => {
    const larger = image(5_000, 7_000, { colours: 'DeviceCMYK' });
    expect(await sizes(imagePage(larger, image(800, 600)))).toEqual([null, [800, 600]]);
  });

  it('packed as JPEG are shown in little memory too, coarser', async () => {
    const own = {
      Uint8Array,
      Uint8ClampedArray,
      Int16Array,
      Uint16Array,
      Int32Array,
      Uint32Array,
      Float32Array,
      Float64Array,
      ArrayBuffer,
    };
    limitMemory();
    try {
      const scan = imagePage(emptyJpeg(5_000, 7_000, [5_000, 7_000]));
      expect(await sizes(scan, 60_000_000)).toEqual([null]);
      expect(await sizes(scan, 260_000_000)).toEqual([[1_667, 2_334]]);
    } finally {
      Object.assign(globalThis, own);
    }
  });

  it.each([
    ['a JBIG2', emptyJbig2(60_000, 100_000, [600, 600])],
    ['a JBIG2 of very many short rows', emptyJbig2(1, 2_000_000, [600, 600])],
  ])('%s that says it is huge is left out', async (_, huge) => {
    expect(await sizes(imagePage(huge))).toEqual([null]);
  });
});
