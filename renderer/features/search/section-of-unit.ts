import { type Section, sectionsOf } from '#shared/markdown/sections';
import type { ArchiveRecord } from '#shared/model/record';

const SECTION_UNIT = /#section-(\d+)$/;
const cache = new WeakMap<ArchiveRecord, readonly Section[]>();

/** The section of a report or meeting that a search unit stands for; undefined for units that are no section. */
export function sectionOfUnit(record: ArchiveRecord, unitId: string): Section | undefined {
  const index = SECTION_UNIT.exec(unitId)?.[1];
  if (index === undefined) return undefined;
  const sections = cache.get(record) ?? sectionsOf(bodyOf(record));
  cache.set(record, sections);
  return sections[Number(index)];
}

function bodyOf(record: ArchiveRecord): string {
  if (record.kind === 'report') return record.body;
  return record.kind === 'offsiteMeeting' ? record.content : '';
}
