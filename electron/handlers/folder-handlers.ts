import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Handlers } from '#shared/contract/dispatcher';
import { fail, ok } from '#shared/contract/result';
import { folderNameFrom } from '../archive/folder-name';
import { attempt } from '../archive/store-error';
import type { AppContext } from './app-context';
import { childFolders, type FoundFolder, holdsArchive, startingPlaces } from './list-folders';

/** Finding the folder an archive lies in, or is to lie in. */
export function createFolderHandlers({ platform, folders }: AppContext) {
  const present = ({ path, name, isArchive }: FoundFolder) => ({
    folderId: folders.idOf(path),
    name,
    isArchive,
  });
  const { canPickFolder, canListFolders } = platform.capabilities;
  return {
    'folder.pick': async () => {
      if (!canPickFolder) return fail({ code: 'unsupported' });
      const path = await platform.pickFolder();
      return ok(path === null ? null : { folderId: folders.idOf(path), folder: path });
    },
    'folder.list': async ({ folderId }) => {
      if (!canListFolders) return fail({ code: 'unsupported' });
      if (folderId === undefined) {
        const places = await startingPlaces(homedir(), process.platform);
        return ok({ folder: null, parentId: null, children: places.map(present) });
      }
      const path = folders.pathOf(folderId);
      if (!path.ok) return path;
      const children = await attempt(path.value, () => childFolders(path.value));
      if (!children.ok) return children;
      const parent = dirname(path.value);
      return ok({
        folder: { folderId, folder: path.value, isArchive: await holdsArchive(path.value) },
        parentId: parent === path.value ? null : folders.idOf(parent),
        children: children.value.map(present),
      });
    },
    'folder.create': async ({ parentId, name }) => {
      if (!canListFolders) return fail({ code: 'unsupported' });
      const parent = folders.pathOf(parentId);
      if (!parent.ok) return parent;
      const folder = join(parent.value, folderNameFrom(name));
      const made = await attempt(folder, () => mkdir(folder, { recursive: true }));
      return made.ok ? ok({ folderId: folders.idOf(folder), folder }) : made;
    },
  } satisfies Partial<Handlers>;
}
