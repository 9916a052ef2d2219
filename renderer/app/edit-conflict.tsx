import { Suspense, useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import type { ArchiveRecord } from '#shared/model/record';
import type { Content } from '#shared/record-diff/content';
import type { Choices } from '#shared/record-diff/settle-conflict';
import { Button } from '../components/button/button';
import { Notice } from '../components/status/notice';
import { formatDayAndTime } from './format-moment';
import { personWords } from './person-words';
import { useServices } from './services';
import { useNames } from './use-names';
import { ConflictDialog } from './writing-parts';

interface EditConflictProps {
  readonly mine: Content;
  /** the record as somebody else saved it */
  readonly current: ArchiveRecord;
  /** what of it the editor shows, where that is more than the record itself */
  readonly theirs?: Content;
  readonly base: Content | undefined;
  readonly onSettle: (settled: Content, choices: Choices) => void;
  /** somebody had moved the record to the trash, and it was taken out again */
  readonly onRestored?: (record: ArchiveRecord) => void;
}

/** Someone else's version was saved first: says so and lets the person choose, field by field. */
export function EditConflict(props: EditConflictProps) {
  const { mine, current, theirs = current, base, onSettle, onRestored } = props;
  const names = useNames();
  const [isOpen, setOpen] = useState(true);
  if (current.deletedAt !== undefined) return <InTrash record={current} onRestored={onRestored} />;
  return (
    <>
      <Notice
        tone="error"
        action={
          <Button size="small" onPress={() => setOpen(true)}>
            見比べて選ぶ
          </Button>
        }
      >
        ほかの画面で先に書き換えられています。どちらの内容も残っています。選ぶまで、この画面の変更は保存されません。
      </Notice>
      <Suspense>
        <ConflictDialog
          // Another version of theirs is another question.
          key={current.revision}
          kind={current.kind}
          mine={mine}
          theirs={theirs}
          base={base}
          names={names}
          savedBy={`${formatDayAndTime(current.updatedAt)}、${personWords(current.updatedBy)}`}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          onSettle={onSettle}
        />
      </Suspense>
    </>
  );
}

interface InTrashProps {
  readonly record: ArchiveRecord;
  readonly onRestored: ((record: ArchiveRecord) => void) | undefined;
}

function InTrash({ record, onRestored }: InTrashProps) {
  const { client, toasts } = useServices();
  const restore = async (): Promise<void> => {
    const answer = await client('record.restore', { id: record.id });
    if (answer.ok) onRestored?.(answer.value);
    else toasts.show({ tone: 'error', text: errorSentence(answer.error) });
  };
  return (
    <Notice
      tone="error"
      action={
        <Button size="small" onPress={() => void restore()}>
          ゴミ箱から戻す
        </Button>
      }
    >
      {`この記録は、${personWords(record.updatedBy)}がゴミ箱に移しました。書いた内容はこの画面に残っています。ゴミ箱から戻すと、見比べて保存できます。`}
    </Notice>
  );
}
