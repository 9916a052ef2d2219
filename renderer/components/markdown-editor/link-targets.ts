import Fuse from 'fuse.js';
import { KIND_LABELS } from '#shared/model/kind-labels';
import type { ArchiveRecord } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';

/** A record that a text can lead to. */
export interface LinkTarget {
  readonly title: string;
  readonly kindLabel: string;
  /** what is written in the text */
  readonly link: string;
}

/** Characters that would end a link early, or lead to a place inside the record. */
const UNSAFE_IN_TITLE = /[[\]|#\n]/;

/**
 * Everything that can be linked to. A link is by title, which a reader of the plain text understands; by id where the
 * title is not enough: two records share it, or it holds a character that links are made of.
 */
export function linkTargets(records: Iterable<ArchiveRecord>): readonly LinkTarget[] {
  const linked = [...records].filter(
    (record) => record.deletedAt === undefined && record.kind !== 'attachment',
  );
  const titles = new Map<string, number>();
  for (const record of linked) titles.set(recordTitle(record), (titles.get(recordTitle(record)) ?? 0) + 1);
  return linked.map((record) => {
    const title = recordTitle(record);
    const isEnough = titles.get(title) === 1 && !UNSAFE_IN_TITLE.test(title);
    const link = isEnough ? `[[${title}]]` : `[[${record.id}|${title.replace(/[[\]|\n]/g, ' ').trim()}]]`;
    return { title, kindLabel: KIND_LABELS[record.kind], link };
  });
}

const MOST_OFFERED = 8;

/** Finds targets by a half-remembered, perhaps misspelt title. Made once per state of the archive. */
export function targetFinder(targets: readonly LinkTarget[]): (typed: string) => readonly LinkTarget[] {
  let fuse: Fuse<LinkTarget> | undefined;
  return (typed) => {
    if (typed.trim() === '') return targets.slice(0, MOST_OFFERED);
    fuse ??= new Fuse(targets, { keys: ['title'], ignoreLocation: true, threshold: 0.35 });
    return fuse.search(typed.trim(), { limit: MOST_OFFERED }).map((hit) => hit.item);
  };
}
