/** What a CSV's rows become. */
export type CsvKind = 'keyPhrase' | 'offsiteMeeting';

export type CsvField =
  | 'text'
  | 'speaker'
  | 'occasion'
  | 'date'
  | 'cohort'
  | 'comment'
  | 'tags'
  | 'title'
  | 'place'
  | 'counterpart'
  | 'participants'
  | 'content'
  | 'questions'
  | 'insights'
  | 'nextSteps';

interface CsvColumn {
  readonly field: CsvField;
  /** as our own export heads it */
  readonly label: string;
  /** other heads people give it */
  readonly also: RegExp;
}

/** The columns of each kind, in the order of an export. */
export const CSV_COLUMNS: Readonly<Record<CsvKind, readonly CsvColumn[]>> = {
  keyPhrase: [
    {
      field: 'text',
      label: 'フレーズ',
      also: /^(?:キーフレーズ|言葉|ことば|名言|文|本文|内容|text|phrase)$/i,
    },
    { field: 'speaker', label: '話した人', also: /^(?:話者|発言者|だれ|誰|氏名|speaker|by)$/i },
    { field: 'occasion', label: '場', also: /^(?:場面|機会|どこ|会議|出典|occasion)$/i },
    { field: 'date', label: '日付', also: /^(?:年月日|日時|いつ|実施日|date)$/i },
    { field: 'cohort', label: '期', also: /^(?:何期|期生|cohort)$/i },
    { field: 'comment', label: 'コメント', also: /^(?:備考|メモ|感想|comment|note)$/i },
    { field: 'tags', label: 'タグ', also: /^(?:分類|キーワード|tags?)$/i },
  ],
  offsiteMeeting: [
    { field: 'title', label: '題名', also: /^(?:タイトル|件名|会議名|名称|テーマ|title)$/i },
    { field: 'date', label: '日付', also: /^(?:年月日|日時|いつ|実施日|開催日|date)$/i },
    { field: 'place', label: '場所', also: /^(?:会場|どこ|place)$/i },
    { field: 'counterpart', label: '対話の相手', also: /^(?:相手|対話相手|だれと|誰と|counterpart)$/i },
    { field: 'participants', label: '参加者', also: /^(?:出席者|メンバー|participants)$/i },
    { field: 'cohort', label: '期', also: /^(?:何期|期生|cohort)$/i },
    { field: 'content', label: '内容', also: /^(?:【内容】|記録|本文|概要|content)$/i },
    { field: 'questions', label: 'モヤモヤ', also: /^(?:もやもや|疑問|課題|questions?)$/i },
    { field: 'insights', label: '気付き', also: /^(?:気づき|学び|所感|insights?)$/i },
    { field: 'nextSteps', label: '次の一歩', also: /^(?:次に|今後|アクション|next)$/i },
    { field: 'tags', label: 'タグ', also: /^(?:分類|キーワード|tags?)$/i },
  ],
};

/** For each column of a table the field it holds; undefined for one that is not taken. */
export type CsvMapping = readonly (CsvField | undefined)[];

/** The mapping the heads of a table suggest; each field once. */
export function guessMapping(head: readonly string[], kind: CsvKind): CsvMapping {
  const taken = new Set<CsvField>();
  return head.map((cell) => {
    const name = cell.normalize('NFKC').replace(/\s+/g, '');
    const column = CSV_COLUMNS[kind].find(
      ({ field, label, also }) => !taken.has(field) && (label === name || also.test(name)),
    );
    if (column) taken.add(column.field);
    return column?.field;
  });
}

/** What the heads of a table speak of. */
export function guessKind(head: readonly string[]): CsvKind {
  const hits = (kind: CsvKind): number => guessMapping(head, kind).filter(Boolean).length;
  return hits('offsiteMeeting') > hits('keyPhrase') ? 'offsiteMeeting' : 'keyPhrase';
}
