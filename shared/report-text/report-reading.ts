import type { EventDate } from '../dates/event-date';
import type { Block, Confidence, LineRange, PollBlock } from './block';

export type Poll = Pick<PollBlock, 'question' | 'unit' | 'choices'>;

/** Why a piece of the source does not stand in the body. */
export type AsideReason =
  | 'pageMark'
  | 'pageNumber'
  | 'runningHead'
  | 'ruledLine'
  | 'contentsList'
  | 'hostingSite'
  | 'cover'
  | 'title'
  | 'frontMatter'
  | 'dropped';

export interface Aside {
  readonly lines: LineRange;
  readonly text: string;
  readonly reason: AsideReason;
}

export interface Fact<Value> {
  readonly value: Value;
  readonly confidence: Confidence;
}

export interface Author {
  /** family and given name joined: 甲野一郎 */
  readonly name: string;
  readonly department?: string;
  readonly confidence: Confidence;
}

export interface ReportFacts {
  readonly title?: Fact<string>;
  /** 霧沢市 */
  readonly municipality?: Fact<string>;
  /** western year in which the fiscal year begins */
  readonly fiscalYear?: Fact<number>;
  /** 8 for ８期生 */
  readonly cohort?: Fact<number>;
  readonly authors: readonly Author[];
}

/** Something found in the body; `headingPath` names the headings above it, outermost first. */
interface Found {
  readonly lines: LineRange;
  readonly headingPath: readonly string[];
}

export interface StudyMeeting extends Found {
  readonly number: number;
  /** as the source says it; see dateDoubts */
  readonly date?: EventDate;
  readonly title?: string;
}

export interface Dialogue extends Found {
  /** the heading as written */
  readonly title: string;
  readonly date?: EventDate;
  readonly counterpart?: string;
  /** 【内容】, Markdown */
  readonly content: string;
  readonly moyamoya: readonly string[];
  readonly insights: readonly string[];
  readonly polls: readonly Poll[];
}

export interface PlannedAction extends Found {
  readonly stage: 'first' | 'next' | 'further';
  readonly text: string;
  /** the sentence the report gives below the action */
  readonly detail?: string;
}

export interface Pledge extends Found {
  readonly owner?: string;
  readonly text: string;
  readonly confidence: Confidence;
}

export interface PhraseCandidate extends Found {
  readonly text: string;
  readonly why: 'keywordList' | 'keywordSentence' | 'quotedOften' | 'emphasised';
}

/** A date that does not fit its place; nothing is changed until someone agrees. */
export interface DateDoubt extends Found {
  /** the words the date stands in */
  readonly text: string;
  readonly date: EventDate;
  readonly proposed: EventDate;
  readonly reason: 'orderOfMeetings' | 'outsideFiscalYear';
}

/** What a body says, besides its words; found anew after every correction. */
export interface Findings {
  readonly studyMeetings: readonly StudyMeeting[];
  readonly dialogues: readonly Dialogue[];
  readonly actions: readonly PlannedAction[];
  readonly pledges: readonly Pledge[];
  readonly phrases: readonly PhraseCandidate[];
  readonly dateDoubts: readonly DateDoubt[];
}

export interface ReportReading extends Findings {
  readonly blocks: readonly Block[];
  readonly setAside: readonly Aside[];
  readonly facts: ReportFacts;
  /** how many characters the source had lost before it came here (U+FFFD) */
  readonly replacementCharacters: number;
}
