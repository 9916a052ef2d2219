import type { ArchiveRecord, RecordOf } from '../../model/record';
import { recordTitle } from '../../model/record-title';
import type { PackageFile } from '../package-files';
import { replaceLinks, targetWithoutPlace, titleKey } from '../text-links';

/** From markdown/期/種別/題名.md up to the package. */
const UP = '../../../';

/** What the Markdown files of a package can point to. */
export interface LinkTargets {
  readonly records: ReadonlyMap<string, ArchiveRecord>;
  /** the first record with a title, by its titleKey */
  readonly byTitle: ReadonlyMap<string, ArchiveRecord>;
  readonly paths: ReadonlyMap<string, string>;
  /** by sha256 */
  readonly files: ReadonlyMap<string, PackageFile>;
  /** モヤモヤ by the meeting they were raised in */
  readonly questions: ReadonlyMap<string, readonly RecordOf<'openQuestion'>[]>;
}

/**
 * The text with its links to records and files as Markdown links to the files beside it, so that any reader of
 * Markdown follows them. A link that leads to nothing in the package stays as it was written.
 */
export function withRelativeLinks(text: string, targets: LinkTargets): string {
  return replaceLinks(text, ({ target, label, form, raw }) => {
    const name = targetWithoutPlace(target);
    const record =
      targets.records.get(name) ??
      targets.byTitle.get(titleKey(target)) ??
      targets.byTitle.get(titleKey(name));
    if (!record) return raw;
    if (form === 'record') return linkTo(record, targets, label);
    const file = record.kind === 'attachment' ? targets.files.get(record.sha256) : undefined;
    return file ? `${form === 'image' ? '!' : ''}${linkToFile(file, label)}` : raw;
  });
}

/** `[題名](../../../markdown/…)`; the words alone when the record has no file. */
export function linkTo(record: ArchiveRecord, targets: LinkTargets, label = ''): string {
  const words = inBrackets(label || recordTitle(record));
  const path = targets.paths.get(record.id);
  return path === undefined ? words : `[${words}](${UP}${escapedPath(path)})`;
}

export function linkToFile(file: PackageFile, label: string): string {
  return `[${inBrackets(label)}](${UP}${file.path})`;
}

function inBrackets(words: string): string {
  return words.replace(/[[\]\\]/g, '\\$&');
}

/** Japanese stays readable; only what would end or change a Markdown link is escaped. */
function escapedPath(path: string): string {
  return path.replace(
    /[\s%#?()<>[\]\\^`{|}"']/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
