import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AppEvent } from '#shared/contract/events';
import type { Transport } from '#shared/contract/transport';
import type { ConformanceCase } from '#shared/testing/conformance/conformance-case';
import { describeConformance } from '#shared/testing/conformance/describe-conformance';
import { EXPORT_CHOICE } from '#shared/testing/conformance/inputs';
import { OWNER_CASES } from '#shared/testing/conformance/owner-cases';
import { type App, createApp } from '../../electron/handlers/create-app';
import { createElectronTransport } from '../../renderer/transports/electron-transport';
import { createTempWorld, type TempWorld } from './temp-world';

const fake = await vi.hoisted(async () => (await import('./fake-electron')).createFakeElectron());
vi.mock('electron', () => fake.electron);

let world: TempWorld;
let app: App;
let transport: Transport;

beforeAll(async () => {
  world = await createTempWorld();
  const { desktopPlatform } = await import('../../electron/desktop/desktop-platform');
  const { sendEvent, serveCalls } = await import('../../electron/desktop/ipc-server');
  app = await createApp({ platform: desktopPlatform, ...world.appOptions });
  serveCalls(app.dispatch);
  // The fake has the two members of WebContents that are used.
  app.onEvent((event) => sendEvent(fake.contents as unknown as WebContents, event));
  await import('../../electron/preload');
  // The preload exposed it under this name, with the transport's two functions.
  transport = createElectronTransport(fake.exposed.get('hamidashi') as Transport);
});
afterAll(async () => {
  await app.close();
  await world.remove();
});

const packageFile = (): string => join(world.root, '引き継ぎ.zip');

/** What the owner does differently where the system has dialogs. */
const DESKTOP_CASES: readonly ConformanceCase[] = [
  { name: 'takes a closed dialog for no', method: 'folder.pick', input: {}, answers: 'ok' },
  {
    name: 'names the folder that was picked',
    method: 'folder.pick',
    input: () => {
      fake.dialogs.folder = [world.root];
      return {};
    },
    answers: 'ok',
    keeps: { picked: ['folderId'] },
  },
  { name: 'walks no folders', method: 'folder.list', input: {}, answers: 'unsupported' },
  {
    name: 'makes no folders: its dialog does',
    method: 'folder.create',
    input: { parentId: 'f', name: '新しい' },
    answers: 'unsupported',
  },
  {
    name: 'exports nothing when the dialog is closed',
    method: 'handoff.export',
    input: { jobId: 'job-1', choice: EXPORT_CHOICE },
    answers: 'cancelled',
  },
  {
    name: 'exports to where the dialog says',
    method: 'handoff.export',
    input: () => {
      fake.dialogs.file = packageFile();
      return { jobId: 'job-2', choice: EXPORT_CHOICE };
    },
    answers: 'ok',
    holds: { fileName: '引き継ぎ.zip' },
  },
  {
    name: 'has nothing to download',
    method: 'download.read',
    input: { downloadId: 'd', offset: 0, length: 1 },
    answers: 'not_found',
  },
  { name: 'has nothing to forget', method: 'download.discard', input: { downloadId: 'd' }, answers: 'ok' },
  {
    name: 'takes the package back',
    method: 'upload.begin',
    input: () => ({ fileName: '引き継ぎ.zip', bytes: statSync(packageFile()).size }),
    answers: 'ok',
    keeps: { upload: ['uploadId'] },
  },
  {
    name: 'takes its bytes',
    method: 'upload.append',
    input: (seen) => ({ uploadId: seen.upload, chunk: readFileSync(packageFile(), 'base64') }),
    answers: 'ok',
  },
  {
    name: 'opens it as a new archive',
    method: 'archive.openPackage',
    input: (seen) => ({ uploadId: seen.upload, jobId: 'job-3' }),
    answers: 'ok',
    holds: { state: 'open', name: '霧沢市ハミダシ隊' },
  },
  {
    name: 'opens an outside link once the person agreed',
    method: 'app.openExternal',
    input: { url: 'https://example.invalid/' },
    answers: 'ok',
  },
  {
    name: 'opens none when they did not',
    method: 'app.openExternal',
    input: () => {
      fake.dialogs.message = 1;
      return { url: 'https://example.invalid/' };
    },
    answers: 'cancelled',
  },
];

describeConformance('IPC', () => transport, [...OWNER_CASES, ...DESKTOP_CASES]);

describe('IPC: who may call', () => {
  it('asked the system to open a link once, of the two times it was wanted', () => {
    expect(fake.openExternal.mock.calls).toEqual([['https://example.invalid/']]);
  });

  it.each([
    ['another page', { url: 'https://evil.example/', parent: null }],
    ['a page that only looks like ours', { url: 'app://hamidashi.evil/', parent: null }],
    ['a frame inside our page', { url: 'app://hamidashi/', parent: {} }],
  ])('%s reaches nothing', async (_name, frame) => {
    const ours = { ...fake.frame };
    Object.assign(fake.frame, frame);
    const answer = await transport.call('archive.load', {});
    Object.assign(fake.frame, ours);
    expect(answer).toEqual({ ok: false, error: { code: 'unsupported' } });
  });

  it('carries events until it is told to stop', async () => {
    const heard: AppEvent[] = [];
    const stop = transport.onEvent((event) => heard.push(event));
    await transport.call('settings.save', { theme: 'light' });
    stop();
    await transport.call('settings.save', { theme: 'dark' });
    expect(heard).toEqual([{ type: 'settings.changed' }]);
  });

  it('answers that main is gone instead of throwing', async () => {
    const orphan = createElectronTransport({
      call: () => Promise.reject(new Error('reply was never sent')),
      onEvent: () => () => undefined,
    });
    expect(await orphan.call('archive.status', {})).toEqual({ ok: false, error: { code: 'unreachable' } });
  });
});
