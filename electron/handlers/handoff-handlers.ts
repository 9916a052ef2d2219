import { unlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { ulid } from 'ulid';
import type { MethodInput, MethodOutput } from '#shared/contract/contract';
import type { Handlers } from '#shared/contract/dispatcher';
import { fail, ok, type Result } from '#shared/contract/result';
import { PACKAGE_LIMITS } from '#shared/handoff/package-limits';
import { safeFileName } from '#shared/handoff/record-files/safe-file-name';
import type { ArchiveStore } from '../archive/archive-store';
import { nodeDisk } from '../archive/node-disk';
import { attempt } from '../archive/store-error';
import { timestampOf } from '../archive/timestamp';
import { exportPackage } from '../handoff/export-package';
import type { AppContext } from './app-context';
import { APP_VERSION } from './app-version';
import { openPackage } from './open-package';

type ExportInput = MethodInput<'handoff.export'>;
type ExportOutput = MethodOutput<'handoff.export'>;

const STEPS = {
  writing: 'パッケージを書き出しています',
  checking: '書き出したものを読み直して確かめています',
} as const;

/** The group's records on their way out, and packages on their way in. */
export function createHandoffHandlers(context: AppContext) {
  return {
    'handoff.export': (input) => exportHandoff(context, input),
    'archive.openPackage': (input) => openPackage(context, input),
    // Only the viewer of a package has senders to greet from.
    'handoff.greeting': async () => ok(null),
    'handoff.readings': async () => ok({ units: [] }),
  } satisfies Partial<Handlers>;
}

/** Exports with the readings the page sent, if it sent any; what was sent is gone afterwards, however it ends. */
async function exportHandoff(context: AppContext, input: ExportInput): Promise<Result<ExportOutput>> {
  const { readingsId } = input;
  const readings = readingsId === undefined ? ok(undefined) : await context.uploads.take(readingsId);
  if (!readings.ok) return readings;
  const sent = readings.value;
  // What no viewer could hold need not be read; the package is made without.
  const isUsable = sent !== undefined && sent.bytes <= PACKAGE_LIMITS.viewerBytes;
  try {
    return await chooseAndWrite(context, input, isUsable ? sent.path : undefined);
  } finally {
    if (sent) await unlink(sent.path).catch(() => undefined);
  }
}

/** Asks where the package goes, if this skin has a dialog for that, and writes it. */
function chooseAndWrite(
  context: AppContext,
  input: ExportInput,
  readings: string | undefined,
): Promise<Result<ExportOutput>> {
  return context.session.withStore(async (store): Promise<Result<ExportOutput>> => {
    if (context.platform.capabilities.exportsTo === 'nowhere') return fail({ code: 'unsupported' });
    const suggested = suggestedName(input.choice.title, timestampOf(context.now()));
    const picked = await context.platform.pickExportFile(suggested);
    if (picked === null) return fail({ code: 'cancelled' });
    if (picked !== undefined) {
      const written = await write(context, store, input, { target: picked, readings });
      return written.ok ? ok({ ...written.value, fileName: basename(picked), savedTo: picked }) : written;
    }
    const target = await attempt(suggested, () => context.tempFiles.newPath());
    if (!target.ok) return target;
    const written = await write(context, store, input, { target: target.value, readings });
    if (!written.ok) return written;
    return ok({
      ...written.value,
      fileName: suggested,
      downloadId: context.downloads.register(target.value),
    });
  });
}

async function write(
  { jobs, settings, viewerTemplate, now }: AppContext,
  store: ArchiveStore,
  { jobId, choice }: ExportInput,
  { target, readings }: { readonly target: string; readonly readings: string | undefined },
): Promise<Result<Omit<ExportOutput, 'fileName'>>> {
  const job = jobs.start(jobId);
  const done = { writing: 0, checking: 0 };
  try {
    const exported = await exportPackage(
      nodeDisk,
      store,
      {
        choice,
        viewerTemplate,
        target,
        readings,
        appVersion: APP_VERSION,
        packageId: ulid(now().getTime()),
        createdAt: timestampOf(now()),
        createdBy: settings.current().myName,
      },
      {
        signal: job.signal,
        onBytes: (step, bytes, totalBytes) => {
          done[step] = Math.min(done[step] + bytes, totalBytes);
          // Reading back is half of the work; packed bytes are fewer than the content, so writing ends in a jump.
          const before = step === 'checking' ? totalBytes : 0;
          job.progress(before + done[step], totalBytes * 2, STEPS[step]);
        },
      },
    );
    return exported.ok ? ok({ ...exported.value, counts: { ...exported.value.counts } }) : exported;
  } finally {
    job.finish();
  }
}

/** 題名_2024-04-01.zip */
function suggestedName(title: string, at: string): string {
  return safeFileName(title, `_${at.slice(0, 10)}.zip`);
}
