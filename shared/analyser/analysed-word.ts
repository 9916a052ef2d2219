/** One word of a text. Words follow each other without gaps. */
export interface AnalysedWord {
  readonly surface: string;
  /** in hiragana; absent for what is read as it is written, and for words nobody knows */
  readonly reading?: string;
}

export type Analyser = (text: string) => readonly AnalysedWord[];
