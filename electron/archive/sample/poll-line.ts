type WrittenChoice = { readonly label: string; readonly value: number };

/** A show of hands as written; its place in the record gives it an id. */
type WrittenPoll = {
  readonly question: string;
  readonly unit: 'count' | 'percent';
  readonly choices: WrittenChoice[];
};

const CHOICE = /^(.+?)\s+(\d+(?:\.\d+)?)$/;

/**
 * A show of hands on one line: `問い | count | はい 9 | いいえ 3`. The unit is `count` (people) or `percent`.
 * @throws when the line has another shape
 */
export function parsePollLine(line: string): WrittenPoll {
  const [question = '', unit = '', ...choices] = line.split('|').map((cell) => cell.trim());
  if (question === '' || choices.length < 2) throw new Error(`not a poll of two or more choices: ${line}`);
  if (unit !== 'count' && unit !== 'percent')
    throw new Error(`a poll counts in "count" or "percent": ${line}`);
  return { question, unit, choices: choices.map(parseChoice) };
}

function parseChoice(cell: string): WrittenChoice {
  const [, label, value] = CHOICE.exec(cell) ?? [];
  if (label === undefined || value === undefined)
    throw new Error(`a choice is a label and a number: ${cell}`);
  return { label, value: Number(value) };
}
