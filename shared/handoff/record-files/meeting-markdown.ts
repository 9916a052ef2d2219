import { formatEventDate } from '../../dates/format-date';
import type { Poll } from '../../model/offsite-meeting';
import type { RecordOf } from '../../model/record';
import { facts, list, section } from './markdown-parts';
import { type LinkTargets, linkTo, withRelativeLinks } from './relative-links';

/** An off-site meeting in the order of the form, with the モヤモヤ raised in it. */
export function meetingMarkdown(
  meeting: RecordOf<'offsiteMeeting'>,
  targets: LinkTargets,
): readonly string[] {
  const text = (value: string): string => withRelativeLinks(value, targets);
  const attachments = meeting.attachments.flatMap((id) => targets.records.get(id) ?? []);
  return [
    facts({
      日付: meeting.date && formatEventDate(meeting.date),
      場所: meeting.place,
      対話の相手: meeting.counterpart,
      参加者: meeting.participants.join('、'),
    }),
    section('内容', text(meeting.content)),
    section('モヤモヤ', list((targets.questions.get(meeting.id) ?? []).map((one) => linkTo(one, targets)))),
    section('気付き', list(meeting.insights.map((insight) => text(insight.text)))),
    section('挙手アンケート', meeting.polls.map(pollTable).join('\n\n')),
    section('次の一歩', text(meeting.nextSteps)),
    section('添付', list(attachments.map((attachment) => linkTo(attachment, targets)))),
  ];
}

function pollTable(poll: Poll): string {
  const unit = poll.unit === 'percent' ? '%' : '人';
  const cell = (value: string): string => value.replace(/[|\\]/g, '\\$&');
  const rows = poll.choices.map((choice) => `| ${cell(choice.label)} | ${choice.value}${unit} |`);
  return [`**${poll.question}**`, '', '| 選択肢 | 結果 |', '| --- | ---: |', ...rows].join('\n');
}
