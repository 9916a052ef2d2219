import { ulid } from 'ulid';
import { DEFAULT_VISIBILITY } from '#shared/model/default-visibility';
import type { Services } from './services';

/** A fresh record id. Made here, so that a save that is tried again is the same save. */
export const newRecordId = (): string => ulid();
/** A fresh id for a part of a record or a job. */
export const newPartId = (): string => ulid();

/** What every new record starts with. */
export function newDraftBase<K extends keyof typeof DEFAULT_VISIBILITY>(kind: K) {
  const tags: string[] = [];
  return { id: newRecordId(), kind, tags, visibility: DEFAULT_VISIBILITY[kind] } as const;
}

/** Opens the editor of a new meeting or phrase; nothing is saved before something is written. */
export function startRecord({ router }: Services, kind: 'offsiteMeeting' | 'keyPhrase'): void {
  if (kind === 'offsiteMeeting') router.navigate({ page: 'meetingEdit', id: newRecordId() });
  else router.navigate({ page: 'phrases', id: 'new' });
}

/** Today as an event date (YYYY-MM-DD) in the person's own time zone. */
export function today(now: Date = new Date()): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
