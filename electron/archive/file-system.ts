/** What the archive needs to know of a file to notice that somebody else wrote it. */
export interface FileFacts {
  readonly bytes: number;
  readonly isFolder: boolean;
  /** names the file itself, not its path */
  readonly inode: string;
  /** nanoseconds since 1970, by the clock of the disk's own machine */
  readonly modifiedNs: bigint;
  /** like modifiedNs, but no program can set it back */
  readonly changedNs: bigint;
}

export interface OpenFile {
  /** bytes read into `into` from `position`; 0 at the end of the file */
  readonly read: (into: Uint8Array, position: number) => Promise<number>;
  /** bytes written, which may be fewer than asked for: a full disk does that before it says ENOSPC */
  readonly write: (bytes: Uint8Array, position: number) => Promise<number>;
  /** resolves when the bytes would survive a power cut */
  readonly sync: () => Promise<void>;
  readonly facts: () => Promise<FileFacts>;
  /** cuts the file off after so many bytes */
  readonly truncate: (bytes: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The few calls of the disk the archive is built from, so that tests can make each of them fail. Paths are absolute.
 * Every call rejects with an error that carries an errno `code`.
 */
export interface FileSystem {
  /**
   * `r` reads a file or folder, `r+` also writes a file that is there, `wx` creates one that must not be there yet; `a+`
   * reads, and writes at the end whatever the position, creating the file where there is none
   */
  readonly open: (path: string, mode: 'r' | 'r+' | 'wx' | 'a+') => Promise<OpenFile>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly facts: (path: string) => Promise<FileFacts>;
  /** replaces a file that has the new name */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** a second name for the same file */
  readonly link: (existing: string, added: string) => Promise<void>;
  readonly removeFile: (path: string) => Promise<void>;
  /** with everything inside; fine when it is not there */
  readonly removeFolder: (path: string) => Promise<void>;
  /** rejects with EEXIST when it is there already */
  readonly makeFolder: (path: string) => Promise<void>;
  /** names inside a folder */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** never rejects */
  readonly canWrite: (folder: string) => Promise<boolean>;
}

/** A file system, and how to wait for it when another program holds a file. */
export interface Disk {
  readonly fs: FileSystem;
  readonly wait: (milliseconds: number) => Promise<void>;
}
