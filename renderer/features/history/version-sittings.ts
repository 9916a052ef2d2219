import { sittings } from '../../app/sittings';
import type { RecordVersion } from './what-happened';

const isWriting = ({ what }: RecordVersion): boolean => what === 'added' || what === 'changed';

/** Versions that one person wrote in one sitting together, newest first. */
export const versionSittings = (versions: readonly RecordVersion[]) =>
  sittings(versions, (newer, older) => newer.what === 'changed' && isWriting(older));

/** The version before what was written in one sitting, to see all that changed in it. */
export function versionBefore(
  versions: readonly RecordVersion[],
  version: RecordVersion,
  isFine: boolean,
): RecordVersion | undefined {
  if (isFine) return versions[versions.indexOf(version) + 1];
  const group = versionSittings(versions).find((sitting) => sitting.includes(version));
  const last = group?.at(-1);
  return last && versions[versions.indexOf(last) + 1];
}
