/** Words of each kind, for each goes another way through the engine; then the letters that words begin with. */
const QUERIES = [
  ...[
    '対',
    'ta',
    'たい',
    'オ',
    '学校 地域',
    'kyou',
    '話し合い',
    '平成30年',
    'H30.4.1',
    '町内会',
    'まちづ 人',
  ],
  ...'かしたとさちきこはいおうすせなにのまみもひふほけくやよわり',
  ...'kstnhmyjrgdbpaiuoe',
];

export interface WarmUp {
  readonly start: () => void;
  /** an answer has come, perhaps to the last of these queries */
  readonly onAnswer: (seq: number) => void;
  /** somebody asks something themselves */
  readonly stop: () => void;
}

/**
 * Asks the engine, in an idle moment, what somebody may soon begin to type: the answers are kept (recent-answers.ts),
 * the browser has compiled the code, and the texts are decoded. One query at a time: whoever types meanwhile waits for
 * one of them at most.
 *
 * @param ask puts a query to the engine and answers its number
 */
export function createWarmUp(ask: (query: string) => number): WarmUp {
  let left: readonly string[] = [];
  let waitingFor: number | undefined;
  const next = (): void => {
    const [query, ...others] = left;
    left = others;
    waitingFor = query === undefined ? undefined : ask(query);
  };
  return {
    start: () => {
      left = QUERIES;
      next();
    },
    onAnswer: (seq) => {
      if (seq === waitingFor) next();
    },
    stop: () => {
      left = [];
    },
  };
}
