import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { ArchiveRecords } from '../model/archive';
import type { Change } from '../model/change';
import { type RecordDraft, recordSchema } from '../model/record';
import { recordTitle } from '../model/record-title';
import { addAll } from './add-all';
import { answerQuestion } from './answer-question';
import { applyChanges } from './apply-changes';
import { followUpAction } from './follow-up-action';
import { purgeRecord } from './purge-record';
import { recommendPhrase } from './recommend-phrase';
import { restoreRecord } from './restore-record';
import type { Rule } from './rule';
import { sameContent } from './same-content';
import { saveMeeting } from './save-meeting';
import { saveRecord } from './save-record';
import { archiveOf, by, draft, idOf } from './testing/build-record';
import { trashRecord } from './trash-record';
import { type UndoStep, undoTransaction } from './undo-transaction';

/** Few ids and few titles, so that records meet, rename and contradict each other often. */
const id = fc.integer({ min: 0, max: 7 }).map(idOf);
const title = fc.constantFrom('朝会', '夜の対話', '朝 会', '[案]|続き', 'ＡＢ', 'ab');
const text = fc.oneof(
  title.map((name) => `前に[[${name}]]、後に[[${name}#節|印]]`),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const visibility = fc.constantFrom('private', 'team', 'handoff');
const optionalId = fc.option(id, { nil: undefined });
const given = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };

const aDraft: fc.Arbitrary<RecordDraft> = fc.oneof(
  fc
    .record({ id, number: fc.integer({ min: 1, max: 3 }), summary: text, theme: title })
    .map((f) => draft('cohort', f)),
  fc
    .record({ id, title, body: text, cohort: optionalId, visibility })
    .map(({ cohort, ...f }) => draft('report', { ...f, ...given('cohortId', cohort) })),
  fc.record({ id, comment: text, source: optionalId }).map(({ source, ...f }) =>
    draft('keyPhrase', {
      ...f,
      ...given(
        'source',
        source === undefined
          ? undefined
          : { recordId: source, headingPath: [], quote: { exact: '', prefix: '', suffix: '' } },
      ),
    }),
  ),
  fc
    .record({ id, raised: id })
    .map((f) => draft('openQuestion', { id: f.id, raisedIn: { recordId: f.raised } })),
  fc
    .record({ id, type: fc.constantFrom('team', 'pledge'), owner: fc.option(title, { nil: undefined }) })
    .map(({ owner, ...f }) => draft('actionItem', { ...f, ...given('owner', owner) })),
);

const note = '試した';
const revision = fc.integer({ min: 0, max: 3 });
const aCommand: fc.Arbitrary<(records: ArchiveRecords) => Rule> = fc.oneof(
  // Mostly the right revision, so that the archive comes to something.
  {
    weight: 6,
    arbitrary: aDraft.map(
      (wanted) => (records: ArchiveRecords) => saveRecord(wanted, records.get(wanted.id)?.revision ?? 0),
    ),
  },
  fc.tuple(aDraft, revision).map(
    ([wanted, expected]) =>
      () =>
        saveRecord(wanted, expected),
  ),
  fc.array(aDraft, { maxLength: 4 }).map((wanted) => () => addAll(wanted)),
  id.map((each) => (records: ArchiveRecords) => trashRecord(each, records.get(each)?.revision ?? 0)),
  id.map((each) => () => restoreRecord(each)),
  id.map((each) => () => purgeRecord(each)),
  fc.record({ id, title, content: text, questions: fc.uniqueArray(id, { maxLength: 3 }), visibility }).map(
    ({ questions, ...fields }) =>
      (records: ArchiveRecords) =>
        saveMeeting(
          draft('offsiteMeeting', fields),
          records.get(fields.id)?.revision ?? 0,
          questions.map((each) => ({ id: each, text: `${each}の問い` })),
        ),
  ),
  id.map((each) => () => recommendPhrase(each, note)),
  id.map((each) => () => answerQuestion(each, { note, status: 'open' })),
  id.map((each) => () => followUpAction(each, { note, status: 'done' })),
);

function stepsOf(before: ArchiveRecords, changes: readonly Change[]): readonly UndoStep[] {
  return changes.map((change) =>
    change.op === 'put'
      ? { before: before.get(change.record.id), after: change.record }
      : { before: before.get(change.id), after: undefined },
  );
}

/** Plays commands one after another and shows each accepted transaction to the check. */
function play(
  commands: readonly ((records: ArchiveRecords) => Rule)[],
  check: (before: ArchiveRecords, changes: readonly Change[], after: ArchiveRecords) => void,
): void {
  let records = archiveOf();
  for (const command of commands) {
    const result = command(records)(records, by('乙川'));
    if (!result.ok) continue;
    const after = applyChanges(records, result.value);
    check(records, result.value, after);
    records = after;
  }
}

const sequences = fc.array(aCommand, { minLength: 5, maxLength: 40 });

describe('whatever people do, one after another', () => {
  test('a revision grows by one, and the change tells which one it replaces', () => {
    fc.assert(
      fc.property(sequences, (commands) =>
        play(commands, (before, changes) => {
          for (const change of changes) {
            const old = before.get(change.op === 'put' ? change.record.id : change.id);
            expect(change.before).toBe(old?.revision ?? 0);
            if (change.op === 'put') expect(change.record.revision).toBe(change.before + 1);
          }
          const ids = changes.map((change) => (change.op === 'put' ? change.record.id : change.id));
          expect(new Set(ids).size).toBe(ids.length);
        }),
      ),
      { numRuns: 500 },
    );
  });

  test('every record written is one the archive can read back', () => {
    fc.assert(
      fc.property(sequences, (commands) =>
        play(commands, (_before, changes) => {
          for (const change of changes) {
            if (change.op === 'put') expect(v.safeParse(recordSchema, change.record).success).toBe(true);
          }
        }),
      ),
      { numRuns: 500 },
    );
  });

  test('no two cohorts that are not in the trash bear one number, and no pledge is nobody’s', () => {
    fc.assert(
      fc.property(sequences, (commands) =>
        play(commands, (_before, _changes, after) => {
          const live = [...after.values()].filter((record) => record.deletedAt === undefined);
          const numbers = live.flatMap((record) => (record.kind === 'cohort' ? [record.number] : []));
          expect(new Set(numbers).size).toBe(numbers.length);
          for (const record of live) {
            if (record.kind === 'actionItem' && record.type === 'pledge')
              expect(record.owner?.trim()).toBeTruthy();
          }
        }),
      ),
      { numRuns: 500 },
    );
  });

  test('元に戻す brings back what was there; what had been added goes to the trash', () => {
    fc.assert(
      fc.property(sequences, (commands) =>
        play(commands, (before, changes, after) => {
          const undone = undoTransaction(stepsOf(before, changes))(after, by('丙山'));
          if (!undone.ok) throw new Error(undone.error.code);
          const back = applyChanges(after, undone.value);
          for (const id of new Set([...before.keys(), ...back.keys()])) {
            const [was, is] = [before.get(id), back.get(id)];
            if (was && is) expect(sameContent(was, is)).toBe(true);
            else expect(is?.deletedAt).toBeDefined();
          }
        }),
      ),
      { numRuns: 500 },
    );
  });

  test('a link never comes to lead nowhere because its record was renamed', () => {
    fc.assert(
      fc.property(sequences, (commands) =>
        play(commands, (before, _changes, after) => {
          for (const [id, old] of before) {
            const now = after.get(id);
            if (!now || old.deletedAt !== undefined || now.deletedAt !== undefined) continue;
            if (keyOf(recordTitle(old)) === keyOf(recordTitle(now))) continue;
            const titles = new Set(
              [...after.values()].filter(isLive).map((record) => keyOf(recordTitle(record))),
            );
            if (titles.has(keyOf(recordTitle(old)))) continue;
            for (const record of [...after.values()].filter(isLive)) {
              expect(linkTargets(JSON.stringify(record))).not.toContain(keyOf(recordTitle(old)));
            }
          }
        }),
      ),
      { numRuns: 500 },
    );
  });
});

const keyOf = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
const isLive = (record: { deletedAt?: string }): boolean => record.deletedAt === undefined;
const linkTargets = (json: string): string[] =>
  [...json.matchAll(/\[\[([^[\]|#]+)/g)].map((match) => keyOf(match[1] ?? ''));
