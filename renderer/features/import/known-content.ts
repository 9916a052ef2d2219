import type { Attachment } from '#shared/model/attachment';
import type { Report } from '#shared/model/report';

interface Kept {
  readonly attachments: readonly Attachment[];
  readonly reports: readonly Report[];
}

/** What the archive has of the very same content. */
export type KnownContent = { readonly recordId: string | undefined } | undefined;

/**
 * Whether files were taken in before: a report that was made of this one, a report that shows all these pictures, or a
 * table that was kept when its rows were.
 *
 * @param hashes SHA-256 of the files of one document
 */
export function knownContent({ attachments, reports }: Kept, hashes: readonly string[]): KnownContent {
  const same = hashes.map((sha256) => attachments.filter((one) => one.sha256 === sha256));
  if (same.length === 0 || same.some((ones) => ones.length === 0)) return undefined;
  const madeOf = (report: Report): boolean =>
    same.length === 1 && same.flat().some(({ id }) => report.source?.attachmentId === id);
  const shows = (report: Report): boolean =>
    same.every((ones) => ones.some(({ id }) => report.body.includes(`](attachment:${id})`)));
  const report = reports.find((one) => madeOf(one) || shows(one));
  if (report) return { recordId: report.id };
  return same.flat().some(({ mediaType }) => mediaType === TABLE_TYPE) ? { recordId: undefined } : undefined;
}

/** Under which the original of an imported table is kept. */
export const TABLE_TYPE = 'text/csv';
