/** How long work over a package tells of itself, and how it is stopped. */
export interface PackageWork {
  readonly signal: AbortSignal;
  /** called with the bytes done since the last call */
  readonly onBytes: (bytes: number) => void;
}
