/** A link to another record or to a file, as it stands in a text. */
export interface TextLink {
  /** an id, or a title as the author wrote it */
  readonly target: string;
  /** the words shown for it; empty when the author gave none */
  readonly label: string;
  readonly form: 'record' | 'file' | 'image';
  /** the whole link, brackets included */
  readonly raw: string;
}

// A title may hold one level of square brackets of its own, as in [[[速報] 庁内報]].
const RECORD_LINK = /\[\[((?:[^[\]\n|]|\[[^[\]\n|]*\])+)(?:\|((?:[^[\]\n]|\[[^[\]\n]*\])*))?\]\]/g;
const FILE_LINK =
  /(!?)\[((?:[^[\]\n]|\[[^[\]\n]*\])*)\]\(\s*<?attachment:([0-7][0-9A-HJKMNP-TV-Z]{25})>?(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/g;

/** The text with every `[[title]]`, `[[id|label]]`, `[label](attachment:id)` and `![alt](attachment:id)` replaced. */
export function replaceLinks(text: string, replace: (link: TextLink) => string): string {
  if (!text.includes('[')) return text;
  return text
    .replace(FILE_LINK, (raw: string, mark: string, label: string, target: string) =>
      replace({ target, label: label.trim(), form: mark ? 'image' : 'file', raw }),
    )
    .replace(RECORD_LINK, (raw: string, target: string, label: string | undefined) =>
      replace({ target: target.trim(), label: label?.trim() ?? '', form: 'record', raw }),
    );
}

/** Titles that differ only in width, case or outer space name the same record. */
export function titleKey(title: string): string {
  return title.normalize('NFKC').trim().toLowerCase();
}

/** The target without a place inside the record (`題名#見出し`). */
export function targetWithoutPlace(target: string): string {
  const at = target.indexOf('#');
  return at > 0 ? target.slice(0, at).trim() : target;
}
