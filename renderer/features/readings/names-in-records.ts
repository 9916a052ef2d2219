import type { ArchiveRecord } from '#shared/model/record';

/** A name in the archive's own records that may need a reading. */
export interface FoundName {
  readonly name: string;
  /** as what it stands there */
  readonly as: 'member' | 'department' | 'participant' | 'speaker' | 'place';
}

const KANJI = /\p{Script=Han}/u;
/** What stands around a name in a list of participants. */
const TITLE = /(?:さん|様|氏|先生)$/u;
const BRACKETS = /[（(【［[].*$/u;
const LONGEST = 20;

/**
 * The names of members, participants, speakers, departments and places that hold kanji, each once, as people are
 * likely to write them in a text. `known` are listed already.
 */
export function namesInRecords(
  records: Iterable<ArchiveRecord>,
  known: ReadonlySet<string>,
): readonly FoundName[] {
  const found = new Map<string, FoundName>();
  for (const record of records) {
    for (const { name, as } of record.deletedAt === undefined ? namesOf(record) : []) {
      const plain = plainName(name);
      const isName = KANJI.test(plain) && plain.length <= LONGEST && !known.has(plain);
      if (isName && !found.has(plain)) found.set(plain, { name: plain, as });
    }
  }
  return [...found.values()];
}

export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(BRACKETS, '')
    .trim()
    .replace(TITLE, '')
    .trim()
    .replaceAll(/\s+/gu, ' ');
}

function namesOf(record: ArchiveRecord): readonly FoundName[] {
  const one = (name: string | undefined, as: FoundName['as']): readonly FoundName[] =>
    name === undefined ? [] : [{ name, as }];
  switch (record.kind) {
    case 'cohort':
      return record.members.flatMap(({ name, department }) => [
        ...one(name, 'member'),
        ...one(department, 'department'),
      ]);
    case 'offsiteMeeting':
      return [
        ...record.participants.flatMap((name) => one(name, 'participant')),
        ...one(record.place, 'place'),
      ];
    case 'keyPhrase':
      return one(record.speaker, 'speaker');
    case 'actionItem':
      return one(record.owner, 'member');
    default:
      return [];
  }
}
