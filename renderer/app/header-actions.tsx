import { memo } from 'react';
import { IconButton } from '../components/button/button';
import { useCommands } from './commands-context';
import styles from './shell.module.css';
import { useCanWrite } from './use-can-write';

/** What can be done from everywhere, beside the search box. */
export const HeaderActions = memo(function HeaderActions() {
  const canWrite = useCanWrite();
  const commands = useCommands();
  return (
    <div className={styles.headerActions}>
      <IconButton icon="search" label="なんでも探す（Ctrl+K）" onPress={() => commands.run('palette')} />
      {canWrite && (
        <IconButton
          icon="plus"
          label="オフサイトミーティングを書く（Ctrl+N）"
          onPress={() => commands.run('newMeeting')}
        />
      )}
    </div>
  );
});
