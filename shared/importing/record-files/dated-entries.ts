import { bodySections, listItems, wordsAndNotes } from './body-sections';
import { actionStatusFact, facts, type RecordFile } from './record-file';

interface Context {
  readonly restored: (text: string) => string;
  readonly hasRecord: (id: string) => boolean;
  /** when an entry was written that the file has no time for */
  readonly now: string;
}

/** An item of a list people wrote at different times. */
interface Entry {
  readonly words: string;
  readonly notes: readonly string[];
  readonly linked: string | undefined;
  readonly at: string;
  readonly by: string | undefined;
}

/** おすすめ of a phrase. */
export function recommendations(file: RecordFile, context: Context) {
  return entriesOf(file, 'おすすめ', context).map(({ words, notes, at, by }) => ({
    by: by ?? notes.join('、'),
    reason: words,
    at,
  }));
}

/** 手がかりと答え of a question. */
export function answers(file: RecordFile, context: Context) {
  return entriesOf(file, '手がかりと答え', context).map(({ words, notes, linked, at, by }) => ({
    note: words,
    by: by ?? notes.join('、'),
    at,
    ...(linked === undefined ? {} : { recordId: linked }),
  }));
}

/** その後 of an action; its status stands last among the notes. */
export function followUps(file: RecordFile, context: Context) {
  return entriesOf(file, 'その後', context).map(({ words, notes, linked, at, by }) => ({
    note: words,
    by: by ?? notes.slice(0, -1).join('、'),
    at,
    status: actionStatusFact(new Map([['状態', notes.at(-1) ?? '']])),
    ...(linked === undefined ? {} : { cohortId: linked }),
  }));
}

const LINK_AT_END = /、?\[[^\]]*\]\([^)]*\)(?=）$)/;

/** Times are told apart by the order of the list; once people have added to it or taken away, by who wrote. */
function entriesOf({ body, facts: all }: RecordFile, section: string, context: Context): Entry[] {
  const { restored, hasRecord, now } = context;
  const items = listItems(bodySections(body, [section]).get(section));
  const stamps = facts(all, '書いた日時').flatMap(stampOf);
  const isWhole = items.length === stamps.length;
  return items.map((item) => {
    const linked = linkedId(restored(item), hasRecord);
    const bare = item.replace(LINK_AT_END, '');
    const stamp = isWhole ? stamps.shift() : takeOf(stamps, wordsAndNotes(bare).notes);
    // A name that is not there has left no bracket behind, unless something else stood in it.
    const isPlain = stamp?.by === '' && bare === item && section !== 'その後';
    const { words, notes } = isPlain ? { words: item, notes: [] } : wordsAndNotes(bare);
    return { words: restored(words), notes, linked, at: stamp?.at ?? now, by: stamp?.by };
  });
}

interface Stamp {
  readonly at: string;
  readonly by: string;
}

function stampOf(text: string): Stamp[] {
  const [, at, by = ''] = /^(\d{4}-\d\d-\d\dT\S+)(?: ([\s\S]*))?$/.exec(text) ?? [];
  return at === undefined ? [] : [{ at, by }];
}

/** The first of the stamps left that names one of these, taken from among them. */
function takeOf(stamps: Stamp[], notes: readonly string[]): Stamp | undefined {
  const at = stamps.findIndex(({ by }) => by !== '' && notes.includes(by));
  return at < 0 ? undefined : stamps.splice(at, 1)[0];
}

/** The record a note ends with: `…（丙山、[[ID|題名]]）`. */
function linkedId(restored: string, hasRecord: (id: string) => boolean): string | undefined {
  const id = /\[\[([0-7][0-9A-HJKMNP-TV-Z]{25})\|[^\]]*\]\]）$/.exec(restored)?.[1];
  return id !== undefined && hasRecord(id) ? id : undefined;
}
