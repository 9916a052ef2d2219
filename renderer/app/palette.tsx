import Fuse from 'fuse.js';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { COMMANDS } from '#shared/commands/command-list';
import { KIND_LABELS } from '#shared/model/kind-labels';
import { recordTitle } from '#shared/model/record-title';
import type { CommandRunner } from './command-runner';
import { useCommands } from './commands-context';
import styles from './palette.module.css';
import { recordRoute } from './record-route';
import { useServices } from './services';
import { ShortcutList } from './shortcut-list';
import { shortcutLabel } from './shortcuts';
import { useStore } from './store';
import { useSnapshot } from './use-archive';

interface Entry {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly perform: () => void;
}

const SHOWN = 12;

/** Ctrl+K: finds any record by its title and any command by its name, a typo or two forgiven. */
export function Palette() {
  const commands = useCommands();
  const overlay = useStore(commands.overlay);
  const close = (): void => commands.overlay.set('none');
  return (
    <>
      <ModalOverlay
        className={styles.overlay ?? ''}
        isDismissable
        isOpen={overlay === 'palette'}
        onOpenChange={(open) => {
          if (!open) close();
        }}
      >
        <Modal className={styles.modal ?? ''}>
          <Dialog className={styles.dialog ?? ''} aria-label="なんでも探す">
            <PaletteContent commands={commands} close={close} />
          </Dialog>
        </Modal>
      </ModalOverlay>
      <ShortcutList isOpen={overlay === 'shortcuts'} onClose={close} />
    </>
  );
}

function PaletteContent({
  commands,
  close,
}: {
  readonly commands: CommandRunner;
  readonly close: () => void;
}) {
  const { router } = useServices();
  const snapshot = useSnapshot();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();

  const entries = useMemo(() => {
    const ofCommands: Entry[] = COMMANDS.filter((command) => commands.isAvailable(command.name)).map(
      (command) => ({
        key: command.name,
        label: command.label,
        note: 'accelerator' in command ? shortcutLabel(command.accelerator) : '操作',
        perform: () => commands.run(command.name),
      }),
    );
    const ofRecords: Entry[] = [...snapshot.records.values()].flatMap((record) => {
      const route = recordRoute(record);
      if (!route || record.deletedAt !== undefined) return [];
      return [
        {
          key: record.id,
          label: recordTitle(record),
          note: KIND_LABELS[record.kind],
          perform: () => router.navigate(route),
        },
      ];
    });
    return [...ofCommands, ...ofRecords];
  }, [commands, router, snapshot]);
  const fuse = useMemo(
    () => new Fuse(entries, { keys: ['label'], threshold: 0.4, ignoreLocation: true }),
    [entries],
  );

  const text = query.trim();
  const searchAll: Entry = {
    key: 'search-all',
    label: `「${text}」を全文から検索`,
    note: '検索',
    perform: () => router.navigate({ page: 'search', query: text }),
  };
  const found =
    text === ''
      ? entries.slice(0, SHOWN)
      : [...fuse.search(text, { limit: SHOWN }).map((hit) => hit.item), searchAll];
  const current = Math.min(active, found.length - 1);

  const choose = (entry: Entry | undefined): void => {
    if (!entry) return;
    close();
    entry.perform();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') choose(found[current]);
    else if (event.key === 'ArrowDown') setActive((current + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((current + found.length - 1) % found.length);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the palette is opened to type in it
        autoFocus
        className={styles.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found[current] ? `${listId}-${current}` : undefined}
        aria-label="記録の題名や操作の名前"
        placeholder="記録の題名や操作の名前"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} className={styles.list} role="listbox" aria-label="見つかったもの">
        {found.map((entry, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: as above; the input has the keys
          <div
            key={entry.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            className={styles.entry}
            onClick={() => choose(entry)}
          >
            <span className={styles.label}>{entry.label}</span>
            <span className={styles.note}>{entry.note}</span>
          </div>
        ))}
      </div>
    </>
  );
}
