import type { ArchiveRecords } from '../model/archive';
import { recordTitle } from '../model/record-title';
import { replaceLinks, type TextLink, targetWithoutPlace, titleKey } from './text-links';

/** What stands in a text where a private record was linked. */
export const PRIVATE_RECORD = '（非公開の記録）';
const LEFT_OUT_RECORD = '（この引き継ぎに含まない記録）';

export interface LinkCleaner {
  /**
   * The text as it may leave. A link to a record left out becomes the author's own words; a link to a private one
   * loses them, for they may be its title. Ids of private records go wherever they stand.
   */
  readonly clean: (text: string) => string;
  /** the words that the text's links to private records show to a reader */
  readonly privateWords: (text: string) => readonly string[];
}

type Fate = 'included' | 'left-out' | 'private';

const RECORD_ID = /[0-7][0-9A-HJKMNP-TV-Z]{25}/g;

export function linkCleaner(
  records: ArchiveRecords,
  included: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): LinkCleaner {
  const fateOfId = (id: string): Fate =>
    included.has(id) ? 'included' : hidden.has(id) ? 'private' : 'left-out';
  const fateOfTitle = fatesByTitle(records, fateOfId);
  const isId = ({ target, form }: TextLink): boolean =>
    form !== 'record' || records.has(targetWithoutPlace(target));
  const fateOf = (link: TextLink): Fate | undefined => {
    const name = targetWithoutPlace(link.target);
    return isId(link)
      ? fateOfId(name)
      : (fateOfTitle.get(titleKey(link.target)) ?? fateOfTitle.get(titleKey(name)));
  };
  const cleanLink = (link: TextLink): string => {
    switch (fateOf(link)) {
      case undefined:
      case 'included':
        return link.raw;
      case 'private':
        return PRIVATE_RECORD;
      case 'left-out':
        return link.label || (isId(link) ? LEFT_OUT_RECORD : link.target);
    }
  };
  return {
    clean: (text) => {
      const cleaned = replaceLinks(text, cleanLink);
      return hidden.size === 0
        ? cleaned
        : cleaned.replace(RECORD_ID, (id) => (hidden.has(id) ? PRIVATE_RECORD : id));
    },
    privateWords: (text) => {
      const words: string[] = [];
      replaceLinks(text, (link) => {
        if (fateOf(link) !== 'private') return link.raw;
        const record = records.get(targetWithoutPlace(link.target));
        words.push(link.label, record ? recordTitle(record) : link.target);
        return link.raw;
      });
      return words.filter((word) => word !== '');
    },
  };
}

/** A title that an included record bears leaves with that record anyway; one that a private record shares does not. */
function fatesByTitle(records: ArchiveRecords, fateOfId: (id: string) => Fate): ReadonlyMap<string, Fate> {
  const weight: Readonly<Record<Fate, number>> = { included: 2, private: 1, 'left-out': 0 };
  const fates = new Map<string, Fate>();
  for (const record of records.values()) {
    const key = titleKey(recordTitle(record));
    const fate = fateOfId(record.id);
    const known = fates.get(key);
    if (known === undefined || weight[fate] > weight[known]) fates.set(key, fate);
  }
  return fates;
}
