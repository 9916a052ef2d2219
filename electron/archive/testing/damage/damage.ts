import fc from 'fast-check';
import { archiveFile } from '../../archive-paths';
import { writeDurably } from '../../durable-write';
import { openArchiveStore } from '../../json-archive-store';
import { archiveFileText } from '../../snapshot/archive-file';
import { smallSnapshot } from '../build-archive';
import { createTally, type Harness, type HarnessOptions, type HarnessReport, type Tally } from '../harness';
import { editedImage, edits } from './drawn-edits';
import { judgeDamaged, type Opener } from './judge-damaged';
import { mutations } from './mutations';
import { type SoundArchive, soundArchive } from './sound-archive';

const EVERY = { fast: 97, full: 1 } as const;
const DRAWN = { fast: 100, full: 4_000 } as const;

/**
 * Files are damaged in every way that is known. What opens must be what was acknowledged, or say what is lost; what
 * does not open must be left as it is, with an offer where anything is left to offer; the damaged bytes stay on the disk.
 */
export const damage: Harness = {
  name: 'damage',
  promise: 'a damaged archive is recovered or refused, never replaced by an empty one',
  asked: { damages: 5_000, 'damages drawn': 2_000 },
  run: (options) => damageAll(options, openArchiveStore),
  controls: [
    {
      name: 'a reader that takes null and {} for an empty archive',
      run: (options) => damageAll(options, trusting),
    },
  ],
};

async function damageAll({ seed, extent, enough }: HarnessOptions, opener: Opener): Promise<HarnessReport> {
  const tally = createTally(enough);
  const sound = await soundArchive();
  const untouched = await judgeDamaged(sound, sound.image, opener);
  if (untouched.kind !== 'whole') tally.miss(`the sound archive: ${JSON.stringify(untouched)}`);
  for (const { name, image } of mutations(sound, EVERY[extent])) {
    if (tally.isOver()) return tally.report();
    tally.count('damages');
    const outcome = await judgeDamaged(sound, image, opener);
    tally.count(outcome.kind);
    if (outcome.kind === 'miss') tally.miss(`${name}: ${outcome.why}`);
  }
  await damageByChance(sound, DRAWN[extent], seed, opener, tally);
  return tally.report();
}

async function damageByChance(
  sound: SoundArchive,
  runs: number,
  seed: number,
  opener: Opener,
  tally: Tally,
): Promise<void> {
  const property = fc.asyncProperty(edits, async (drawn) => {
    tally.count('damages drawn');
    const outcome = await judgeDamaged(sound, editedImage(sound, drawn), opener);
    if (outcome.kind === 'miss') throw new Error(outcome.why);
  });
  const found = await fc.check(property, { numRuns: runs, seed });
  if (found.failed) {
    tally.miss(`drawn, seed ${seed}: ${JSON.stringify(found.counterexample)}: ${found.errorInstance}`);
  }
}

/** As lowdb and many others do: nothing there, so begin with nothing. */
const trusting: Opener = async (folder, options) => {
  const { disk } = options;
  const opened = await openArchiveStore(folder, options);
  if (opened.ok) return opened;
  const bytes = await disk.fs.readFile(archiveFile(folder)).catch(() => new Uint8Array(0));
  if (!['null', '{}'].includes(new TextDecoder().decode(bytes))) return opened;
  const empty = archiveFileText(smallSnapshot({ lastSeq: 1_000, records: new Map() }));
  await writeDurably(disk, archiveFile(folder), new TextEncoder().encode(empty));
  return openArchiveStore(folder, options);
};
