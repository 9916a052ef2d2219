import { expect, test } from 'vitest';
import type { AppEvent } from '#shared/contract/events';
import { createJobs } from './jobs';

function aDesk() {
  const events: AppEvent[] = [];
  let at = 0;
  const jobs = createJobs(
    (event) => events.push(event),
    () => new Date(at),
  );
  return { events, jobs, pass: (milliseconds: number) => (at += milliseconds) };
}

test('progress is told at most ten times a second, the last step always', () => {
  const { events, jobs, pass } = aDesk();
  const job = jobs.start('j');
  for (let done = 0; done <= 100; done++) {
    job.progress(done, 100, '書き出し');
    pass(20);
  }
  expect(events.length).toBeLessThanOrEqual(22);
  expect(events.at(-1)).toEqual({
    type: 'job.progress',
    jobId: 'j',
    done: 100,
    total: 100,
    label: '書き出し',
  });
});

test('a running job can be stopped by its id, a finished or unknown one is left alone', () => {
  const { jobs } = aDesk();
  const [running, over] = [jobs.start('a'), jobs.start('b')];
  over.finish();
  for (const jobId of ['a', 'b', 'none']) jobs.cancel(jobId);
  expect([running.signal.aborted, over.signal.aborted]).toEqual([true, false]);
});

test('all are stopped when the program ends', () => {
  const { jobs } = aDesk();
  const running = [jobs.start('a'), jobs.start('b')];
  jobs.cancelAll();
  expect(running.every((job) => job.signal.aborted)).toBe(true);
});
