import { assertNever } from '#shared/model/assert-never';
import type { ArchiveRecord } from '#shared/model/record';
import type { SaveStatus } from '../../app/autosave-status';

/** How far the draft is kept, in a few words, in the person's own time zone. */
export function saveStateWords(status: SaveStatus<ArchiveRecord>): string {
  switch (status.state) {
    case 'untouched':
      return '変更は自動で保存されます';
    case 'unsaved':
      return '未保存の変更があります';
    case 'saving':
      return '保存しています…';
    case 'saved':
      return `保存しました ${clock(new Date(status.at))}`;
    case 'failed':
      return status.retryInMs === undefined
        ? '未保存：まだ保存できていません'
        : '未保存：もう一度試しています';
    case 'conflict':
      return '未保存：どちらを残すか選んでください';
    default:
      return assertNever(status);
  }
}

/** 14:32 for today, 4/16 14:32 for another day. */
function clock(moment: Date): string {
  const time = `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, '0')}`;
  const isToday = moment.toDateString() === new Date().toDateString();
  return isToday ? time : `${moment.getMonth() + 1}/${moment.getDate()} ${time}`;
}
