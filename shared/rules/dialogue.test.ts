import { describe, expect, test } from 'vitest';
import { addAll } from './add-all';
import { answerQuestion } from './answer-question';
import { followUpAction } from './follow-up-action';
import { recommendPhrase, withdrawRecommendation } from './recommend-phrase';
import { archiveOf, by, draft, idOf, LATER, NOON, record } from './testing/build-record';

describe('recommending a phrase', () => {
  const phrase = record('keyPhrase', {
    id: idOf(1),
    recommendations: [{ by: '甲野', reason: '朝会で使った', at: NOON }],
  });

  test('adds who, why and when', () => {
    expect(recommendPhrase(phrase.id, '迷ったときに')(archiveOf(phrase), by('乙川'))).toMatchObject({
      value: [
        { record: { recommendations: [{ by: '甲野' }, { by: '乙川', reason: '迷ったときに', at: LATER }] } },
      ],
    });
  });

  test("replaces the person's own earlier reason", () => {
    expect(recommendPhrase(phrase.id, '何度でも')(archiveOf(phrase), by('甲野'))).toMatchObject({
      value: [{ record: { recommendations: [{ by: '甲野', reason: '何度でも' }] } }],
    });
  });

  test('can be taken back by oneself alone', () => {
    const withdraw = withdrawRecommendation(phrase.id, NOON);
    expect(withdraw(archiveOf(phrase), by('甲野'))).toMatchObject({
      value: [{ record: { recommendations: [] } }],
    });
    expect(withdraw(archiveOf(phrase), by('乙川'))).toMatchObject({ error: { code: 'rule_broken' } });
    expect(withdrawRecommendation(phrase.id, LATER)(archiveOf(phrase), by('甲野'))).toMatchObject({
      error: { code: 'not_found' },
    });
  });
});

describe('answering a question', () => {
  const cases = [
    ['open', 'hinted', 'hinted'],
    ['open', 'answered', 'answered'],
    ['open', 'open', 'hinted'],
    ['hinted', 'answered', 'answered'],
    ['answered', 'open', 'open'],
  ] as const;
  test.each(cases)('one that is %s, answered as %s, becomes %s', (before, given, status) => {
    const question = record('openQuestion', { id: idOf(1), status: before });
    const result = answerQuestion(question.id, { note: '係で試した', status: given })(
      archiveOf(question),
      by('乙川'),
    );
    expect(result).toMatchObject({
      value: [{ record: { status, answers: [{ note: '係で試した', by: '乙川', at: LATER }] } }],
    });
  });

  test('by a record that is not there breaks a rule', () => {
    const question = record('openQuestion', { id: idOf(1) });
    const rule = answerQuestion(question.id, { note: '報告にある', status: 'answered', recordId: idOf(9) });
    expect(rule(archiveOf(question), by('乙川'))).toMatchObject({ error: { code: 'rule_broken' } });
  });
});

describe('following up an action', () => {
  const item = record('actionItem', { id: idOf(1) });
  const cohort = record('cohort', { id: idOf(2) });

  test('writes down what became of it, and its status follows', () => {
    const rule = followUpAction(item.id, { note: '続けている', status: 'doing', cohortId: cohort.id });
    expect(rule(archiveOf(item, cohort), by('乙川'))).toMatchObject({
      value: [
        { record: { status: 'doing', followUps: [{ note: '続けている', cohortId: cohort.id, by: '乙川' }] } },
      ],
    });
  });

  test.each([
    ['missing', archiveOf()],
    ['in the trash', archiveOf({ ...item, deletedAt: NOON })],
    ['of another kind', archiveOf(record('report', { id: item.id }))],
  ])('one that is %s is not found', (_, records) => {
    const result = followUpAction(item.id, { note: '…', status: 'done' })(records, by('乙川'));
    expect(result).toEqual({ ok: false, error: { code: 'not_found', id: item.id } });
  });
});

describe('adding many', () => {
  const report = draft('report', { id: idOf(1) });
  const phrase = draft('keyPhrase', {
    id: idOf(2),
    source: { recordId: idOf(1), headingPath: [], quote: { exact: '', prefix: '', suffix: '' } },
  });

  test('they may refer to each other', () => {
    expect(addAll([phrase, report])(archiveOf(), by('乙川'))).toMatchObject({ ok: true, value: [{}, {}] });
  });

  test('is all or nothing', () => {
    expect(
      addAll([report, draft('actionItem', { id: idOf(3), type: 'pledge' })])(archiveOf(), by('乙川')).ok,
    ).toBe(false);
  });

  test('a repeated request adds only what is missing', () => {
    const records = archiveOf(record('report', { id: idOf(1) }));
    expect(addAll([report, phrase])(records, by('乙川'))).toMatchObject({
      value: [{ record: { id: idOf(2) } }],
    });
  });

  test('never over a record that says something else', () => {
    const records = archiveOf(record('report', { id: idOf(1), title: '別の報告' }));
    expect(addAll([report])(records, by('乙川'))).toMatchObject({ error: { code: 'conflict' } });
  });

  test('nor the same id twice', () => {
    expect(addAll([report, report])(archiveOf(), by('乙川'))).toMatchObject({
      error: { code: 'rule_broken' },
    });
  });
});
