import { XMLSerializer } from '@xmldom/xmldom';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { htmlBlocks } from '#shared/report-text/rich/html-blocks';
import { type RichReport, readRichReport } from '#shared/report-text/rich/read-rich-report';
import { imageAddress } from '#shared/report-text/rich/rich-block';
import type { DocumentImage } from '../document-messages';
import { keepAllWords } from './keep-all-words';
import { markSizes, SIZE_STYLES } from './mark-sizes';
import { readZip, ZipTrouble } from './read-zip';
import { unwrapUnknown } from './unwrap-unknown';
import { wordStyles } from './word-styles';
import { parseWordXml } from './word-xml';
import { OUTLINE_STYLE, writeNumbers } from './write-numbers';
import { storedZip } from './write-zip';

const DOCUMENT = 'word/document.xml';
const MAX_IMAGES = 500;
/** The longest text there may be, in UTF-8, with its markup; a tree of more than this would fill the memory. */
const MAX_PART = 40_000_000;
/** Tags, and half of the attributes and of the letters that are written as entities. Each becomes a node of half a kilobyte, twice; two hundred densely formatted pages stay below. */
const MAX_NODES = 400_000;
const TAG = 0x3c;
const EQUALS = 0x3d;
const AMPERSAND = 0x26;
const LEVELS = [1, 2, 3, 4, 5] as const;

/** Word's own styles keep their English names in every language. */
const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='表題'] => h1:fresh",
  ...LEVELS.flatMap((level) => [
    `p[style-name='heading ${level}'] => h${level + 1}:fresh`,
    `p[style-name='見出し ${level}'] => h${level + 1}:fresh`,
    `p[style-name='見出し${level}'] => h${level + 1}:fresh`,
    `p.${OUTLINE_STYLE}${level} => h${level + 1}:fresh`,
  ]),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='toc ${level}'] => p.toc:fresh`),
  "p[style-name='TOC Heading'] => p.toc:fresh",
  ...SIZE_STYLES.map(({ id, hundredths }) => `p.${id} => p.size-${hundredths}:fresh`),
];

export interface DocxReading extends RichReport {
  readonly images: readonly DocumentImage[];
}

/**
 * A Word file understood. Whatever is in it is text or a picture afterwards: scripts, links to other places and
 * styles go no further than the tree that is read here.
 * @throws ZipTrouble; anything else means that it is no Word file, or a damaged one
 */
export async function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<DocxReading> {
  const files = await readZip(bytes, (name) => /^(?:\[Content_Types\]\.xml|_rels\/|word\/)/.test(name));
  const body = files.get(DOCUMENT);
  if (!body) throw new ZipTrouble('damaged');
  files.set(
    DOCUMENT,
    prepared(body, (name) => files.get(name)),
  );
  // The numbers stand in the text now; left in, they would be lists once more.
  files.delete('word/numbering.xml');
  const images: DocumentImage[] = [];
  const { value } = await mammoth.convertToHtml(converterInput(storedZip(files)), {
    styleMap: STYLE_MAP,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async (image) => {
      if (images.length >= MAX_IMAGES) return { src: '' };
      images.push({ mediaType: image.contentType, bytes: await image.readAsArrayBuffer() });
      return { src: imageAddress(images.length - 1) };
    }),
  });
  return { ...readRichReport(htmlBlocks(parse(value))), images };
}

/** The body as the converter is to read it. Its tree is gone before the converter builds its own. */
function prepared(
  body: Uint8Array,
  fileOf: (name: string) => Uint8Array | undefined,
): Uint8Array<ArrayBuffer> {
  const document = parsedPart(body);
  const part = (name: string): Document | undefined => {
    const found = fileOf(name);
    return found && parsedPart(found);
  };
  keepAllWords(document);
  unwrapUnknown(document);
  const styles = wordStyles(part('word/styles.xml'));
  writeNumbers(document, styles, part('word/numbering.xml'));
  markSizes(document, styles);
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document));
}

function parsedPart(bytes: Uint8Array): Document {
  if (bytes.length > MAX_PART || nodesOf(bytes) > MAX_NODES) throw new ZipTrouble('tooLarge');
  return parseWordXml(bytes);
}

const nodesOf = (bytes: Uint8Array): number =>
  count(bytes, TAG) + (count(bytes, EQUALS) + count(bytes, AMPERSAND)) / 2;

function count(bytes: Uint8Array, byte: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) found += 1;
  return found;
}

/** In a browser mammoth takes an `arrayBuffer`, in Node (where the importer is measured) a `buffer`; never a path. */
function converterInput(zip: ArrayBuffer): { readonly arrayBuffer: ArrayBuffer } {
  return Object.assign({ arrayBuffer: zip }, { buffer: zip });
}
