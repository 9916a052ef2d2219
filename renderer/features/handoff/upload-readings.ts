import type { Client } from '#shared/contract/client';
import type { SentReadings } from '#shared/handoff/package-readings';
import type { ArchiveRecord } from '#shared/model/record';
import type { SearchClient } from '../../app/search-client';
import { uploadFile } from '../../app/upload';

/**
 * Sends how the texts are read that are about to leave, so that the viewer finds 対話 by たいわ without an analyser.
 * `records` are those of the package, cleaned already. Undefined when nothing could be read or sent: the package is
 * then made without, and its viewer searches by letters.
 */
export async function uploadReadings(
  client: Client,
  search: SearchClient,
  records: readonly ArchiveRecord[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const spoken = await search.spoken(records);
  if (spoken.length === 0 || signal.aborted) return undefined;
  const readings: SentReadings = Object.fromEntries(
    spoken.map(({ unitId, fingerprint, title, text }) => [unitId, [fingerprint, title, text]]),
  );
  const file = new File([JSON.stringify(readings)], 'readings.json');
  const sent = await uploadFile(client, file, { signal });
  return sent.ok ? sent.value.uploadId : undefined;
}
