import type { DiskImage } from '../memory-disk/disk-image';
import { memoryDisk } from '../memory-disk/memory-disk';
import type { ArchiveState } from './archive-state';
import { differenceTo } from './check-archive';
import { openPatiently } from './open-patiently';
import { programOn, START } from './workload';

/** How a disk differs from everything a person might believe of it. */
export async function foundOn(
  image: DiskImage,
  believed: readonly (ArchiveState | undefined)[],
): Promise<string | undefined> {
  const disk = memoryDisk(image, START + 10 * 60_000);
  const program = programOn(disk);
  const opened = await openPatiently(program);
  if (!opened.ok) {
    const isNone = opened.error.code === 'archive_missing' && believed.includes(undefined);
    return isNone ? undefined : `it does not open: ${JSON.stringify(opened.error)}`;
  }
  const differences = await Promise.all(
    believed.map(async (state) => (state ? await differenceTo(opened.value, state, disk) : 'it is there')),
  );
  await program.store?.close();
  return differences.includes(undefined) ? undefined : differences.join('; or ');
}
