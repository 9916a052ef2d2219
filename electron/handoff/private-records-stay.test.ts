import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildRecord, idOf, WHOLE_SCOPE } from '#shared/handoff/testing/build-records';
import type { Visibility } from '#shared/model/fields';
import type { ArchiveRecord } from '#shared/model/record';
import { tempFolder } from '../archive/testing/temp-folder';
import { withZip } from './open-zip';
import { archiveWith, attachmentOf, exporting, unwatched } from './testing/exporting';

/** Words that occur nowhere else, one for every field of a private record that holds text. */
const canaries: string[] = [];
function canary(): string {
  const word = `漏洩${String(canaries.length).padStart(3, '0')}番`;
  canaries.push(word);
  return word;
}

const at = '2022-03-01T09:00:00+09:00';
const privateStamps = () => {
  const visibility: Visibility = 'private';
  return {
    visibility,
    tags: [canary()],
    createdBy: canary(),
    updatedBy: canary(),
    知らない欄: { [canary()]: [canary()] },
  };
};

const secretFile = Buffer.from(canary());
const secretAttachment = {
  ...attachmentOf(20, `${canary()}.png`, 'image/png', secretFile),
  ...privateStamps(),
};
const SECRETS: readonly ArchiveRecord[] = [
  secretAttachment,
  buildRecord('cohort', 21, {
    ...privateStamps(),
    theme: canary(),
    summary: canary(),
    members: [{ name: canary(), department: canary() }],
  }),
  buildRecord('report', 22, {
    ...privateStamps(),
    title: canary(),
    body: canary(),
    source: { fileName: canary(), importedAt: at },
  }),
  buildRecord('keyPhrase', 23, {
    ...privateStamps(),
    text: canary(),
    speaker: canary(),
    occasion: canary(),
    comment: canary(),
    recommendations: [{ by: canary(), reason: canary(), at }],
  }),
  buildRecord('offsiteMeeting', 24, {
    ...privateStamps(),
    title: canary(),
    place: canary(),
    counterpart: canary(),
    participants: [canary()],
    content: canary(),
    insights: [{ id: canary(), text: canary() }],
    polls: [
      {
        id: canary(),
        question: canary(),
        unit: 'count',
        choices: [
          { label: canary(), value: 1 },
          { label: canary(), value: 2 },
        ],
      },
    ],
    nextSteps: canary(),
  }),
  buildRecord('openQuestion', 25, {
    ...privateStamps(),
    text: canary(),
    answers: [{ note: canary(), by: canary(), at }],
  }),
  buildRecord('actionItem', 26, {
    ...privateStamps(),
    text: canary(),
    owner: canary(),
    followUps: [{ by: canary(), at, note: canary(), status: 'done' }],
  }),
  // Not private by their own mark, but taken out of records that are.
  buildRecord('openQuestion', 27, {
    visibility: 'handoff',
    text: canary(),
    raisedIn: { recordId: idOf(24) },
  }),
  buildRecord('actionItem', 28, { visibility: 'handoff', text: canary(), raisedIn: { recordId: idOf(24) } }),
  buildRecord('keyPhrase', 29, {
    text: canary(),
    source: {
      recordId: idOf(22),
      headingPath: [canary()],
      quote: { exact: canary(), prefix: canary(), suffix: canary() },
    },
  }),
];

const title = (record: ArchiveRecord): string => {
  const { title, text, theme, fileName } = { title: '', text: '', theme: '', fileName: '', ...record };
  return String(title || text || (theme && `第8期「${theme}」`) || fileName);
};
const titles = SECRETS.map(title);
const linksTo = (record: ArchiveRecord): string =>
  `[[${record.id}|${title(record)}]] [[${title(record)}]] ![${title(record)}](attachment:${record.id}) #/x/${record.id}`;
const links = SECRETS.map(linksTo).join('\n');
/** as many links as a one-line field takes */
const shortLinks = SECRETS.slice(0, 5).map(linksTo).join(' ');

// Everything open points at everything private, in every way it can.
const OPEN: readonly ArchiveRecord[] = [
  buildRecord('cohort', 1, { summary: links, theme: shortLinks }),
  buildRecord('report', 2, {
    cohortId: idOf(21),
    title: `残る報告 ${shortLinks}`,
    body: links,
    source: { fileName: secretAttachment.fileName, attachmentId: secretAttachment.id, importedAt: at },
  }),
  buildRecord('keyPhrase', 3, {
    cohortId: idOf(21),
    text: titles.join('、'),
    comment: links,
    occasion: `${titles[2]}の日`,
    source: {
      recordId: idOf(2),
      headingPath: titles,
      quote: { exact: titles.join('、'), prefix: titles.join(''), suffix: titles.join('') },
    },
    recommendations: [{ by: '乙川', reason: links, at }],
  }),
  buildRecord('offsiteMeeting', 4, {
    cohortId: idOf(21),
    attachments: [secretAttachment.id],
    content: links,
    insights: [{ id: 'i', text: links }],
    nextSteps: links,
    知らない欄: { [links]: [links, idOf(24)] },
  }),
  buildRecord('openQuestion', 5, {
    text: links,
    answers: [{ recordId: idOf(22), note: links, by: '乙川', at }],
  }),
  buildRecord('actionItem', 6, {
    text: links,
    followUps: [{ by: '乙川', at, note: links, status: 'done', cohortId: idOf(21) }],
  }),
];

it('自分だけ never leaves in any form: no word of it, no id, no hash, in no byte of the package', async () => {
  const folder = await tempFolder();
  const store = await archiveWith(folder, [...SECRETS, ...OPEN], [secretFile]);
  const scope = { ...WHOLE_SCOPE, cohortIds: [null, idOf(1), idOf(21)], excludedIds: [idOf(26)] };
  const exported = await exporting(store, folder, { choice: { title: shortLinks, message: links, scope } });
  expect(exported).toMatchObject({ ok: true });

  const inside = await everythingIn(join(folder, 'package.zip'));
  const words = [...canaries, ...SECRETS.map((record) => record.id), secretAttachment.sha256];
  expect(words.filter((word) => inside.includes(word))).toEqual([]);
  expect(inside).toContain('残る報告 （非公開の記録）');
});

it('the same search finds every one of those words once nothing is private', async () => {
  const folder = await tempFolder();
  const told = SECRETS.map((record): ArchiveRecord => ({ ...record, visibility: 'handoff' }));
  const store = await archiveWith(folder, [...told, ...OPEN], [secretFile]);
  expect(await exporting(store, folder)).toMatchObject({ ok: true });
  const inside = await everythingIn(join(folder, 'package.zip'));
  expect(canaries.filter((word) => !inside.includes(word))).toEqual([]);
});

/** The bytes of a ZIP as they lie there, its names, its entries unpacked, and what stands in them as base64. */
async function everythingIn(path: string): Promise<string> {
  const parts: Uint8Array[] = [await readFile(path)];
  await withZip(path, async ({ members, chunks }) => {
    for (const member of members.values()) {
      parts.push(Buffer.from(`\n${member.name}\n`));
      for await (const chunk of chunks(member, unwatched)) parts.push(chunk);
    }
  });
  const bytes = Buffer.concat(parts);
  const encoded = bytes.toString('latin1').match(/[A-Za-z0-9+/]{16,}={0,2}/g) ?? [];
  return bytes.toString() + encoded.map((text) => Buffer.from(text, 'base64').toString()).join('\n');
}
