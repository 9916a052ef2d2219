import { join } from 'node:path';
import * as v from 'valibot';
import { onTestFinished } from 'vitest';
import type { AppError } from '#shared/contract/app-error';
import { contract, type MethodInput, type MethodName, type MethodOutput } from '#shared/contract/contract';
import type { AppEvent } from '#shared/contract/events';
import type { Result } from '#shared/contract/result';
import { tempFolder } from '../../archive/testing/temp-folder';
import { createApp } from '../create-app';
import type { Platform } from '../platform';

export const testPlatform: Platform = {
  capabilities: {
    canWrite: true,
    canPickFolder: false,
    canListFolders: true,
    canPrintToPdf: false,
    exportsTo: 'download',
    canOpenPackages: true,
  },
  pickFolder: async () => null,
  pickExportFile: async () => undefined,
  openExternal: async () => ({ ok: true, value: {} }),
};

export interface StartChoice {
  readonly settingsDir?: string;
  readonly archiveDir?: string;
  readonly platform?: Platform;
}

/** The product without a skin, on folders of its own; every answer is held against the contract. */
export async function startApp(choice: StartChoice = {}) {
  const settingsDir = choice.settingsDir ?? join(await tempFolder(), 'settings');
  const app = await createApp({
    platform: choice.platform ?? testPlatform,
    settingsDir,
    sampleDir: join(import.meta.dirname, '..', '..', '..', 'resources', 'sample'),
    viewerTemplate: join(settingsDir, 'viewer.html'),
    archiveDir: choice.archiveDir ?? join(await tempFolder(), 'archive'),
    now: () => new Date('2024-05-10T03:00:00Z'),
  });
  onTestFinished(() => app.close());
  const events: AppEvent[] = [];
  app.onEvent((event) => events.push(event));

  const call = async <M extends MethodName>(
    method: M,
    input: MethodInput<M>,
  ): Promise<Result<MethodOutput<M>>> => {
    const answer = await app.dispatch(method, input);
    if (answer.ok) v.parse(contract[method].output, answer.value);
    // The dispatcher answers with the method's own output; it was parsed just above.
    return answer as Result<MethodOutput<M>>;
  };
  const get = async <M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> => {
    const answer = await call(method, input);
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  const refusal = async <M extends MethodName>(
    method: M,
    input: MethodInput<M>,
  ): Promise<AppError | undefined> => {
    const answer = await call(method, input);
    return answer.ok ? undefined : answer.error;
  };
  const create = () => get('archive.create', { name: '霧沢市ハミダシ隊', myName: '甲野' });
  const upload = async (fileName: string, bytes: Uint8Array): Promise<string> => {
    const { uploadId } = await get('upload.begin', { fileName, bytes: bytes.length });
    for (let at = 0; at < bytes.length; at += 700_000) {
      const chunk = Buffer.from(bytes.subarray(at, at + 700_000)).toString('base64');
      await get('upload.append', { uploadId, chunk });
    }
    return uploadId;
  };
  return { app, settingsDir, events, call, get, refusal, create, upload };
}
