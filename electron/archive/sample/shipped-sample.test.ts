import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { headingsOf } from '#shared/markdown/sections';
import { type ArchiveRecord, type RecordKind, type RecordOf, recordSchema } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';
import { applyChanges, putChange } from '#shared/rules/apply-changes';
import { brokenField } from '#shared/rules/check-record';
import { brokenReference } from '#shared/rules/references';
import type { NewArchive } from '../create-archive';
import { readSample } from './read-sample';

const FOLDER = join(import.meta.dirname, '../../../resources/sample');

let sample: NewArchive;
let byId: ReadonlyMap<string, ArchiveRecord>;
beforeAll(async () => {
  sample = await readSample(FOLDER);
  const none = new Map<string, ArchiveRecord>();
  byId = applyChanges(
    none,
    sample.records.map((record) => putChange(none, record)),
  );
});

function all<K extends RecordKind>(kind: K): readonly RecordOf<K>[] {
  return sample.records.filter((record): record is RecordOf<K> => record.kind === kind);
}

describe('every record of the shipped sample', () => {
  it('has the shape and keeps the rules of an archive', () => {
    for (const record of sample.records) {
      expect(v.safeParse(recordSchema, record).issues, recordTitle(record)).toBeUndefined();
      expect(brokenField(record), recordTitle(record)).toBeUndefined();
      expect(brokenReference(record, undefined, byId), recordTitle(record)).toBeUndefined();
    }
  });

  it('has an id of its own, and reports and meetings a title of their own', () => {
    expect(byId.size).toBe(sample.records.length);
    const titles = [...all('report'), ...all('offsiteMeeting')].map(recordTitle);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('links to titles that exist, and some do', () => {
    const titles = new Set(sample.records.map(recordTitle));
    const targets = [
      ...all('report').map((report) => report.body),
      ...all('offsiteMeeting').flatMap((meeting) => [meeting.content, meeting.nextSteps]),
      ...all('cohort').map((cohort) => cohort.summary),
    ].flatMap((text) => [...text.matchAll(/\[\[(.+?)\]\]/g)].map((match) => match[1] ?? ''));
    expect(targets.length).toBeGreaterThanOrEqual(5);
    expect(targets.filter((target) => !titles.has(target))).toEqual([]);
  });

  it('was added to in the order of time, never before it was there', () => {
    const additions = (record: ArchiveRecord): readonly string[] => {
      if (record.kind === 'keyPhrase') return record.recommendations.map(({ at }) => at);
      if (record.kind === 'openQuestion') return record.answers.map(({ at }) => at);
      return record.kind === 'actionItem' ? record.followUps.map(({ at }) => at) : [];
    };
    for (const record of sample.records) {
      const times = [record.createdAt, ...additions(record)];
      expect(times, recordTitle(record)).toEqual([...times].sort());
    }
  });
});

describe('the shipped sample', () => {
  it.each([
    ['cohort', 4],
    ['report', 4],
    ['offsiteMeeting', 25],
    ['keyPhrase', 40],
    ['openQuestion', 20],
    ['actionItem', 24],
    ['attachment', 4],
  ] as const)('has enough of kind %s', (kind, least) => {
    expect(all(kind).length).toBeGreaterThanOrEqual(least);
  });

  it('has three members a cohort, none twice', () => {
    const names = all('cohort').flatMap((cohort) => cohort.members.map((member) => member.name));
    expect(all('cohort').map((cohort) => cohort.members.length)).toEqual([3, 3, 3, 3]);
    expect(new Set(names).size).toBe(12);
  });

  it('has reports of full length with all a yearly report has', () => {
    for (const report of all('report')) {
      const headings = headingsOf(report.body);
      const titles = headings.map((heading) => heading.text);
      const those = (pattern: RegExp): number => titles.filter((title) => pattern.test(title)).length;
      expect(new TextEncoder().encode(report.body).length, report.title).toBeGreaterThan(12_000);
      expect(headings.filter((heading) => heading.level === 1)).toHaveLength(1);
      expect(those(/^第[１-６]回研究会（[HR]\d+\.\d+\.\d+/)).toBe(6);
      expect(those(/^【内容】$/)).toBeGreaterThanOrEqual(3);
      expect(those(/^【「モヤモヤ」と「気付き」】$/)).toBe(those(/^【内容】$/));
      expect(those(/^(まず|次に|さらに)取り組むアクション$/)).toBe(3);
      expect(report.body.match(/\*\*宣言　/g)).toHaveLength(3);
      expect(report.body).toMatch(/^\| --- \|/m);
    }
  });

  it('has meetings with words, insights and some shows of hands', () => {
    for (const meeting of all('offsiteMeeting')) {
      expect(meeting.content.length, meeting.title).toBeGreaterThan(150);
      expect(meeting.insights.length, meeting.title).toBeGreaterThan(0);
    }
    const withPolls = all('offsiteMeeting').filter((meeting) => meeting.polls.length > 0);
    expect(withPolls.length).toBeGreaterThanOrEqual(6);
    expect(new Set(withPolls.flatMap((meeting) => meeting.polls.map((poll) => poll.unit))).size).toBe(2);
  });

  it('counts percents up to a hundred', () => {
    const percents = all('offsiteMeeting')
      .flatMap((meeting) => meeting.polls)
      .filter((poll) => poll.unit === 'percent');
    for (const poll of percents) {
      expect(
        poll.choices.reduce((sum, choice) => sum + choice.value, 0),
        poll.question,
      ).toBe(100);
    }
  });

  it('has phrases whose words stand in their source, most with one, many recommended', () => {
    const withSource = all('keyPhrase').filter((phrase) => phrase.source);
    expect(all('keyPhrase').length - withSource.length).toBeLessThanOrEqual(2);
    for (const { source, text } of withSource) {
      const place = byId.get(source?.recordId ?? '');
      const words =
        place?.kind === 'report' ? place.body : place?.kind === 'offsiteMeeting' ? place.content : '';
      const { exact, prefix, suffix } = source?.quote ?? { exact: '', prefix: '', suffix: '' };
      expect(words.split(prefix + exact + suffix), text).toHaveLength(2);
      expect(exact, text).not.toMatch(/[\n*|[\]{}]/);
      if (place?.kind === 'report') expect(source?.headingPath.length, text).toBeGreaterThanOrEqual(2);
    }
    expect(
      all('keyPhrase').filter((phrase) => phrase.recommendations.length > 0).length,
    ).toBeGreaterThanOrEqual(15);
  });

  it('has questions of every status, many answered by people of a later cohort', () => {
    expect(new Set(all('openQuestion').map((question) => question.status))).toEqual(
      new Set(['open', 'hinted', 'answered']),
    );
    const cohortOf = new Map(
      all('cohort').flatMap(({ number, members }) => members.map(({ name }) => [name, number] as const)),
    );
    const later = all('openQuestion').filter((question) => {
      const raisedBy = byId.get(question.cohortId ?? '');
      const number = raisedBy?.kind === 'cohort' ? raisedBy.number : Number.MAX_SAFE_INTEGER;
      return question.answers.some((answer) => answer.recordId && (cohortOf.get(answer.by) ?? 0) > number);
    });
    expect(later.length).toBeGreaterThanOrEqual(8);
    for (const { status, answers, text } of all('openQuestion')) {
      if (status === 'answered') expect(answers.length, text).toBeGreaterThan(0);
    }
  });

  it('has actions of every stage and status whose follow-ups end in the status, many by a later cohort', () => {
    expect(new Set(all('actionItem').map((item) => item.stage)).size).toBe(3);
    expect(new Set(all('actionItem').map((item) => item.status)).size).toBe(4);
    for (const item of all('actionItem')) {
      if (item.followUps.length > 0) expect(item.followUps.at(-1)?.status, item.text).toBe(item.status);
    }
    const takenUp = all('actionItem').filter((item) => item.followUps.some((followUp) => followUp.cohortId));
    expect(takenUp.length).toBeGreaterThanOrEqual(8);
  });

  it('quotes the pledges of its reports', () => {
    const reports = all('report')
      .map((report) => report.body)
      .join('\n');
    const pledges = all('actionItem').filter((item) => item.type === 'pledge');
    expect(pledges).toHaveLength(12);
    for (const pledge of pledges) expect(reports).toContain(`**宣言　${pledge.text}`);
  });

  it('shows every visibility', () => {
    expect(new Set(all('offsiteMeeting').map((meeting) => meeting.visibility)).size).toBe(3);
  });

  it('keeps its files small, and each with a meeting', async () => {
    const names = await readdir(join(FOLDER, 'attachments'));
    expect(
      all('attachment')
        .map((attachment) => attachment.fileName)
        .sort(),
    ).toEqual(names.sort());
    for (const name of names) {
      expect((await stat(join(FOLDER, 'attachments', name))).size, name).toBeLessThan(60_000);
    }
    const kept = all('attachment').map((attachment) => attachment.sha256);
    expect(sample.files.map((file) => file.sha256).sort()).toEqual([...kept].sort());
  });
});
