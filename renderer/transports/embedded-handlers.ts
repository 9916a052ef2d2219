import type { MethodOutput } from '#shared/contract/contract';
import type { Handlers } from '#shared/contract/dispatcher';
import { fail, ok, type Result } from '#shared/contract/result';
import type { ViewerData } from '#shared/handoff/viewer-data';
import { readInlinedFile } from './read-inlined-file';

type Settings = MethodOutput<'settings.get'>;

/** For what would change the archive. */
const readOnly = async (): Promise<Result<never>> => fail({ code: 'read_only' });
/** For what needs the machine: folders, files, other programs. */
const unsupported = async (): Promise<Result<never>> => fail({ code: 'unsupported' });

/**
 * The viewer as an owner of data: a copy that can be read and nothing else. Settings last as long as the page; what
 * cannot be read out of the file (a damaged one) is told as the archive's status.
 */
export function embeddedHandlers(data: Result<ViewerData>, settingsChanged: () => void): Handlers {
  let settings: Settings = {
    myName: '',
    theme: 'system',
    textSize: 'medium',
    readings: [],
    savedSearches: [],
  };

  return {
    'app.capabilities': async () =>
      ok({
        canWrite: false,
        canPickFolder: false,
        canListFolders: false,
        canPrintToPdf: false,
        exportsTo: 'nowhere',
        canOpenPackages: false,
      }),
    'app.version': async () => ok({ version: data.ok ? data.value.about.appVersion : '' }),
    'app.openExternal': unsupported,
    'settings.get': async () => ok(settings),
    'settings.save': async (changed) => {
      settings = { ...settings, ...changed };
      settingsChanged();
      return ok(settings);
    },

    'archive.status': async () => ok(statusOf(data)),
    'archive.retry': async () => ok(statusOf(data)),
    'archive.load': async () =>
      data.ok
        ? ok({ archiveId: data.value.about.archiveId, records: [...data.value.records] })
        : fail({ code: 'no_archive' }),
    'attachment.read': async (wanted) =>
      data.ok ? readInlinedFile(data.value, wanted) : fail({ code: 'no_archive' }),
    'handoff.readings': async () =>
      ok({ units: data.ok ? Object.entries(data.value.readings).map(toUnitReadings) : [] }),
    'handoff.greeting': async () => {
      if (!data.ok) return ok(null);
      const { title, message, createdBy, createdAt } = data.value.about;
      return ok({ title, message, from: createdBy, createdAt });
    },

    'archive.create': unsupported,
    'archive.openSample': unsupported,
    'archive.open': unsupported,
    'archive.openPackage': unsupported,
    'archive.close': unsupported,
    'archive.recover': unsupported,
    'archive.accountRead': unsupported,
    'archive.settleOutside': unsupported,
    'transaction.list': unsupported,
    'history.versions': unsupported,
    'history.version': unsupported,
    'backup.list': unsupported,
    'backup.make': unsupported,
    'backup.compare': unsupported,
    'backup.restore': unsupported,
    'backup.secondFolder': unsupported,
    'backup.setSecondFolder': unsupported,
    'attachment.check': unsupported,
    'draft.keep': unsupported,
    'draft.list': unsupported,
    'draft.drop': unsupported,
    'folder.pick': unsupported,
    'folder.list': unsupported,
    'folder.create': unsupported,
    'handoff.export': unsupported,
    'download.read': unsupported,
    'download.discard': unsupported,
    'job.cancel': unsupported,

    'archive.rename': readOnly,
    'record.save': readOnly,
    'record.addAll': readOnly,
    'record.trash': readOnly,
    'record.restore': readOnly,
    'record.purge': readOnly,
    'record.purgeAll': readOnly,
    'transaction.undo': readOnly,
    'history.restore': readOnly,
    'offsiteMeeting.save': readOnly,
    'keyPhrase.recommend': readOnly,
    'keyPhrase.withdrawRecommendation': readOnly,
    'openQuestion.answer': readOnly,
    'actionItem.followUp': readOnly,
    'upload.begin': readOnly,
    'upload.append': readOnly,
    'upload.discard': readOnly,
    'attachment.add': readOnly,
    'attachment.setAside': readOnly,
    'attachment.bringBack': readOnly,
  };
}

function toUnitReadings([unitId, [title, text]]: readonly [string, readonly [string, string]]): {
  readonly unitId: string;
  readonly title: string;
  readonly text: string;
} {
  return { unitId, title, text };
}

function statusOf(data: Result<ViewerData>): MethodOutput<'archive.status'> {
  if (!data.ok) {
    return {
      state: 'failed',
      folder: '',
      error: data.error,
      known: [],
      suggestedFolder: '',
      offers: [],
      isWaiting: false,
    };
  }
  const { archiveId, archiveName } = data.value.about;
  return {
    state: 'open',
    archiveId,
    name: archiveName,
    folder: '',
    readOnly: { kind: 'copy' },
    isSample: false,
    account: null,
    outside: null,
  };
}
