/** What a name inside a folder means from now on; undefined = nothing bears it any more. */
export interface NameChange {
  readonly folder: number;
  readonly name: string;
  readonly inode: number | undefined;
}

/**
 * One thing that happened to a disk, as its drive sees it. Files and folders are numbers (inodes): a name is merely
 * an entry of a folder, and survives a power cut apart from the bytes it leads to.
 */
export type DiskEvent =
  /** a file or folder without a name yet */
  | { readonly kind: 'born'; readonly inode: number; readonly is: 'file' | 'folder' }
  | { readonly kind: 'write'; readonly inode: number; readonly position: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly inode: number; readonly length: number }
  /** the bytes of a file, or the names inside a folder, are on the platter */
  | { readonly kind: 'sync'; readonly inode: number }
  /** all of them or none: both halves of a rename */
  | { readonly kind: 'names'; readonly changes: readonly NameChange[] }
  /** nothing on the disk: the caller was told that its work is done */
  | { readonly kind: 'told' };
