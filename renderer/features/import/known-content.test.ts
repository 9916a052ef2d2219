import { describe, expect, test } from 'vitest';
import type { Attachment } from '#shared/model/attachment';
import type { Report } from '#shared/model/report';
import { knownContent } from './known-content';

const AT = '2024-04-01T09:00:00+09:00';
const STAMP = {
  revision: 1,
  createdAt: AT,
  createdBy: '甲野',
  updatedAt: AT,
  updatedBy: '甲野',
  visibility: 'handoff' as const,
};

const file = (id: string, sha256: string, mediaType = 'application/pdf'): Attachment => ({
  ...STAMP,
  tags: [],
  id,
  kind: 'attachment',
  fileName: id,
  mediaType,
  bytes: 1,
  sha256,
});
const report = (id: string, body: string, attachmentId?: string): Report => ({
  ...STAMP,
  tags: [],
  id,
  kind: 'report',
  title: id,
  body,
  ...(attachmentId !== undefined ? { source: { fileName: 'x', attachmentId, importedAt: AT } } : {}),
});

const KEPT = {
  attachments: [
    file('PDF', 'a'),
    file('P1', 'b', 'image/png'),
    file('P2', 'c', 'image/png'),
    file('CSV', 'd', 'text/csv'),
    file('NOTE', 'e', 'text/plain'),
  ],
  reports: [
    report('R1', '本文', 'PDF'),
    report('R2', '![一](attachment:P1)\n\n![二](attachment:P2)'),
    report('R3', '![一](attachment:P1)'),
  ],
};

describe('content that was taken in before', () => {
  test.each([
    ['a report by its file', ['a'], { recordId: 'R1' }],
    ['pictures by a report that shows all of them', ['c', 'b'], { recordId: 'R2' }],
    ['a table by its file, which has no one record', ['d'], { recordId: undefined }],
    ['a file attached to something else is not known', ['e'], undefined],
    ['another file', ['z'], undefined],
    ['a picture that is new beside one that is not', ['b', 'z'], undefined],
  ] as const)('%s', (_, hashes, known) => {
    expect(knownContent(KEPT, hashes)).toEqual(known);
  });
});
