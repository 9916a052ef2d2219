import type { ArchiveSnapshot } from '../../app/archive-model';
import { useSnapshot } from '../../app/use-archive';
import { type LinkTarget, linkTargets, targetFinder } from './link-targets';

type Find = (typed: string) => readonly LinkTarget[];

const finders = new WeakMap<ArchiveSnapshot, Find>();

/** Finds what `[[` can lead to in the open archive. Nothing is gathered before someone asks. */
export function useLinkFinder(): Find {
  const snapshot = useSnapshot();
  return (typed) => {
    const find = finders.get(snapshot) ?? targetFinder(linkTargets(snapshot.records.values()));
    finders.set(snapshot, find);
    return find(typed);
  };
}
