import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArchiveRecords } from '../model/archive';
import type { Change } from '../model/change';
import { applyChanges, applyTo, putChange } from './apply-changes';
import { archiveOf, idOf, record } from './testing/build-record';

const number = fc.integer({ min: 0, max: 5 });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({ number, title: fc.string({ maxLength: 3 }) })
    .map((drawn) => putChange(new Map(), record('report', { id: idOf(drawn.number), title: drawn.title }))),
  number.map((drawn): Change => ({ op: 'purge', id: idOf(drawn), before: 1 })),
);

test('a view over records reads like a map that was changed in place, whatever the changes', () => {
  fc.assert(
    fc.property(
      fc.array(number, { maxLength: 4 }),
      fc.array(fc.array(change, { maxLength: 5 })),
      (there, steps) => {
        const base = archiveOf(...[...new Set(there)].map((each) => record('report', { id: idOf(each) })));
        const map = new Map(base);
        let view: ArchiveRecords = base;
        for (const changes of steps) {
          applyTo(map, changes);
          view = applyChanges(view, changes);
        }
        expect(new Map(view)).toEqual(map);
        expect(view.size).toBe(map.size);
        expect(new Set(view.keys())).toEqual(new Set(map.keys()));
        expect([...view.values()]).toHaveLength(map.size);
        for (let each = 0; each < 6; each++) {
          expect(view.get(idOf(each))).toEqual(map.get(idOf(each)));
          expect(view.has(idOf(each))).toBe(map.has(idOf(each)));
        }
        const walked: string[] = [];
        view.forEach((_, id) => {
          walked.push(id);
        });
        expect(walked).toHaveLength(map.size);
      },
    ),
  );
});
