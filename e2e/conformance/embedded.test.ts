import { describe, expect, it } from 'vitest';
import { viewerDataText } from '#shared/handoff/viewer-data';
import { idOf, record } from '#shared/rules/testing/build-record';
import { describeConformance } from '#shared/testing/conformance/describe-conformance';
import { EXPORT_CHOICE } from '#shared/testing/conformance/inputs';
import { readerCases } from '#shared/testing/conformance/reader-cases';
import { transportOver } from '../../renderer/transports/embedded-transport';

const INSIDE = 'a'.repeat(64);
const APART = 'b'.repeat(64);

const DATA = viewerDataText({
  about: {
    packageId: idOf(50),
    archiveId: idOf(51),
    archiveName: '霧沢ハミダシ隊',
    createdAt: '2024-05-10T12:00:00.000+09:00',
    createdBy: '甲野',
    appVersion: '0.1.0',
    title: EXPORT_CHOICE.title,
    message: EXPORT_CHOICE.message,
    scope: { kinds: ['cohort'], cohortIds: [], tags: [], includeTeam: false },
    counts: { cohort: 1, attachment: 2 },
  },
  records: [
    record('cohort', { id: idOf(1) }),
    record('attachment', { id: idOf(2), sha256: INSIDE }),
    record('attachment', { id: idOf(3), sha256: APART }),
  ],
  images: { [INSIDE]: '5biW' },
  readings: { 'a#': ['1だい', '2たいわ'] },
  files: { [INSIDE]: `attachments/${INSIDE}.png`, [APART]: `attachments/${APART}.pdf` },
});

const transport = transportOver(DATA);
describeConformance('embedded', () => transport, readerCases(idOf(2), idOf(3)));

describe('embedded: data that cannot be read', () => {
  it.each([
    ['a viewer without data', ''],
    ['data cut short', DATA.slice(0, -20)],
    ['data of something else', '{"format":"other"}'],
  ])('%s is told as the status, and nothing loads', async (_name, text) => {
    const broken = transportOver(text);
    expect(await broken.call('archive.status', {})).toMatchObject({ ok: true, value: { state: 'failed' } });
    expect(await broken.call('archive.load', {})).toEqual({ ok: false, error: { code: 'no_archive' } });
    expect(await broken.call('handoff.greeting', {})).toEqual({ ok: true, value: null });
  });

  it('tells listeners of a changed setting until they stop', async () => {
    const heard: string[] = [];
    const stop = transport.onEvent((event) => heard.push(event.type));
    await transport.call('settings.save', { textSize: 'large' });
    stop();
    await transport.call('settings.save', { textSize: 'small' });
    expect(heard).toEqual(['settings.changed']);
  });
});
