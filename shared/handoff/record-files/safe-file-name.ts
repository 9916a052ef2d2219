/** The longest name of a file or folder, in characters; with its bytes within what ext4 and APFS take (255). */
const MAX_CHARACTERS = 80;
const MAX_BYTES = 240;

const WIDE: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '”',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

// Control and format characters (line ends, bidi overrides, zero widths, BOM), lone surrogates and unassigned code
// points have no place in a name that people read in a list.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]+/gu;

// https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * A name for a file or folder that Windows, macOS and Linux all take, close to the text: forbidden characters become
 * their wide forms. `ending` (an extension with its dot, a counter) is kept whole at the end.
 */
export function safeFileName(text: string, ending = ''): string {
  const plain = text
    .normalize('NFC')
    .replace(UNSEEN, ' ')
    .replace(/[<>:"/\\|?*]/g, (character) => WIDE[character] ?? '＿')
    .replace(/\s+/g, ' ');
  const cut = trimmed(shorten(trimmed(plain), ending));
  const name = cut === '' ? '無題' : cut;
  return RESERVED.test(name + ending) ? `＿${name}${ending}` : name + ending;
}

/** Windows drops dots and spaces at the end; a dot in front hides the file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '');
}

function shorten(name: string, ending: string): string {
  const characters = [...name];
  let bytes = utf8Length(ending);
  // one more may be put in front of a reserved name
  let room = MAX_CHARACTERS - 1 - [...ending].length;
  let kept = 0;
  for (const character of characters) {
    bytes += utf8Length(character);
    room -= 1;
    if (bytes > MAX_BYTES || room < 0) break;
    kept += 1;
  }
  return characters.slice(0, kept).join('');
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
