import * as v from 'valibot';
import { line, recordId, tags, timestamp, visibility } from './fields';

/** What a person decides about any record. */
export const draftEntries = { id: recordId, tags, visibility };

/** What the archive adds when it keeps one. */
export const stampEntries = {
  /** 1 for a new record, +1 with every change */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAt: timestamp,
  createdBy: line,
  updatedAt: timestamp,
  updatedBy: line,
  /** set while the record lies in the trash */
  deletedAt: v.exactOptional(timestamp),
};
