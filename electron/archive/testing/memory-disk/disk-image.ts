/** Everything on a disk at one moment: absolute path → a file's bytes, or `null` for a folder; parents come first. */
export type DiskImage = ReadonlyMap<string, Uint8Array | null>;
