import { Notice } from '../components/status/notice';
import { EditConflict } from './edit-conflict';
import type { Save } from './use-save';

/** Why a form could not be saved, in the form; somebody else's version is held beside it. */
export function SaveProblem({ save }: { readonly save: Save }) {
  const { error, conflict, base } = save;
  return (
    <>
      {error && <Notice tone="error">{error}</Notice>}
      {conflict && (
        <EditConflict
          mine={conflict.mine}
          current={conflict.current}
          base={base}
          onSettle={(settled) => void save.settle(settled)}
          onRestored={save.follow}
        />
      )}
    </>
  );
}
