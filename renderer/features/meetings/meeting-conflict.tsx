import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import { EditConflict } from '../../app/edit-conflict';
import { useServices } from '../../app/services';
import type { AutosaveHandle } from '../../app/use-autosave';
import type { MeetingForm } from './meeting-form';
import { formContent, settledForm } from './settle-meeting';
import { formOf } from './use-meeting-draft';

interface MeetingConflictProps {
  readonly current: OffsiteMeeting;
  readonly draft: MeetingForm;
  readonly autosave: AutosaveHandle<MeetingForm, OffsiteMeeting>['autosave'];
}

/** Someone else's version of a meeting was saved first, with its モヤモヤ. */
export function MeetingConflict({ current, draft, autosave }: MeetingConflictProps) {
  const services = useServices();
  const { id } = current;
  const base = autosave.base();
  return (
    <EditConflict
      mine={formContent(id, draft)}
      current={current}
      theirs={formContent(id, formOf(services, current))}
      // Which モヤモヤ the meeting had when this draft was begun is not known any more.
      base={base && { ...base, questions: undefined }}
      onSettle={(settled, choices) => {
        autosave.settle(settledForm(draft, settled, choices));
        services.toasts.show({
          tone: 'done',
          text: '選んだ内容にしました。相手の版は「変更の記録」にも残っています。',
          action: { label: '自分の内容に戻す', perform: () => autosave.change(() => draft) },
        });
      }}
    />
  );
}
