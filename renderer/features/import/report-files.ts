import type { ReadReport } from '../../workers/document-messages';
import { type ImportFile, importFile } from './save-import';

const TYPES: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};
const PICTURE = /(!?)\[([^\]\n]*)\]\(import-image:(\d+)\)/g;
const SCAN_WIDTH = 1_600;

/** Pictures of a document that its body names, as files; and the body with the addresses they will have. */
export function withPictures(
  { images }: Pick<ReadReport, 'images'>,
  baseName: string,
): { readonly files: readonly ImportFile[]; readonly body: (markdown: string) => string } {
  const files = new Map<number, ImportFile>();
  const fileOf = (index: number): ImportFile | undefined => {
    const image = images[index];
    const known = files.get(index);
    if (!image || known) return known;
    const ending =
      TYPES[image.mediaType] ?? image.mediaType.split('/')[1]?.replace(/[^a-z0-9]/g, '') ?? 'bin';
    const made = importFile(
      new File([image.bytes], `${baseName} 図${index + 1}.${ending}`, { type: image.mediaType }),
      image.mediaType,
    );
    files.set(index, made);
    return made;
  };
  return {
    get files() {
      return [...files.values()];
    },
    // A picture of a kind no browser shows is a link to its file.
    body: (markdown) =>
      markdown.replace(PICTURE, (_, sign: string, name: string, number: string) => {
        const file = fileOf(Number(number));
        if (!file) return name;
        return `${file.mediaType in TYPES ? sign : ''}[${name}](attachment:${file.id})`;
      }),
  };
}

/** Pages without letters as pictures, and the Markdown that shows them. */
export async function scannedPages(
  pages: readonly number[],
  baseName: string,
  draw: (page: number, width: number) => Promise<Blob | undefined>,
  onPage: (done: number) => void,
): Promise<{ readonly files: readonly ImportFile[]; readonly markdown: string }> {
  const files: ImportFile[] = [];
  const lines: string[] = [];
  for (const [index, page] of pages.entries()) {
    const picture = await draw(page, SCAN_WIDTH);
    onPage(index + 1);
    if (!picture) {
      lines.push(`（${page + 1}ページは画像にできませんでした。元のファイルを見てください。）`);
      continue;
    }
    const file = importFile(
      new File([picture], `${baseName} ${page + 1}ページ.jpg`, { type: picture.type }),
      picture.type,
    );
    files.push(file);
    lines.push(`![${page + 1}ページ](attachment:${file.id})`);
  }
  return { files, markdown: lines.join('\n\n') };
}
