import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AppEvent } from '#shared/contract/events';
import type { Transport } from '#shared/contract/transport';
import type { ConformanceCase } from '#shared/testing/conformance/conformance-case';
import { describeConformance } from '#shared/testing/conformance/describe-conformance';
import { EXPORT_CHOICE } from '#shared/testing/conformance/inputs';
import { OWNER_CASES } from '#shared/testing/conformance/owner-cases';
import { type App, createApp } from '../../electron/handlers/create-app';
import { localPlatform } from '../../electron/local/local-platform';
import { type LocalServer, startLocalServer } from '../../electron/local/local-server';
import { createHttpTransport } from '../../renderer/transports/http-transport';
import { createTempWorld, type TempWorld } from './temp-world';

let world: TempWorld;
let app: App;
let server: LocalServer;
let transport: Transport;

const transportTo = ({ port, token }: LocalServer): Transport =>
  createHttpTransport(`http://127.0.0.1:${port}`, token);

beforeAll(async () => {
  world = await createTempWorld();
  app = await createApp({ platform: localPlatform, ...world.appOptions });
  server = await startLocalServer(app, new Map(), 0);
  transport = transportTo(server);
});
afterAll(async () => {
  await server.close();
  await app.close();
  await world.remove();
});

/** What the owner does differently where the page walks folders and downloads. */
const BROWSER_CASES: readonly ConformanceCase[] = [
  {
    name: 'shows where folders begin',
    method: 'folder.list',
    input: {},
    answers: 'ok',
    keeps: { place: ['children', 0, 'folderId'] },
  },
  {
    name: 'makes a folder there',
    method: 'folder.create',
    input: (seen) => ({ parentId: seen.place, name: '引き継ぎ' }),
    answers: 'ok',
    keeps: { newFolder: ['folderId'] },
  },
  {
    name: 'shows the new folder',
    method: 'folder.list',
    input: (seen) => ({ folderId: seen.newFolder }),
    answers: 'ok',
    holds: { children: [] },
  },
  { name: 'has no dialog for folders', method: 'folder.pick', input: {}, answers: 'unsupported' },
  {
    name: 'leaves outside links to the page',
    method: 'app.openExternal',
    input: { url: 'https://example.invalid/' },
    answers: 'unsupported',
  },
  {
    name: 'exports for download',
    method: 'handoff.export',
    input: { jobId: 'job-1', choice: EXPORT_CHOICE },
    answers: 'ok',
    keeps: { download: ['downloadId'], packageBytes: ['bytes'] },
  },
  {
    name: 'gives the package',
    method: 'download.read',
    input: (seen) => ({ downloadId: seen.download, offset: 0, length: 1_048_576 }),
    answers: 'ok',
    keeps: { packageChunk: ['chunk'] },
  },
  {
    name: 'forgets the package',
    method: 'download.discard',
    input: (seen) => ({ downloadId: seen.download }),
    answers: 'ok',
  },
  {
    name: 'has it no more',
    method: 'download.read',
    input: (seen) => ({ downloadId: seen.download, offset: 0, length: 1 }),
    answers: 'not_found',
  },
  {
    name: 'takes the package back',
    method: 'upload.begin',
    input: (seen) => ({ fileName: '引き継ぎ.zip', bytes: seen.packageBytes }),
    answers: 'ok',
    keeps: { upload: ['uploadId'] },
  },
  {
    name: 'takes its bytes',
    method: 'upload.append',
    input: (seen) => ({ uploadId: seen.upload, chunk: seen.packageChunk }),
    answers: 'ok',
  },
  {
    name: 'opens it as a new archive',
    method: 'archive.openPackage',
    input: (seen) => ({ uploadId: seen.upload, jobId: 'job-2', folderId: seen.newFolder }),
    answers: 'ok',
    holds: { state: 'open', name: '霧沢市ハミダシ隊' },
  },
];

describeConformance('HTTP', () => transport, [...OWNER_CASES, ...BROWSER_CASES]);

describe('HTTP: a connection that comes and goes', () => {
  it('carries events to every listener until it is told to stop', async () => {
    const heard: AppEvent[] = [];
    const stop = transport.onEvent((event) => heard.push(event));
    await vi.waitFor(async () => {
      await transport.call('settings.save', { theme: 'light' });
      expect(heard).toContainEqual({ type: 'settings.changed' });
    });
    stop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    heard.length = 0;
    await transport.call('settings.save', { theme: 'dark' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).toEqual([]);
  });

  it('answers that the app is gone, and makes the page load anew when it is back', async () => {
    const other = await startLocalServer(app, new Map(), 0);
    const lasting = transportTo(other);
    const heard: string[] = [];
    const stop = lasting.onEvent((event) => heard.push(event.type));
    await vi.waitFor(async () => {
      await lasting.call('settings.save', { theme: 'light' });
      expect(heard).toContain('settings.changed');
    });
    heard.length = 0;
    await other.close();
    expect(await lasting.call('archive.status', {})).toEqual({ ok: false, error: { code: 'unreachable' } });

    const back = await startLocalServer(app, new Map(), other.port, other.token);
    await vi.waitFor(() => expect(heard).toContain('archive.replaced'), { timeout: 10_000 });
    expect((await lasting.call('archive.status', {})).ok).toBe(true);
    stop();
    await back.close();
  });

  it('answers that the app is gone to a page of an earlier start', async () => {
    const stale = createHttpTransport(`http://127.0.0.1:${server.port}`, 'token-of-yesterday');
    expect(await stale.call('archive.status', {})).toMatchObject({
      ok: false,
      error: { code: 'unreachable' },
    });
  });

  it('says that a call is too large instead of breaking off', async () => {
    const answer = await transport.call('archive.rename', { name: '長'.repeat(12_000_000) });
    expect(answer).toMatchObject({ ok: false, error: { code: 'too_large' } });
  });
});
