import { describe, expect, test } from 'vitest';
import { idOf, record } from '../rules/testing/build-record';
import { MIGRATIONS, migrateRecord } from './migrate-record';
import { SCHEMA_VERSION } from './schema-version';

describe('the steps of the archive’s form', () => {
  test('are numbered without a gap up to today’s version', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(
      Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2),
    );
  });

  test('1 → 2 leaves a record word for word as it was, unknown fields too', () => {
    const before = { ...record('report', { id: idOf(1), title: '第1期 年次報告' }), mood: '晴れ' };
    expect(migrateRecord(before, 1)).toEqual(before);
  });
});

describe('a record on its way to today', () => {
  const steps = [
    { to: 1, record: (raw: object) => ({ ...raw, trail: '1' }) },
    { to: 2, record: (raw: object) => ({ ...raw, second: true }) },
  ];

  test('takes the steps after the version it was written under, and no others', () => {
    expect(migrateRecord({ id: 'x' }, 1, steps)).toEqual({ id: 'x', second: true });
    expect(migrateRecord({ id: 'x' }, SCHEMA_VERSION, steps)).toEqual({ id: 'x' });
  });

  test.each([[null], ['text'], [[1]], [7]])(
    'that is no object (%j) is left for the schema to refuse',
    (raw) => {
      expect(migrateRecord(raw, 1)).toEqual(raw);
    },
  );
});
