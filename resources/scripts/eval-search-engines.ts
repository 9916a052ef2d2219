import Fuse from 'fuse.js';
import { foldText } from '../../shared/search/fold';
import type { SearchIndex } from '../../shared/search/search-index';
import type { SearchUnit } from '../../shared/search/search-unit';

/** An engine under test: answers a query with record ids, best first. */
export interface Engine {
  readonly name: string;
  search(query: string): { readonly main: readonly string[]; readonly similar: readonly string[] };
}

const SHOWN = 20;

export function indexEngine(name: string, index: SearchIndex): Engine {
  return {
    name,
    search: (query) => ({
      main: index.search(query, { limit: SHOWN }).groups.map((group) => group.recordId),
      similar: index.searchSimilar(query, { limit: SHOWN }).map((group) => group.recordId),
    }),
  };
}

/** What any good program does without an index: the same folding, every term somewhere, most mentions first. */
export function plainScanEngine(units: readonly SearchUnit[]): Engine {
  const texts = units.map((unit) => ({ id: unit.recordId, text: foldText(`${unit.title}\n${unit.text}`) }));
  return {
    name: 'scan',
    search: (query) => {
      const terms = query
        .split(/\s+/u)
        .map(foldText)
        .filter((term) => term !== '');
      const found = texts.filter(
        ({ text }) => terms.length > 0 && terms.every((term) => text.includes(term)),
      );
      const mentions = ({ text }: { readonly text: string }): number => {
        let count = 0;
        for (const term of terms)
          for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) count++;
        return count;
      };
      const ranked = found
        .map((one) => ({ id: one.id, count: mentions(one) }))
        .sort((a, b) => b.count - a.count);
      return { main: ranked.slice(0, SHOWN).map(({ id }) => id), similar: [] };
    },
  };
}

/** fuse.js alone, with the settings its manual gives for whole texts. */
export function fuseEngine(units: readonly SearchUnit[]): Engine {
  const fuse = new Fuse(units, {
    keys: ['title', 'text'],
    ignoreLocation: true,
    threshold: 0.3,
    includeScore: true,
  });
  return {
    name: 'fuse',
    search: (query) => ({
      main: fuse.search(query, { limit: SHOWN }).map(({ item }) => item.recordId),
      similar: [],
    }),
  };
}
