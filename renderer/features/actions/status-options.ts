import { ACTION_STATUS_LABELS } from '#shared/model/status-labels';

export const STATUS_OPTIONS = (['planned', 'doing', 'done', 'dropped'] as const).map((value) => ({
  value,
  label: ACTION_STATUS_LABELS[value],
}));
