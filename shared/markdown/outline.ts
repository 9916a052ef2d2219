import type { Token, Tokens } from 'marked';
import { headingPathKey } from './heading-path-key';
import { isOfficeHeading, type OfficeHeadingToken } from './office-heading';

export type Heading = {
  /** 1 to 6 as written; for `■ …` and `【…】` one below what they stand under */
  readonly level: number;
  /** as read, without Markdown */
  readonly text: string;
  /** texts from the outermost heading to this one; a second of the same path ends in `#2`, a third in `#3` */
  readonly path: readonly string[];
  /** for addresses and anchors: ASCII, and the same as long as the path is */
  readonly slug: string;
};

type Open = {
  readonly level: number;
  readonly name: string;
  readonly rank: 'written' | OfficeHeadingToken['rank'];
};

/** Gives each heading of a document, in order, its level and its place among the others. */
export class Outline {
  readonly headings: Heading[] = [];
  #open: Open[] = [];
  readonly #seen = new Map<string, number>();

  /** The heading a top-level block is, `words` as read; undefined when it is none, or empty. */
  add(token: Token, words: string): Heading | undefined {
    const isOffice = isOfficeHeading(token);
    if (!isOffice && token.type !== 'heading') return undefined;
    if (isOffice && token.rank === 'small') return undefined;
    const text = words.replace(/\s+/g, ' ').trim();
    if (text === '') return undefined;
    // marked's heading token, the only one of that type, always has its depth.
    const level = isOffice ? this.#officeLevel(token) : (token as Tokens.Heading).depth;
    this.#open = this.#open.filter((open) => open.level < level);
    const path = this.#uniquePath(text);
    this.#open.push({ level, name: path.at(-1) ?? text, rank: isOffice ? token.rank : 'written' });
    const heading = { level: Math.min(level, 6), text, path, slug: slugOf(headingPathKey(path)) };
    this.headings.push(heading);
    return heading;
  }

  #officeLevel(token: OfficeHeadingToken): number {
    const writtenAt = this.#open.findLastIndex((open) => open.rank === 'written');
    const written = this.#open[writtenAt]?.level ?? 0;
    const underSection = this.#open.slice(writtenAt + 1).some((open) => open.rank === 'section');
    return token.rank === 'part' && underSection ? written + 2 : written + 1;
  }

  #uniquePath(text: string): string[] {
    const parents = this.#open.map((open) => open.name);
    const key = headingPathKey([...parents, text]);
    for (let count = (this.#seen.get(key) ?? 0) + 1; ; count += 1) {
      const path = [...parents, count === 1 ? text : `${text}#${count}`];
      const candidate = headingPathKey(path);
      if (count > 1 && this.#seen.has(candidate)) continue;
      this.#seen.set(key, count);
      if (count > 1) this.#seen.set(candidate, 1);
      return path;
    }
  }
}

/** FNV-1a over UTF-16 units, twice with different seeds: 64 bits, so that two paths of one document never meet. */
function slugOf(key: string): string {
  return `h-${fnv1a(key, 0x811c9dc5)}${fnv1a(key, 0x01000193)}`;
}

function fnv1a(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
