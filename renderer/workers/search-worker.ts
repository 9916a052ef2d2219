import { KIND_NAMES } from '#shared/indexing/kind-names';
import { unitsOfRecord } from '#shared/indexing/units-of-record';
import { assertNever } from '#shared/model/assert-never';
import type { ArchiveRecord } from '#shared/model/record';
import { createSearchWorkerCore } from '#shared/search/search-worker-core';
import type { PageMessage } from './search-messages';

const core = createSearchWorkerCore({
  post: (answer) => self.postMessage(answer),
  later: (task) => setTimeout(task),
});

const cohortNumbers = new Map<string, number>();
const context = { cohortNumber: (id: string) => cohortNumbers.get(id) };

function learnCohorts(records: Iterable<ArchiveRecord>): void {
  for (const record of records) if (record.kind === 'cohort') cohortNumbers.set(record.id, record.number);
}

self.onmessage = ({ data }: MessageEvent<PageMessage>): void => {
  switch (data.type) {
    case 'records':
      cohortNumbers.clear();
      learnCohorts(data.records);
      core.handle({
        type: 'build',
        units: data.records.flatMap((record) => unitsOfRecord(record, context)),
        kindNames: KIND_NAMES,
      });
      return;
    case 'changes': {
      const records = data.changes.flatMap((change) => (change.op === 'put' ? [change.record] : []));
      learnCohorts(records);
      core.handle({
        type: 'patch',
        remove: data.changes.map((change) => (change.op === 'put' ? change.record.id : change.id)),
        add: records.flatMap((record) => unitsOfRecord(record, context)),
      });
      return;
    }
    case 'query':
      core.handle(data);
      return;
    default:
      assertNever(data);
  }
};
