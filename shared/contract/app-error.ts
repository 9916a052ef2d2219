import type { ArchiveRecord } from '../model/record';

/** Why the disk refused, as far as a person can act on it. */
export type DiskTrouble =
  | 'full'
  | 'read_only'
  | 'no_permission'
  | 'busy'
  | 'path_too_long'
  | 'not_found'
  | 'not_a_folder'
  | 'io';

/** Why an archive's file could not be taken for one. */
export type ArchiveTrouble =
  | 'empty'
  | 'not_utf8'
  | 'not_json'
  | 'wrong_format'
  | 'checksum'
  | 'bad_records'
  | 'too_deep';

/** Why a package could not be taken for one. */
export type PackageTrouble =
  | 'not_a_package'
  | 'damaged'
  | 'too_many_entries'
  | 'too_large'
  | 'suspicious'
  | 'newer_version';

/** Every failure the product expects. A sentence for each lies in error-sentences.ts. */
export type AppError =
  | { readonly code: 'invalid_input'; readonly issues: readonly string[] }
  | { readonly code: 'not_found'; readonly id: string }
  | { readonly code: 'conflict'; readonly current: ArchiveRecord }
  | { readonly code: 'rule_broken'; readonly sentence: string }
  | { readonly code: 'no_archive' }
  | { readonly code: 'read_only' }
  | { readonly code: 'too_large'; readonly limitBytes: number }
  | { readonly code: 'archive_unreadable'; readonly trouble: ArchiveTrouble; readonly file: string }
  | { readonly code: 'archive_missing'; readonly folder: string }
  | { readonly code: 'archive_newer'; readonly schemaVersion: number }
  | { readonly code: 'archive_changed_outside'; readonly file: string }
  | { readonly code: 'folder_not_empty'; readonly folder: string }
  | { readonly code: 'disk'; readonly trouble: DiskTrouble; readonly path: string }
  | { readonly code: 'package_unreadable'; readonly trouble: PackageTrouble; readonly detail: string }
  | { readonly code: 'cancelled' }
  | { readonly code: 'unsupported' }
  | { readonly code: 'unreachable' }
  | { readonly code: 'internal'; readonly id: string };
