import type { ArchiveRecords } from '../model/archive';
import type { ArchiveRecord } from '../model/record';
import { recordTitle } from '../model/record-title';
import { applyChanges, putChange } from './apply-changes';
import { mapMarkdown } from './map-markdown';
import type { RuleContext } from './rule';
import { sameContent } from './same-content';
import { contentOf, nextRevision } from './stamp';

// [[target]] or [[target|label]]; a title may hold one level of square brackets of its own.
const LINK = /\[\[((?:[^[\]\n|]|\[[^[\]\n|]*\])+)(\|(?:[^[\]\n]|\[[^[\]\n]*\])*)?\]\]/g;

/** Titles that differ only in width, case or outer space name the same record. */
const keyOf = (title: string): string => title.normalize('NFKC').trim().toLowerCase();

/** By the key of the title a record had: what to write instead. */
type Renames = ReadonlyMap<string, (label: string, place: string) => string>;

/**
 * The records to write, and those whose `[[links]]` have to follow a title that changes with them. A title that
 * another record bears as well is left alone: its links still lead somewhere, and not surely to the renamed one.
 */
export function renamedLinks(
  records: ArchiveRecords,
  written: readonly ArchiveRecord[],
  context: RuleContext,
): readonly ArchiveRecord[] {
  const changed = written.filter((record) => isRenamed(records.get(record.id), record));
  if (changed.length === 0) return written;
  const after = applyChanges(
    records,
    written.map((record) => putChange(records, record)),
  );
  const renames = renamesOf(records, changed, after);
  if (renames.size === 0) return written;
  const relink = (record: ArchiveRecord): ArchiveRecord =>
    mapMarkdown(record, (text) => followRenames(text, renames));
  const own = new Set(written.map((record) => record.id));
  const followers = [...after.values()]
    .filter((record) => !own.has(record.id) && record.deletedAt === undefined)
    .filter((record) => !sameContent(record, relink(record)))
    .map((record) => nextRevision(record, contentOf(relink(record)), context));
  return [
    ...written.map((record) => (record.deletedAt === undefined ? relink(record) : record)),
    ...followers,
  ];
}

function isRenamed(before: ArchiveRecord | undefined, record: ArchiveRecord): boolean {
  if (!before || before.deletedAt !== undefined || record.deletedAt !== undefined) return false;
  return keyOf(recordTitle(before)) !== keyOf(recordTitle(record));
}

function renamesOf(
  records: ArchiveRecords,
  changed: readonly ArchiveRecord[],
  after: ArchiveRecords,
): Renames {
  const bearers = new Map<string, number>();
  for (const record of after.values()) {
    if (record.deletedAt !== undefined) continue;
    const key = keyOf(recordTitle(record));
    bearers.set(key, (bearers.get(key) ?? 0) + 1);
  }
  const renames = new Map<string, (label: string, place: string) => string>();
  for (const record of changed) {
    const before = records.get(record.id);
    const oldKey = before && keyOf(recordTitle(before));
    if (oldKey === undefined || oldKey === '' || bearers.has(oldKey)) continue;
    const title = recordTitle(record);
    const byTitle = bearers.get(keyOf(title)) === 1 && isPlain(title);
    renames.set(oldKey, (label, place) =>
      byTitle ? `[[${title}${place}${label}]]` : `[[${record.id}${place}${label || `|${labelFrom(title)}`}]]`,
    );
  }
  return renames;
}

function followRenames(text: string, renames: Renames): string {
  return text.replace(LINK, (link: string, target: string, label: string | undefined) => {
    const whole = renames.get(keyOf(target));
    if (whole) return whole(label ?? '', '');
    const at = target.indexOf('#');
    const toPlace = at > 0 ? renames.get(keyOf(target.slice(0, at))) : undefined;
    return toPlace ? toPlace(label ?? '', target.slice(at)) : link;
  });
}

/** Whether a title can stand between the brackets of a link and be read back. */
const isPlain = (title: string): boolean => !/[[\]|#\n]/.test(title) && title.trim() !== '';

const labelFrom = (title: string): string => title.replace(/[[\]|\n]+/g, ' ').trim();
