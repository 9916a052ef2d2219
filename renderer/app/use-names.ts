import { useMemo } from 'react';
import { recordTitle } from '#shared/model/record-title';
import type { Names } from '#shared/record-diff/field-shape';
import { useSnapshot } from './use-archive';

/** Titles for the ids in a record, from the archive as it is now. */
export function useNames(): Names {
  const { records } = useSnapshot();
  return useMemo(
    () => ({
      record: (id) => {
        const record = records.get(id);
        return record ? recordTitle(record) : '（見つからない記録）';
      },
    }),
    [records],
  );
}
