import { useMemo } from 'react';
import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import { meetingQuestions } from '#shared/rules/meeting-questions';
import type { Autosave } from '../../app/autosave';
import { CohortSelect } from '../../app/cohort-select';
import { useServices } from '../../app/services';
import { useSnapshot } from '../../app/use-archive';
import { AttachmentField } from '../../components/attachments/attachment-field';
import { useAttach } from '../../components/attachments/use-attach';
import { DateTextField } from '../../components/fields/date-text-field';
import { LinesField } from '../../components/fields/lines-field';
import { TagField } from '../../components/fields/tag-field';
import { TextField } from '../../components/fields/text-field';
import { VisibilityField } from '../../components/fields/visibility-field';
import { Section } from '../../components/layout/page';
import { MarkdownEditor } from '../../components/markdown-editor/markdown-editor';
import { LineList } from './line-list';
import styles from './meeting-editor.module.css';
import type { MeetingForm } from './meeting-form';
import { PollList } from './poll-list';
import { proposeTitle } from './propose-title';
import { QuestionAnswers, QuestionStatusChip } from './question-state';
import { useKnownEntries } from './use-known-entries';

interface MeetingFieldsProps {
  readonly id: string;
  readonly form: MeetingForm;
  readonly autosave: Pick<Autosave<MeetingForm, OffsiteMeeting>, 'change' | 'flush'>;
}

/** The longest a title, name or place may be (model: line). */
const MAX_LINE = 1_000;

/** A meeting in the shape of the reports, from top to bottom as it is told. */
export function MeetingFields({ id, form, autosave }: MeetingFieldsProps) {
  const { change } = autosave;
  const { toasts } = useServices();
  const { records } = useSnapshot();
  const known = useKnownEntries();
  const { uploads, attach } = useAttach();
  const questions = useMemo(
    () => new Map(meetingQuestions(records, id).map((question) => [question.id, question])),
    [records, id],
  );

  const set = (part: Partial<MeetingForm>): void => change((before) => ({ ...before, ...part }));

  /** Puts back what was taken out of one of the lists. */
  const offerUndo = <K extends 'questions' | 'insights' | 'polls' | 'attachments'>(
    name: string,
    key: K,
    entry: MeetingForm[K][number],
    index: number,
  ): void =>
    toasts.show({
      tone: 'done',
      text: `${name}を消しました。`,
      action: {
        label: '元に戻す',
        // The list under a key holds entries of that key's kind; TypeScript cannot follow the correlation.
        perform: () =>
          change((before) => ({ ...before, [key]: before[key].toSpliced(index, 0, entry as never) })),
      },
    });

  const attachFile = async (file: File): Promise<string | undefined> => {
    const attachmentId = await attach(file);
    if (attachmentId !== undefined) {
      change((before) => ({ ...before, attachments: [...before.attachments, attachmentId] }));
      // At once: the page may have been left while the file was on its way.
      void autosave.flush();
    }
    return attachmentId;
  };

  return (
    <div className={styles.form}>
      <div className={styles.facts}>
        <div className={styles.wide}>
          <TextField
            label="題名"
            value={form.title}
            maxLength={MAX_LINE}
            placeholder={proposeTitle(form)}
            hint={form.title.trim() === '' ? '空のままなら、相手と日付から題名を付けます。' : undefined}
            onChange={(title) => set({ title })}
          />
        </div>
        <DateTextField label="日付" value={form.date} onChange={(date) => set({ date })} />
        <CohortSelect
          value={form.cohortId === '' ? undefined : form.cohortId}
          onChange={(cohortId) => set({ cohortId: cohortId ?? '' })}
        />
        <TextField
          label="場所"
          value={form.place}
          maxLength={MAX_LINE}
          placeholder="例：市民活動センター 和室"
          onChange={(place) => set({ place })}
        />
        <TextField
          label="相手"
          value={form.counterpart}
          maxLength={MAX_LINE}
          placeholder="例：商店会の皆さん"
          onChange={(counterpart) => set({ counterpart })}
        />
        <div className={styles.wide}>
          <LinesField
            label="参加者"
            values={form.participants}
            known={known.names}
            placeholder="名前を打って Enter か「、」で加える"
            onChange={(participants) => set({ participants: [...participants] })}
          />
        </div>
      </div>

      <MarkdownEditor
        label="内容"
        value={form.content}
        placeholder="話したことを、そのままの言葉で。・ や ◆ で始めると箇条書きや見出しになります。[[ で資料や記録につなげます。"
        attach={attachFile}
        startsWithPreview
        onChange={(content) => set({ content })}
      />

      <div className={styles.pair}>
        <Section title="モヤモヤ">
          <LineList
            name="モヤモヤ"
            areRecords
            lines={form.questions}
            placeholder="まだ答えの出ない問いを、一行に一つ"
            onChange={(lines) => set({ questions: [...lines] })}
            onRemoved={(line, index) => offerUndo('モヤモヤ', 'questions', line, index)}
            below={(questionId) => {
              const question = questions.get(questionId);
              if (!question || question.status === 'open') return null;
              return (
                <>
                  <QuestionStatusChip question={question} />
                  <QuestionAnswers question={question} />
                </>
              );
            }}
          />
        </Section>
        <Section title="気付き">
          <LineList
            name="気付き"
            lines={form.insights}
            placeholder="気付いたことを、一行に一つ"
            onChange={(lines) => set({ insights: [...lines] })}
            onRemoved={(line, index) => offerUndo('気付き', 'insights', line, index)}
          />
        </Section>
      </div>

      <Section title="挙手">
        <PollList
          polls={form.polls}
          onChange={(polls) => set({ polls: [...polls] })}
          onRemoved={(poll, index) => offerUndo('挙手の結果', 'polls', poll, index)}
          onChoiceRemoved={(poll) =>
            toasts.show({
              tone: 'done',
              text: '選択肢を消しました。',
              action: {
                label: '元に戻す',
                perform: () =>
                  change((before) => ({
                    ...before,
                    polls: before.polls.map((one) => (one.id === poll.id ? poll : one)),
                  })),
              },
            })
          }
        />
      </Section>

      <MarkdownEditor
        label="次の一歩"
        value={form.nextSteps}
        placeholder="だれが、いつまでに、何をするか"
        isShort
        attach={attachFile}
        onChange={(nextSteps) => set({ nextSteps })}
      />

      <Section title="添付">
        <AttachmentField
          ids={form.attachments}
          uploads={uploads}
          onFiles={(files) => {
            for (const file of files) void attachFile(file);
          }}
          onRemove={(attachmentId) => {
            const index = form.attachments.indexOf(attachmentId);
            set({ attachments: form.attachments.toSpliced(index, 1) });
            offerUndo('添付', 'attachments', attachmentId, index);
          }}
        />
      </Section>

      <Section title="整理">
        <TagField
          label="タグ"
          value={form.tags}
          known={known.tags}
          onChange={(tags) => set({ tags: [...tags] })}
        />
        <VisibilityField value={form.visibility} onChange={(visibility) => set({ visibility })} />
      </Section>
    </div>
  );
}
