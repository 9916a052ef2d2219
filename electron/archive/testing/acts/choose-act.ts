import type { ArchiveRecord, RecordDraft } from '#shared/model/record';
import { contentOf } from '#shared/rules/stamp';
import { draft, idOf } from '#shared/rules/testing/build-record';
import type { Random } from '../random';
import type { Act } from './act';
import type { ArchiveState } from './archive-state';
import { attach } from './file-acts';
import { backup, restoreBackup, snapshot } from './keeping-acts';
import { bringIn, purge, rename, restore, save, trash, undo } from './record-acts';

const WORDS = [
  '対話',
  '窓口',
  '消防団',
  '気付き🌱',
  '朝会"の"記録',
  '\\円',
  '改行\nの後',
  '次の一歩',
] as const;

/** Something a person may do to the archive as it is; the same again for the same state and chance. */
export function chooseAct(state: ArchiveState, random: Random): Act {
  const records = [...state.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const live = records.filter((record) => record.deletedAt === undefined);
  const trashed = records.filter((record) => record.deletedAt !== undefined);
  const { transactions } = state;
  const acts: (() => Act | undefined)[] = [
    () => save(newDraft(random)),
    () => save(newDraft(random)),
    () => another(live, random, (record) => save(rewritten(record, random))),
    () => another(live, random, (record) => save(rewritten(record, random))),
    () => bringIn(...newDrafts(random)),
    () => another(live, random, ({ id }) => trash(id)),
    () => another(trashed, random, ({ id }) => restore(id)),
    () => another(trashed, random, ({ id }) => purge(id)),
    () => (transactions.length > 0 ? undo(0) : undefined),
    () => rename(`${words(random)}の記録`.replace(/\n/g, ' ')),
    () => snapshot,
    () => backup,
    () => (state.backedUp ? restoreBackup : undefined),
    () => attach(new TextEncoder().encode(words(random).repeat(1 + random.below(40)))),
  ];
  return acts[random.below(acts.length)]?.() ?? save(newDraft(random));
}

/** A record kept: a new one or one rewritten. */
export function chooseSave(state: ArchiveState, random: Random): Act {
  const live = [...state.records.values()].filter((record) => record.deletedAt === undefined);
  const record = random.chance(0.6)
    ? live.sort((a, b) => (a.id < b.id ? -1 : 1))[random.below(live.length)]
    : undefined;
  return save(record ? rewritten(record, random) : newDraft(random));
}

export const chooseImport = (_state: ArchiveState, random: Random): Act =>
  bringIn(...newDrafts(random), ...newDrafts(random));

export const chooseAttachment = (_state: ArchiveState, random: Random): Act =>
  attach(new Uint8Array(1_000 + random.below(200_000)).fill(random.below(256)));

const another = (
  records: readonly ArchiveRecord[],
  random: Random,
  use: (record: ArchiveRecord) => Act,
): Act | undefined => {
  const record = records[random.below(records.length)];
  return record && use(record);
};

const words = (random: Random): string =>
  Array.from({ length: 1 + random.below(6) }, () => random.pick(WORDS)).join('と');

/** A number so large that two never meet. */
const newId = (random: Random): string => idOf(1_000 + random.below(1_000_000_000));

function newDraft(random: Random): RecordDraft {
  const id = newId(random);
  const long = words(random).repeat(random.chance(0.1) ? 200 : 1 + random.below(5));
  return random.pick<RecordDraft>([
    draft('keyPhrase', { id, text: long }),
    draft('openQuestion', { id, text: long }),
    draft('report', { id, title: '第1期 年次報告', body: long }),
  ]);
}

const newDrafts = (random: Random): readonly RecordDraft[] =>
  Array.from({ length: 2 + random.below(8) }, () => newDraft(random));

function rewritten(record: ArchiveRecord, random: Random): RecordDraft {
  const content = contentOf(record);
  const said = `${words(random)} ${random.below(1_000_000)}`;
  switch (content.kind) {
    case 'keyPhrase':
    case 'openQuestion':
      return { ...content, text: said };
    case 'report':
      return { ...content, body: said };
    default:
      return { ...content, tags: [said.replace(/\n/g, ' ')] };
  }
}
