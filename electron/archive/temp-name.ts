import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FileSystem } from './file-system';

const DAY_MS = 24 * 3_600_000;

/** No write takes a day: where others may be writing right now, only what is older was left behind. */
export const isDayOld =
  (now: Date) =>
  (_name: string, modifiedMs: number): boolean =>
    modifiedMs < now.getTime() - DAY_MS;

const TEMP_NAME = /\.[0-9a-f]{16}\.hamidashi-tmp$/;

/** A name beside the target that no other writer, process or machine uses. */
export const tempName = (base: string): string => `${base}.${randomBytes(8).toString('hex')}.hamidashi-tmp`;

export const isTempName = (name: string): boolean => TEMP_NAME.test(name);

/** Removes what a killed writer left in a folder; nothing but files and folders under names of our own making. */
export async function removeStrays(
  fs: FileSystem,
  folder: string,
  isAbandoned: (name: string, modifiedMs: number) => boolean,
): Promise<void> {
  const names = await fs.list(folder).catch(() => []);
  for (const name of names.filter(isTempName)) {
    const path = join(folder, name);
    const facts = await fs.facts(path).catch(() => undefined);
    if (!facts || !isAbandoned(name, Number(facts.modifiedNs / 1_000_000n))) continue;
    await fs.removeFolder(path).catch(() => undefined);
  }
}
