import type { ArchiveRecord } from '#shared/model/record';
import { idOf, record } from '#shared/rules/testing/build-record';
import { type Random, randomFrom } from '../random';
import { inventedText } from './invented-text';

export interface ArchiveSize {
  readonly reports: number;
  readonly phrases: number;
  readonly notes: number;
}

/** About 9 MB of text, what a group of ten years has; about 45 MB, more than anybody will; and a tenth of that. */
export const SIZES = {
  realistic: { reports: 50, phrases: 2_000, notes: 2_000 },
  'stress / 10': { reports: 20, phrases: 1_000, notes: 1_000 },
  stress: { reports: 200, phrases: 10_000, notes: 10_000 },
} as const satisfies Readonly<Record<string, ArchiveSize>>;
export type SizeName = keyof typeof SIZES;

const FIRST_NOTE = 100_000;
const NOTE_BYTES = 2_900;

export const noteId = (number: number): string => idOf(FIRST_NOTE + number);

/** The same records on every machine: reports of 10 to 60 KB, phrases, and notes of about 3 KB. */
export function inventedRecords({ reports, phrases, notes }: ArchiveSize): readonly ArchiveRecord[] {
  const random = randomFrom(1);
  return [
    ...Array.from({ length: reports }, (_, n) =>
      record('report', {
        id: idOf(1 + n),
        title: `第${n + 1}号 年次報告`,
        body: `# はじめに\n\n${inventedText(10_000 + random.below(50_000), random)}`,
      }),
    ),
    ...Array.from({ length: phrases }, (_, n) =>
      record('keyPhrase', {
        id: idOf(10_000 + n),
        text: inventedText(60, random),
        comment: inventedText(1, random),
      }),
    ),
    ...Array.from({ length: notes }, (_, n) => inventedNote(n, random)),
  ];
}

const inventedNote = (number: number, random: Random): ArchiveRecord =>
  record('offsiteMeeting', {
    id: noteId(number),
    title: `${number + 1}回目の対話`,
    date: `20${14 + (number % 10)}-0${1 + (number % 9)}-1${number % 10}`,
    participants: ['甲野', '乙川', '丙山'],
    content: inventedText(NOTE_BYTES * 0.6 + random.below(NOTE_BYTES * 0.8), random),
    insights: [{ id: 'a', text: inventedText(80, random) }],
    nextSteps: inventedText(100, random),
  });
