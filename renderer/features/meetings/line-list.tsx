import { type ReactNode, useState } from 'react';
import { newPartId, newRecordId } from '../../app/new-record';
import { Button, IconButton } from '../../components/button/button';
import { type LineEdit, lineEdit, moveLine, pastedLines } from './line-keys';
import styles from './line-list.module.css';
import type { FormLine } from './meeting-form';
import { useLineFocus } from './use-line-focus';

interface LineListProps {
  /** what one line is: モヤモヤ, 気付き */
  readonly name: string;
  readonly lines: readonly FormLine[];
  readonly onChange: (lines: readonly FormLine[]) => void;
  /** called with a line that was taken away and had words, to offer 元に戻す */
  readonly onRemoved: (line: FormLine, index: number) => void;
  readonly placeholder: string;
  /** the lines become records of their own */
  readonly areRecords?: boolean;
  /** what is known of a line, shown under it */
  readonly below?: (id: string) => ReactNode;
}

/** Short texts one below the other: Enter goes on, Backspace takes an empty line away, Alt+↑↓ moves it. */
export function LineList(props: LineListProps) {
  const { name, lines, onChange, onRemoved, placeholder, areRecords = false, below } = props;
  const newLine = (text: string): FormLine => ({ id: areRecords ? newRecordId() : newPartId(), text });
  // There is always a line to write in; it joins the list with its first letter.
  const [waiting, setWaiting] = useState(() => newLine(''));
  const shown = lines.length > 0 ? lines : [waiting];
  const caret = useLineFocus();

  const apply = ({ lines: next, focus }: LineEdit<FormLine>): void => {
    onChange(next);
    caret.focus(focus);
  };

  const remove = (index: number): void => {
    const line = shown[index];
    if (!line) return;
    onChange(shown.toSpliced(index, 1));
    setWaiting(newLine(''));
    const neighbour = shown[index + 1] ?? shown[index - 1];
    if (neighbour) caret.focus({ id: neighbour.id, caret: neighbour.text.length });
    if (line.text.trim() !== '') onRemoved(line, index);
  };

  const paste = (index: number, text: string): boolean => {
    const line = shown[index];
    const pasted = line?.text === '' ? pastedLines(text) : undefined;
    if (!line || !pasted) return false;
    const [first = '', ...rest] = pasted;
    const added = [{ ...line, text: first }, ...rest.map(newLine)];
    const last = added.at(-1) ?? line;
    apply({ lines: shown.toSpliced(index, 1, ...added), focus: { id: last.id, caret: last.text.length } });
    return true;
  };

  return (
    <div className={styles.list}>
      <ol className={styles.lines}>
        {shown.map((line, index) => (
          <li key={line.id} className={styles.line}>
            <span className={styles.bullet} aria-hidden="true">
              ・
            </span>
            <textarea
              ref={caret.register(line.id)}
              className={styles.text}
              rows={1}
              aria-label={`${name} ${index + 1}`}
              placeholder={lines.length === 0 ? placeholder : ''}
              value={line.text}
              onChange={({ target }) => onChange(shown.with(index, { ...line, text: target.value }))}
              onPaste={(event) => {
                if (paste(index, event.clipboardData.getData('text/plain'))) event.preventDefault();
              }}
              onKeyDown={(event) => {
                const { selectionStart, selectionEnd } = event.currentTarget;
                const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
                const { isComposing } = event.nativeEvent;
                const press = {
                  key,
                  shiftKey,
                  altKey,
                  ctrlKey,
                  metaKey,
                  isComposing,
                  selectionStart,
                  selectionEnd,
                };
                const edit = lineEdit(shown, index, press, newLine);
                if (!edit) return;
                event.preventDefault();
                apply(edit);
              }}
            />
            {lines.length > 0 && (
              <span className={styles.actions}>
                <IconButton
                  icon="chevronUp"
                  label={`${name} ${index + 1} を上へ`}
                  size="small"
                  isDisabled={index === 0}
                  onPress={() => onChange(moveLine(shown, index, -1))}
                />
                <IconButton
                  icon="chevronDown"
                  label={`${name} ${index + 1} を下へ`}
                  size="small"
                  isDisabled={index === shown.length - 1}
                  onPress={() => onChange(moveLine(shown, index, 1))}
                />
                <IconButton
                  icon="close"
                  label={`${name} ${index + 1} を消す`}
                  size="small"
                  onPress={() => remove(index)}
                />
              </span>
            )}
            {below && <div className={styles.below}>{below(line.id)}</div>}
          </li>
        ))}
      </ol>
      <div>
        <Button
          look="quiet"
          size="small"
          icon="plus"
          onPress={() => {
            const line = newLine('');
            apply({ lines: [...shown, line], focus: { id: line.id, caret: 0 } });
          }}
        >
          {`${name}を加える`}
        </Button>
      </div>
    </div>
  );
}
