import { useState } from 'react';
import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import { recordTitle } from '#shared/model/record-title';
import { formatMoment } from '../../app/format-moment';
import { useServices } from '../../app/services';
import { useSnapshot } from '../../app/use-archive';
import type { AutosaveHandle } from '../../app/use-autosave';
import { Button } from '../../components/button/button';
import { ConflictChoice } from '../../components/save-state/conflict-choice';
import { Notice } from '../../components/status/notice';
import { meetingDifferences } from './meeting-differences';
import type { MeetingForm } from './meeting-form';
import { mergeMeetings } from './merge-meetings';
import { formOf } from './use-meeting-draft';

interface MeetingConflictProps {
  readonly current: OffsiteMeeting;
  readonly draft: MeetingForm;
  readonly autosave: AutosaveHandle<MeetingForm, OffsiteMeeting>['autosave'];
}

/** Someone else's version was saved first: shows both and lets the person choose. */
export function MeetingConflict({ current, draft, autosave }: MeetingConflictProps) {
  const services = useServices();
  const { records } = useSnapshot();
  const [isOpen, setOpen] = useState(true);
  const theirs = formOf(services, current);
  const nameOf = (id: string): string => {
    const record = records.get(id);
    return record ? recordTitle(record) : '（見つかりません）';
  };
  const takeTheirs = (): void => {
    autosave.revert();
    services.toasts.show({
      tone: 'done',
      text: '相手の内容にしました。',
      action: { label: '自分の内容に戻す', perform: () => autosave.change(() => draft) },
    });
  };
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
      <ConflictChoice
        savedBy={`${formatMoment(current.updatedAt)}${current.updatedBy ? `、${current.updatedBy}さん` : ''}`}
        differences={meetingDifferences(draft, theirs, { cohort: nameOf, attachment: nameOf })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onKeepMine={() => autosave.settle(draft)}
        onTakeTheirs={takeTheirs}
        onKeepBoth={() => autosave.settle(mergeMeetings(draft, theirs))}
      />
    </>
  );
}
