import * as v from 'valibot';
import { ok } from '#shared/contract/result';
import { fiscalYearOf } from '#shared/dates/event-date';
import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import type { RecordOf } from '#shared/model/record';
import { meetingQuestions } from '#shared/rules/meeting-questions';
import type { ArchiveSnapshot } from '../../app/archive-model';
import { today } from '../../app/new-record';
import { type Services, useServices } from '../../app/services';
import { recordsByKind, useRecord } from '../../app/use-archive';
import { type AutosaveHandle, useAutosave } from '../../app/use-autosave';
import {
  formToMeeting,
  isBlankForm,
  type MeetingForm,
  meetingFormSchema,
  meetingToForm,
  newMeetingForm,
} from './meeting-form';

/** The form of a meeting, kept saved. */
export function useMeetingDraft(id: string): AutosaveHandle<MeetingForm, OffsiteMeeting> {
  const services = useServices();
  const record = useRecord('offsiteMeeting', id);
  return useAutosave<MeetingForm, RecordOf<'offsiteMeeting'>>({
    kind: 'offsiteMeeting',
    id,
    record,
    route: { page: 'meetingEdit', id },
    toDraft: (meeting) => formOf(services, meeting),
    parseDraft: (value) => {
      const parsed = v.safeParse(meetingFormSchema, value);
      return parsed.success ? parsed.output : undefined;
    },
    isBlank: isBlankForm,
    save: async (form, expectedRevision) => {
      const { meeting, questions } = formToMeeting(id, form);
      const answer = await services.client('offsiteMeeting.save', { meeting, questions, expectedRevision });
      if (!answer.ok) return answer;
      // The contract answers with any record; the one saved here is the meeting.
      return ok(answer.value as OffsiteMeeting);
    },
  });
}

/** The form of a meeting as the archive has it now; of none, a form that begins today. */
export function formOf({ archive }: Services, meeting: OffsiteMeeting | undefined): MeetingForm {
  const state = archive.state.get();
  const snapshot: ArchiveSnapshot = state.state === 'open' ? state.snapshot : { records: new Map() };
  if (meeting) return meetingToForm(meeting, meetingQuestions(snapshot.records, meeting.id));
  const day = today();
  const cohort = recordsByKind(snapshot).cohort.find(({ fiscalYear }) => fiscalYear === fiscalYearOf(day));
  return newMeetingForm(day, cohort?.id ?? '');
}
