/** Device names Windows keeps for itself, with any extension (learn.microsoft.com, Naming Files). */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** NTFS takes 255 units a name; a path takes 260 in all, and the archive's own names need 90 of them. */
const MAX_LENGTH = 60;

/**
 * A folder name made of what a person called something: valid on Windows, macOS and Linux alike, so that the archive
 * can move between them. Never empty.
 */
export function folderNameFrom(name: string): string {
  const shortened = [...name.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim()]
    .slice(0, MAX_LENGTH)
    .join('');
  const plain = shortened.replace(/^[.\s]+|[.\s]+$/g, '');
  if (plain === '') return 'アーカイブ';
  return RESERVED.test(plain) ? `${plain.replace(/\./g, ' ')}の記録` : plain;
}
