export type DocumentKind = 'pdf' | 'docx' | 'oldOffice' | 'otherOffice' | 'html' | 'text';

/** Within so many bytes a PDF says that it is one (ISO 32000-1, H.3, implementation note 13). */
const PDF_HEAD = 1_024;
const HTML_HEAD = 2_048;

/** What a file is by its bytes; its name decides only whether a text is HTML. */
export function documentKind(bytes: Uint8Array, fileName: string): DocumentKind {
  const head = latin1(bytes.subarray(0, HTML_HEAD));
  if (head.slice(0, PDF_HEAD).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return holdsWord(bytes) ? 'docx' : 'otherOffice';
  // An OLE file: Word before 2007, or a .docx with a password around it.
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'oldOffice';
  if (/\.(?:html?|xhtml)$/i.test(fileName) || /^\s*(?:<!doctype html|<html[\s>])/i.test(head)) return 'html';
  return 'text';
}

/** The directory at the end of a ZIP names its files. */
function holdsWord(bytes: Uint8Array): boolean {
  const ends = [bytes.subarray(0, 65_536), bytes.subarray(-262_144)];
  return ends.some((end) => latin1(end).includes('word/document.xml'));
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
