import type { Poll } from '../../model/offsite-meeting';

const QUESTION = /^\*\*(.+)\*\*$/;
const ROW = /^\| ((?:[^|\\]|\\.)*) \| ([\d.]+)(%|人) \|$/;

/** The polls of an exported meeting: a bold question over a table of choices. */
export function pollTables(text: string | undefined, newId: () => string): Poll[] {
  const polls: Poll[] = [];
  for (const line of (text ?? '').split('\n')) {
    const question = QUESTION.exec(line)?.[1];
    if (question !== undefined) polls.push({ id: newId(), question, unit: 'count', choices: [] });
    const [, label, value, unit] = ROW.exec(line) ?? [];
    const open = polls.at(-1);
    if (!open || label === undefined || value === undefined) continue;
    polls[polls.length - 1] = {
      ...open,
      unit: unit === '%' ? 'percent' : 'count',
      choices: [...open.choices, { label: label.replace(/\\(.)/g, '$1'), value: Number(value) }],
    };
  }
  return polls.filter((poll) => poll.choices.length >= 2);
}
