import * as v from 'valibot';
import type { Poll } from '#shared/model/offsite-meeting';

/** A show of hands while it is being written: values are texts. */
export const pollFormSchema = v.looseObject({
  id: v.string(),
  question: v.string(),
  unit: v.picklist(['count', 'percent']),
  choices: v.array(v.looseObject({ label: v.string(), value: v.string() })),
});
export type PollForm = v.InferOutput<typeof pollFormSchema>;

export const MIN_CHOICES = 2;

export const newPoll = (id: string): PollForm => ({
  id,
  question: '',
  unit: 'count',
  choices: [
    { label: 'Y', value: '' },
    { label: 'N', value: '' },
  ],
});

export function pollToForm(poll: Poll): PollForm {
  return { ...poll, choices: poll.choices.map((choice) => ({ ...choice, value: String(choice.value) })) };
}

/**
 * A number of people or per cent as it is typed: `12`, `１２人`, `16.5%`, `１，０２４`. An empty text is 0; undefined
 * when it is no number.
 */
export function readPollValue(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/(人|名|票|%|パーセント)$/, '');
  if (plain === '') return 0;
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}

/** The polls that are worth keeping, with words for what was left out, so that none makes a save fail. */
export function savedPolls(polls: readonly PollForm[]): Poll[] {
  return polls.filter(isWritten).map((poll) => ({
    ...poll,
    question: poll.question.trim() || '挙手',
    choices: poll.choices.map((choice, index) => ({
      ...choice,
      label: choice.label.trim() || `選択肢${index + 1}`,
      value: readPollValue(choice.value) ?? 0,
    })),
  }));
}

const isWritten = (poll: PollForm): boolean =>
  poll.question.trim() !== '' || poll.choices.some((choice) => choice.value.trim() !== '');
