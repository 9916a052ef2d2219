import type { MethodInput, MethodOutput } from '#shared/contract/contract';
import { fail, ok, type Result } from '#shared/contract/result';
import type { ViewerData } from '#shared/handoff/viewer-data';

/**
 * A piece of a file that travels inside the viewer (small pictures do). `not_found` for every other file: those lie
 * beside the viewer, where a page opened from a disk may link to them but not read them.
 */
export function readInlinedFile(
  { records, images }: Pick<ViewerData, 'records' | 'images'>,
  { id, offset, length }: MethodInput<'attachment.read'>,
): Result<MethodOutput<'attachment.read'>> {
  const record = records.find((one) => one.id === id);
  const base64 = record?.kind === 'attachment' ? images[record.sha256] : undefined;
  if (base64 === undefined) return fail({ code: 'not_found', id });
  const bytes = atob(base64);
  return ok({ chunk: btoa(bytes.slice(offset, offset + length)), total: bytes.length });
}
