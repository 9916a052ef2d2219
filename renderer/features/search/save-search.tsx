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

/** Gives a search a name to come back to it by, or one that is saved another name. */
export function SaveSearch({ place, onClose }: SaveSearchProps) {
  const { settings, toasts } = useServices();
  const address = routeToHash({ page: 'search', ...place });
  const { savedSearches } = settings.settings.get();
  const known = savedSearches.find((one) => one.address === address);
  const [name, setName] = useState(known?.name ?? describeSearch(place));
  const save = async (): Promise<void> => {
    const now = settings.settings.get().savedSearches;
    const own = { name: name.trim(), address };
    const saved = await settings.save({
      savedSearches: known ? now.map((one) => (one.address === address ? own : one)) : [own, ...now],
    });
    if (!saved.ok) return toasts.show({ tone: 'error', text: errorSentence(saved.error) });
    toasts.show({
      tone: 'done',
      text: known ? '名前を変えました。' : '検索を保存しました。検索の画面からいつでも開けます。',
    });
    onClose();
  };
  return (
    <ModalDialog title={known ? '保存した検索の名前' : '検索を保存する'} isOpen onClose={onClose}>
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
