import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { routeToHash } from '../../app/route';
import type { SearchPlace } from '../../app/search-place';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { DialogActions, ModalDialog } from '../../components/dialog/modal-dialog';
import { TextField } from '../../components/fields/text-field';
import { describeSearch } from './describe-search';
import styles from './search.module.css';

interface SaveSearchProps {
  readonly place: SearchPlace;
  readonly onClose: () => void;
}

/** Gives a search a name to come back to it by. The same search saved again gets the new name. */
export function SaveSearch({ place, onClose }: SaveSearchProps) {
  const { settings, toasts } = useServices();
  const [name, setName] = useState(describeSearch(place));
  const save = async (): Promise<void> => {
    const address = routeToHash({ page: 'search', ...place });
    const others = settings.settings.get().savedSearches.filter((one) => one.address !== address);
    const saved = await settings.save({ savedSearches: [{ name: name.trim(), address }, ...others] });
    if (!saved.ok) return toasts.show({ tone: 'error', text: errorSentence(saved.error) });
    toasts.show({ tone: 'done', text: '検索を保存しました。検索の画面からいつでも開けます。' });
    onClose();
  };
  return (
    <ModalDialog title="検索を保存する" isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label="名前" value={name} onChange={setName} autoFocus />
        <DialogActions>
          <Button onPress={onClose}>やめる</Button>
          <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
            保存する
          </Button>
        </DialogActions>
      </form>
    </ModalDialog>
  );
}
