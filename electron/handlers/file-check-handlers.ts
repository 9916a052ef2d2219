import type { Handlers } from '#shared/contract/dispatcher';
import { ok } from '#shared/contract/result';
import type { RecordOf } from '#shared/model/record';
import type { AppContext } from './app-context';

/** Whether every attachment file is there and whole, and files that nobody needs. */
export function createFileCheckHandlers({ session, jobs }: AppContext) {
  return {
    'attachment.check': async ({ jobId }) => {
      const job = jobs.start(jobId);
      try {
        return await session.withStore(async ({ attachments, records }) => {
          const report = await attachments.check(new Map(records), job);
          if (!report.ok) return report;
          const { checked, missing, changed, orphans, setAside } = report.value;
          return ok({
            checked,
            missing: missing.map(noteOf),
            changed: changed.map(noteOf),
            orphans: [...orphans],
            setAside: [...setAside],
          });
        });
      } finally {
        job.finish();
      }
    },
    'attachment.setAside': ({ sha256s }) =>
      session.withStore(async ({ attachments, records }) => {
        const gone = await attachments.setAside(sha256s, records);
        return gone.ok ? ok([...gone.value]) : gone;
      }),
    'attachment.bringBack': ({ sha256s }) =>
      session.withStore(async ({ attachments }) => {
        const back = await attachments.bringBack(sha256s);
        return back.ok ? ok([...back.value]) : back;
      }),
  } satisfies Partial<Handlers>;
}

const noteOf = ({ id, fileName }: RecordOf<'attachment'>) => ({ id, fileName });
