import { startCompletion } from '@codemirror/autocomplete';
import type { StateCommand } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { Button, ToggleButton, Toolbar } from 'react-aria-components';
import {
  insertLink,
  insertTable,
  toggleBold,
  toggleBullets,
  toggleHeading,
  toggleNumbers,
} from './edit-commands';
import styles from './markdown-editor.module.css';

const FORMATS: readonly { readonly label: string; readonly hint: string; readonly command: StateCommand }[] =
  [
    { label: '見出し', hint: '行を見出しにする', command: toggleHeading },
    { label: '太字', hint: '選んだ言葉を太字にする（Ctrl+B）', command: toggleBold },
    { label: '箇条書き', hint: '行の頭に・を付ける', command: toggleBullets },
    { label: '番号', hint: '行の頭に番号を付ける', command: toggleNumbers },
    { label: '表', hint: '表を入れる', command: insertTable },
  ];

interface MarkdownToolbarProps {
  readonly label: string;
  readonly view: EditorView | undefined;
  readonly isPreviewing: boolean;
  readonly onPreview: (isPreviewing: boolean) => void;
}

/** One stop of the Tab key; the arrows go from button to button. */
export function MarkdownToolbar({ label, view, isPreviewing, onPreview }: MarkdownToolbarProps) {
  const run = (command: StateCommand): void => {
    if (!view) return;
    command(view);
    view.focus();
  };
  return (
    <Toolbar aria-label={`${label}の書式`} className={styles.toolbar ?? ''}>
      {FORMATS.map(({ label: name, hint, command }) => (
        <Button key={name} className={styles.tool ?? ''} isDisabled={!view} onPress={() => run(command)}>
          <span title={hint}>{name}</span>
        </Button>
      ))}
      <Button className={styles.tool ?? ''} isDisabled={!view} onPress={() => view && linkFrom(view)}>
        <span title="ほかの記録や資料につなぐ（[[ と打っても選べます）">リンク</span>
      </Button>
      <ToggleButton
        className={`${styles.tool} ${styles.previewToggle}`}
        isSelected={isPreviewing}
        onChange={onPreview}
      >
        プレビュー
      </ToggleButton>
    </Toolbar>
  );
}

/** Selected words become a link to an address; without any, a record is chosen from the list. */
function linkFrom(view: EditorView): void {
  const { main } = view.state.selection;
  view.focus();
  if (!main.empty) {
    insertLink(view);
    return;
  }
  view.dispatch({
    changes: { from: main.head, insert: '[[' },
    selection: { anchor: main.head + 2 },
    userEvent: 'input',
  });
  startCompletion(view);
}
