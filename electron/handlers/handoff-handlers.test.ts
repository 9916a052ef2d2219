import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { MethodInput, MethodName, MethodOutput } from '#shared/contract/contract';
import type { AppEvent } from '#shared/contract/events';
import type { Result } from '#shared/contract/result';
import { WHOLE_SCOPE } from '#shared/handoff/testing/build-records';
import { unitsOfRecord } from '#shared/indexing/units-of-record';
import type { ArchiveRecord } from '#shared/model/record';
import { unitFingerprint } from '#shared/search/unit-fingerprint';
import { tempFolder } from '../archive/testing/temp-folder';
import { withZip } from '../handoff/open-zip';
import { unwatched } from '../handoff/testing/exporting';
import { PHOTO, packageEntries, RECORDS, VIEWER_TEMPLATE } from '../handoff/testing/package-fixture';
import { rawZip } from '../handoff/testing/raw-zip';
import { type App, createApp } from './create-app';

const NOW = new Date('2022-03-31T17:15:42+09:00');
const REPORT = '01J80000000000000000000011';
const FILE = '01J80000000000000000000012';
const MEETING = '01J80000000000000000000013';

let home: string;
/** what the system's dialog answers; undefined = there is no dialog */
let picked: string | null | undefined;
beforeEach(async () => {
  home = await tempFolder();
  picked = undefined;
  await writeFile(join(home, 'viewer.html'), VIEWER_TEMPLATE);
});

async function startApp(archive: string) {
  const app = await createApp({
    platform: {
      capabilities: {
        canWrite: true,
        canPickFolder: false,
        canListFolders: true,
        canPrintToPdf: false,
        exportsTo: 'download',
        canOpenPackages: true,
      },
      pickFolder: async () => null,
      pickExportFile: async () => picked,
      openExternal: async () => ({ ok: true, value: {} }),
    },
    settingsDir: join(home, `settings-${archive}`),
    sampleDir: join(home, 'sample'),
    viewerTemplate: join(home, 'viewer.html'),
    archiveDir: join(home, archive),
    now: () => NOW,
  });
  onTestFinished(() => app.close());
  const events: AppEvent[] = [];
  app.onEvent((event) => events.push(event));
  const call = callerOf(app);
  return { app, call, events, tmp: join(home, `settings-${archive}`, 'tmp') };
}

type Call = <M extends MethodName>(method: M, input: MethodInput<M>) => Promise<Result<MethodOutput<M>>>;

function callerOf(app: App): Call {
  // The dispatcher's handlers are typed by the contract, so its answers have the method's output type.
  return (method, input) => app.dispatch(method, input) as Promise<Result<MethodOutput<typeof method>>>;
}

async function done<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function upload(call: Call, fileName: string, bytes: Buffer): Promise<string> {
  const { uploadId } = await done(call('upload.begin', { fileName, bytes: bytes.length }));
  if (bytes.length > 0) await done(call('upload.append', { uploadId, chunk: bytes.toString('base64') }));
  return uploadId;
}

/** A group's archive with a report, a meeting and a picture; the report refers to the meeting by its title. */
async function groupArchive() {
  const own = await startApp('ours');
  const { call } = own;
  await done(call('archive.create', { name: '霧沢市ハミダシ隊', myName: '甲野' }));
  await done(
    call('attachment.add', {
      uploadId: await upload(call, '集合写真.png', PHOTO),
      id: FILE,
      mediaType: 'image/png',
    }),
  );
  await done(
    call('record.addAll', {
      records: [
        {
          id: REPORT,
          kind: 'report',
          tags: ['対話'],
          visibility: 'handoff',
          title: '第8期報告書',
          body: '[[駅前の対話]]から',
        },
        {
          id: MEETING,
          kind: 'offsiteMeeting',
          tags: [],
          visibility: 'team',
          title: '駅前の対話',
          participants: ['乙川'],
          content: '',
          insights: [],
          polls: [],
          nextSteps: '',
          attachments: [FILE],
        },
      ],
    }),
  );
  return own;
}

const CHOICE = {
  title: '第8期から/第9期へ',
  message: 'よろしく',
  scope: { ...WHOLE_SCOPE, kinds: [...WHOLE_SCOPE.kinds], cohortIds: [], tags: [], excludedIds: [] },
};

async function downloaded(
  call: Call,
  { downloadId = '', bytes }: MethodOutput<'handoff.export'>,
): Promise<Buffer> {
  const { chunk } = await done(call('download.read', { downloadId, offset: 0, length: bytes }));
  return Buffer.from(chunk, 'base64');
}

async function recordsOf(call: Call): Promise<readonly ArchiveRecord[]> {
  const { records } = await done(call('archive.load', {}));
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('handing over', () => {
  it('gives the next cohort an archive of their own, equal to what was exported', async () => {
    const { call, events } = await groupArchive();
    const exported = await done(call('handoff.export', { jobId: 'e', choice: CHOICE }));
    expect(exported).toMatchObject({ fileName: '第8期から／第9期へ_2022-03-31.zip', files: 1 });
    expect(exported.counts).toMatchObject({ report: 1, offsiteMeeting: 1, attachment: 1, cohort: 0 });
    const last = events.filter((event) => event.type === 'job.progress').at(-1);
    expect(last).toMatchObject({ jobId: 'e', done: last?.total });

    const theirs = await startApp('theirs');
    const uploadId = await upload(theirs.call, 'package.zip', await downloaded(call, exported));
    const status = await done(theirs.call('archive.openPackage', { uploadId, jobId: 'o' }));
    expect(status).toMatchObject({ state: 'open', name: '霧沢市ハミダシ隊', folder: join(home, 'theirs') });
    expect(await recordsOf(theirs.call)).toEqual(await recordsOf(call));
    const file = await done(theirs.call('attachment.read', { id: FILE, offset: 0, length: 1_000 }));
    expect(Buffer.from(file.chunk, 'base64')).toEqual(PHOTO);
    expect(theirs.events).toContainEqual({ type: 'archive.replaced' });
    expect(await leftIn(theirs.tmp)).toEqual([]);
  });

  it('by the viewer file alone gives the same records and the pictures in it', async () => {
    const { call } = await startApp('theirs');
    const viewer =
      packageEntries().find((entry) => String(entry.name).endsWith('.html'))?.data ?? Buffer.alloc(0);
    await done(call('archive.openPackage', { uploadId: await upload(call, 'x.html', viewer), jobId: 'o' }));
    expect(await recordsOf(call)).toEqual(RECORDS);
    expect(
      await done(call('attachment.read', { id: RECORDS[2]?.id ?? '', offset: 0, length: 100 })),
    ).toMatchObject({
      total: PHOTO.length,
    });
  });

  it('writes where the dialog said, and says where that was', async () => {
    const { call, tmp } = await groupArchive();
    picked = join(home, '引き継ぎ.zip');
    const exported = await done(call('handoff.export', { jobId: 'e', choice: CHOICE }));
    expect(exported).toMatchObject({ savedTo: picked, fileName: '引き継ぎ.zip' });
    expect(exported.downloadId).toBeUndefined();
    expect((await readFile(picked)).length).toBe(exported.bytes);
    expect(await leftIn(tmp)).toEqual([]);
  });

  it('takes along how the texts are read that leave, and keeps nothing of what was sent', async () => {
    const { call, tmp } = await groupArchive();
    const [unit] = unitsOfRecord(
      (await recordsOf(call)).find(({ id }) => id === MEETING) ?? ({} as ArchiveRecord),
      { cohortNumber: () => undefined },
    );
    if (!unit) throw new Error('the meeting has no unit');
    const sent = {
      [unit.id]: [unitFingerprint(unit), '2えきまえ1.2たいわ', '2おとかわ'],
      'other#': ['0'.repeat(16), '2ひみつ', ''],
    };
    const send = async () => upload(call, 'readings.json', Buffer.from(JSON.stringify(sent)));
    picked = join(home, '引き継ぎ.zip');
    await done(call('handoff.export', { jobId: 'e', choice: CHOICE, readingsId: await send() }));
    const pieces: Uint8Array[] = [];
    await withZip(picked, async ({ members, chunks }) => {
      const member = [...members.values()].find(({ name }) => name.endsWith('.html'));
      if (!member) return;
      for await (const chunk of chunks(member, unwatched)) pieces.push(chunk);
    });
    const viewer = Buffer.concat(pieces).toString('utf8');
    expect(viewer).toContain('2おとかわ');
    expect(viewer).not.toContain('ひみつ');
    expect(await leftIn(tmp)).toEqual([]);

    picked = null;
    await call('handoff.export', { jobId: 'e', choice: CHOICE, readingsId: await send() });
    expect(await leftIn(tmp)).toEqual([]);
  });

  it('is cancelled by closing the dialog', async () => {
    const { call } = await groupArchive();
    picked = null;
    expect(await call('handoff.export', { jobId: 'e', choice: CHOICE })).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    });
  });

  it('can be stopped while it is written, and leaves nothing', async () => {
    const { app, call, tmp } = await groupArchive();
    app.onEvent((event) => {
      if (event.type === 'job.progress') void call('job.cancel', { jobId: event.jobId });
    });
    expect(await call('handoff.export', { jobId: 'e', choice: CHOICE })).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(await leftIn(tmp)).toEqual([]);
  });

  it('says no when there is no archive', async () => {
    const { call } = await startApp('none');
    expect(await call('handoff.export', { jobId: 'e', choice: CHOICE })).toEqual({
      ok: false,
      error: { code: 'no_archive' },
    });
  });

  it('says so when the viewer was not built', async () => {
    const { call } = await groupArchive();
    await writeFile(join(home, 'viewer.html'), '<p>');
    expect(await call('handoff.export', { jobId: 'e', choice: CHOICE })).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
  });
});

describe('a package that does not hold', () => {
  const good = rawZip({ entries: packageEntries() });
  const wrongFile = packageEntries().map((entry) =>
    String(entry.name).startsWith('attachments/') ? { ...entry, data: Buffer.alloc(PHOTO.length) } : entry,
  );
  it.each<[string, Buffer]>([
    ['a file that is none', Buffer.from('こんにちは')],
    ['an empty file', Buffer.alloc(0)],
    ['one cut off', good.subarray(0, -100)],
    ['one whose last file was exchanged, after all others were unpacked', rawZip({ entries: wrongFile })],
    [
      'one with a name that climbs out',
      rawZip({ entries: [...packageEntries(), { name: '../x', data: Buffer.from('x') }] }),
    ],
  ])('leaves the archive that is open and the disk as they were: %s', async (_, bytes) => {
    const { call, events, tmp } = await groupArchive();
    const before = [await recordsOf(call), await readdir(home), await done(call('archive.status', {}))];
    events.length = 0;

    const uploadId = await upload(call, 'x.zip', bytes);
    const answer = await call('archive.openPackage', { uploadId, jobId: 'o' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'package_unreadable' } });

    expect([await recordsOf(call), await readdir(home), await done(call('archive.status', {}))]).toEqual(
      before,
    );
    expect(events.filter((event) => event.type !== 'job.progress')).toEqual([]);
    expect(await leftIn(tmp)).toEqual([]);
  });

  it('is not even looked at for a folder this process never named', async () => {
    const { call, tmp } = await startApp('theirs');
    const uploadId = await upload(call, 'x.zip', good);
    expect(await call('archive.openPackage', { uploadId, jobId: 'o', folderId: 'forged' })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
    await done(call('upload.discard', { uploadId }));
    expect(await leftIn(tmp)).toEqual([]);
  });
});

/** Files under the process's own folder of temporary files. */
async function leftIn(tmp: string): Promise<readonly string[]> {
  const folders = await readdir(tmp).catch(() => []);
  const lists = await Promise.all(folders.map((name) => readdir(join(tmp, name))));
  return lists.flat();
}
