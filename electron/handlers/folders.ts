import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '#shared/contract/result';

/**
 * Folders of the disk under ids that only this process gives out: the page never sends a path, so a script that got
 * into it cannot point the archive anywhere.
 */
export interface Folders {
  readonly idOf: (path: string) => string;
  readonly pathOf: (folderId: string) => Result<string>;
}

export function createFolders(): Folders {
  const ids = new Map<string, string>();
  const paths = new Map<string, string>();
  return {
    idOf: (path) => {
      const absolute = resolve(path);
      const known = ids.get(absolute);
      if (known !== undefined) return known;
      const id = randomUUID();
      ids.set(absolute, id);
      paths.set(id, absolute);
      return id;
    },
    pathOf: (folderId) => {
      const path = paths.get(folderId);
      return path === undefined ? fail({ code: 'not_found', id: folderId }) : ok(path);
    },
  };
}
