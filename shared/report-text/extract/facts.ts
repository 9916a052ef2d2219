import { type Block, blockText } from '../block';
import type { Author, ReportFacts } from '../report-reading';
import { personLineOf } from '../structure/person-line';
import { authorsOnCover } from './authors';
import { cohortIn } from './cohort-number';
import { fiscalYearIn } from './fiscal-year';
import { municipalityIn } from './municipality';
import { studyMeetingsIn } from './study-meetings';
import { titleOnCover } from './title';

export interface FactSources {
  /** the cover's lines, or the opening lines of a document without a cover */
  readonly cover: readonly string[];
  /** the cover with its broken lines joined; empty without a cover */
  readonly pieces: readonly string[];
  readonly blocks: readonly Block[];
}

/** Whose report this is, and of which year. */
export function factsIn({ cover, pieces, blocks }: FactSources): ReportFacts {
  const body = blocks.map(blockText).join('\n');
  const named = pieces.length > 0 ? authorsOnCover(cover) : [];
  const people = peopleIn(blocks);
  // the first of many whose reflections follow is not the only author
  const isFirstOfMany =
    people.length > named.length && named.every(({ name }) => people.some((person) => person.name === name));
  const authors = isFirstOfMany ? people : named;
  const title = titleOnCover(pieces, new Set(authors.map((author) => author.name)));
  const municipality = municipalityIn(cover, body);
  const fiscalYear = fiscalYearIn(cover, body, studyMeetingsIn(blocks));
  const cohort = cohortIn(cover, body);
  return {
    authors,
    ...(title ? { title } : {}),
    ...(municipality ? { municipality } : {}),
    ...(fiscalYear ? { fiscalYear } : {}),
    ...(cohort ? { cohort } : {}),
  };
}

/** Without a cover, those whose reflections the report holds wrote it. */
function peopleIn(blocks: readonly Block[]): Author[] {
  return blocks.flatMap((block) => {
    const person = block.kind === 'heading' ? personLineOf(block.text) : undefined;
    return person ? [{ ...person, confidence: 'likely' }] : [];
  });
}
