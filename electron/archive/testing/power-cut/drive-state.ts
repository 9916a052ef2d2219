import type { DiskEvent } from '../memory-disk/disk-event';
import type { DiskImage } from '../memory-disk/disk-image';
import { apply, type BytesEvent, type InodeTree, treeOf } from '../memory-disk/inode-tree';

export type NamesEvent = Extract<DiskEvent, { kind: 'names' }>;

/** Which syncs the drive obeys. All of them, except in the controls that stand for a program without them. */
export interface SyncsObeyed {
  readonly files: boolean;
  readonly folders: boolean;
}

/**
 * A drive on its way through a recorded run: what lies on the platter for good, and what still swims in caches.
 *
 *     program ──write──▶ ┌ cache ───────────────┐
 *                        │ writes, by file      │ ──sync file──▶   ┌ platter ┐
 *     program ──rename─▶ │ changes of names     │ ──sync folder──▶ │         │
 *                        └──────────────────────┘                  └─────────┘
 *                     a power cut keeps any part of it            keeps all of it
 */
export interface DriveState {
  readonly platter: InodeTree;
  /** changes of names that no synced folder has made safe yet, in order */
  readonly names: readonly NamesEvent[];
  /** changes of its bytes since a file was last synced, in order */
  readonly writes: ReadonlyMap<number, readonly BytesEvent[]>;
  /** how often the caller had been told that its work is done */
  readonly told: number;
}

/** The drive after each event of a run; the first is the drive before it. States share what they can. */
export function* driveStates(
  before: DiskImage,
  events: readonly DiskEvent[],
  obeyed: SyncsObeyed,
): Generator<DriveState> {
  const platter = treeOf(before);
  let names: readonly NamesEvent[] = [];
  const writes = new Map<number, readonly BytesEvent[]>();
  let told = 0;
  yield { platter, names, writes, told };
  for (const event of events) {
    switch (event.kind) {
      case 'born':
        apply(platter, event);
        break;
      case 'write':
      case 'truncate':
        writes.set(event.inode, [...(writes.get(event.inode) ?? []), event]);
        break;
      case 'names':
        names = [...names, event];
        break;
      case 'told':
        told += 1;
        break;
      case 'sync':
        if (platter.folders.has(event.inode)) {
          if (obeyed.folders) names = syncNames(platter, names, event.inode);
        } else if (obeyed.files) {
          for (const write of writes.get(event.inode) ?? []) apply(platter, write);
          writes.delete(event.inode);
        }
        break;
    }
    yield { platter, names, writes, told };
  }
}

/** Makes a folder's changes of names safe, with everything they rest on; the others are left. */
function syncNames(platter: InodeTree, names: readonly NamesEvent[], folder: number): readonly NamesEvent[] {
  const slots = new Set<string>();
  const synced = new Set<NamesEvent>();
  for (const event of names.toReversed()) {
    const touches = event.changes.some((change) => change.folder === folder);
    if (!touches && !slotsOf(event).some((slot) => slots.has(slot))) continue;
    synced.add(event);
    for (const slot of slotsOf(event)) slots.add(slot);
  }
  for (const event of names) if (synced.has(event)) apply(platter, event);
  return names.filter((event) => !synced.has(event));
}

/** The names an event changes: two events rest on each other only when they share one. */
export const slotsOf = ({ changes }: NamesEvent): readonly string[] =>
  changes.map(({ folder, name }) => `${folder}/${name}`);
