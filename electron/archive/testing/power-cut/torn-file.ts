import { type BytesEvent, changed } from '../memory-disk/inode-tree';
import type { Random } from '../random';

const SECTOR = 512;

/**
 * What may be left of a file's writes that were never synced. `cut`: the first bytes of them; `zeros`: the length is
 * there and the rest of the bytes not (delayed allocation, NTFS's valid data length); `holes`: sectors went in any
 * order; `noise`: as holes, and what was never written shows old waste of the drive. Bytes synced before are whole:
 * like SQLite's "powersafe overwrite", the model has no drive that spoils a synced byte while it writes beside it.
 */
export const TEARS = ['none', 'all', 'cut', 'zeros', 'holes', 'noise'] as const;
export type Tear = (typeof TEARS)[number];

/** A file's bytes after a power cut tore its writes so. */
export function tornFile(
  synced: Uint8Array,
  writes: readonly BytesEvent[],
  tear: Tear,
  random: Random,
): Uint8Array {
  const whole = writes.reduce(changed, synced);
  if (tear === 'none') return synced;
  if (tear === 'all') return whole;
  if (tear === 'cut' || tear === 'zeros') {
    const cut = cutWrites(synced, writes, random);
    return tear === 'cut' ? cut : padded(cut, whole.length);
  }
  return lostSectors(synced, whole, tear, random);
}

function cutWrites(synced: Uint8Array, writes: readonly BytesEvent[], random: Random): Uint8Array {
  const last = random.below(writes.length);
  const torn = writes[last];
  const bytes = writes.slice(0, last).reduce(changed, synced);
  if (!torn || torn.kind === 'truncate') return bytes;
  const anywhere = random.below(torn.bytes.length + 1);
  const kept = random.chance(0.5) ? anywhere - (anywhere % SECTOR) : anywhere;
  return changed(bytes, { ...torn, bytes: torn.bytes.subarray(0, kept) });
}

function lostSectors(
  synced: Uint8Array,
  whole: Uint8Array,
  tear: 'holes' | 'noise',
  random: Random,
): Uint8Array {
  const bytes = whole.slice();
  for (let from = 0; from < whole.length; from += SECTOR) {
    if (random.chance(0.5)) continue;
    for (let at = from; at < Math.min(from + SECTOR, whole.length); at++) {
      const waste = tear === 'noise' ? random.below(256) : 0;
      bytes[at] = synced[at] ?? waste;
    }
  }
  return bytes;
}

function padded(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length >= length) return bytes;
  const longer = new Uint8Array(length);
  longer.set(bytes);
  return longer;
}
