import { assertNever } from '../model/assert-never';

/** Lines of the source a piece came from, counted from 1, both ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** How far a recognised piece can be trusted without a look: its mark says it, the context says it, or a guess. */
export type Confidence = 'sure' | 'likely' | 'guess';

interface Piece {
  readonly lines: LineRange;
  readonly confidence: Confidence;
}

export interface HeadingBlock extends Piece {
  readonly kind: 'heading';
  /** 1 for the outermost; Markdown gives it `##` */
  readonly level: number;
  /** as written, its mark included: `(1) 活動の概要` */
  readonly text: string;
  /** the text is Markdown already, from a Markdown source */
  readonly isMarkdown?: true;
}

export interface ParagraphBlock extends Piece {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface ListItemBlock extends Piece {
  readonly kind: 'listItem';
  /** 0 for the outermost */
  readonly depth: number;
  /** as written: `・`, `①`, `(1)`, `★`; empty where the place alone makes it an item */
  readonly mark: string;
  readonly text: string;
}

export interface TableBlock extends Piece {
  readonly kind: 'table';
  /** the first row is the head; all rows have the same number of cells */
  readonly rows: readonly (readonly string[])[];
}

export interface PollChoice {
  readonly label: string;
  readonly value: number;
}

/** A show of hands: `市役所に話しかけやすいですか？（Y:30%/N:70%）`. */
export interface PollBlock extends Piece {
  readonly kind: 'poll';
  readonly depth: number;
  readonly mark: string;
  /** the whole as written, counts included */
  readonly text: string;
  readonly question: string;
  readonly unit: 'percent' | 'count';
  readonly choices: readonly PollChoice[];
}

/** One turn in minutes or in questions and answers. */
export interface SpeechBlock extends Piece {
  readonly kind: 'speech';
  /** as written, its mark and colon included: `〇甲野委員`, `乙川：`, `Ｑ１` */
  readonly speaker: string;
  readonly text: string;
}

/** A stretch of a Markdown source, kept letter by letter. */
export interface MarkdownBlock extends Piece {
  readonly kind: 'markdown';
  readonly text: string;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListItemBlock
  | TableBlock
  | PollBlock
  | SpeechBlock
  | MarkdownBlock;

/** All the words of a block, marks included, in the order of the source. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'markdown':
      return block.text;
    case 'listItem':
    case 'poll':
      return block.mark === '' ? block.text : `${block.mark} ${block.text}`;
    case 'speech':
      return `${block.speaker} ${block.text}`;
    case 'table':
      return block.rows.map((row) => row.join(' ')).join('\n');
    default:
      return assertNever(block);
  }
}
