import type { DiskImage } from '../memory-disk/disk-image';
import { apply, copyOfTree, imageOf } from '../memory-disk/inode-tree';
import { type Random, randomFrom } from '../random';
import { type DriveState, slotsOf } from './drive-state';
import { TEARS, type Tear, tornFile } from './torn-file';

/**
 * Disks a power cut may leave of a drive. Of the changes of names any part survives, in any order, as long as none
 * survives without an earlier one to the same name; of the unsynced bytes of each file any part. First the regular
 * ones (nothing, everything, every beginning, everything but one, one alone), then chance, `most` in all.
 */
export function survivingImages(state: DriveState, most: number, seed: number): readonly DiskImage[] {
  const random = randomFrom(seed);
  const torn = [...state.writes.keys()];
  const tears = regularTears(torn.length);
  const names = regularNames(state.names.length);
  const chosen: DiskImage[] = [];
  const keep = (kept: readonly boolean[], tear: readonly Tear[]): void => {
    if (chosen.length < most) chosen.push(survivor(state, kept, new Map(zip(torn, tear)), random));
  };
  for (const kept of names) for (const tear of tears.slice(0, 2)) keep(kept, tear);
  const everyName = state.names.map(() => true);
  for (const tear of tears.slice(2)) keep(everyName, tear);
  const isChanceLeft = torn.length > 0 || state.names.length > 1;
  while (isChanceLeft && chosen.length < most) {
    keep(
      state.names.map(() => random.chance(0.6)),
      torn.map(() => random.pick(TEARS)),
    );
  }
  return chosen;
}

function regularNames(count: number): readonly (readonly boolean[])[] {
  const all = Array.from({ length: count }, (_, at) => at);
  const beginnings = [...all, count].map((end) => all.map((at) => at < end));
  const butOne = all.map((left) => all.map((at) => at !== left));
  const alone = all.map((only) => all.map((at) => at === only));
  return [...beginnings.toReversed(), ...butOne, ...alone];
}

function regularTears(files: number): readonly (readonly Tear[])[] {
  const each = Array.from({ length: files }, (_, at) => at);
  if (files === 0) return [[]];
  return TEARS.toSorted((a, b) => Number(b === 'all') - Number(a === 'all')).map((tear) =>
    each.map(() => tear),
  );
}

function survivor(
  { platter, names, writes }: DriveState,
  wanted: readonly boolean[],
  tears: ReadonlyMap<number, Tear>,
  random: Random,
): DiskImage {
  const tree = copyOfTree(platter);
  const lostSlots = new Set<string>();
  for (const [at, event] of names.entries()) {
    const slots = slotsOf(event);
    if (wanted[at] === true && !slots.some((slot) => lostSlots.has(slot))) apply(tree, event);
    else for (const slot of slots) lostSlots.add(slot);
  }
  for (const [inode, pending] of writes) {
    const synced = tree.files.get(inode) ?? new Uint8Array(0);
    tree.files.set(inode, tornFile(synced, pending, tears.get(inode) ?? 'none', random));
  }
  return imageOf(tree);
}

const zip = <A, B>(as: readonly A[], bs: readonly B[]): readonly [A, B][] =>
  as.flatMap((a, at): [A, B][] => {
    const b = bs[at];
    return b === undefined ? [] : [[a, b]];
  });
