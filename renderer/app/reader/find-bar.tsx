import { useEffect, useRef } from 'react';
import { IconButton } from '../../components/button/button';
import styles from './reader.module.css';
import type { Find } from './use-find';

/** ページの中を探す: the bar at the top of the document. Enter goes on, Shift+Enter back, Esc closes. */
export function FindBar({ find }: { readonly find: Find }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (find.isOpen) input.current?.select();
  }, [find.isOpen]);
  if (!find.isOpen) return null;
  return (
    <search className={styles.find} aria-label="このページの中を探す">
      <input
        ref={input}
        className={styles.findInput}
        aria-label="このページの中を探す"
        defaultValue={find.query}
        onInput={(event) => find.setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') find.close();
          else return;
          event.preventDefault();
        }}
      />
      <output className={styles.findCount}>
        {find.count === 0
          ? find.query && find.isAnswered
            ? 'ありません'
            : ''
          : `${find.current + 1} / ${find.count}`}
      </output>
      <IconButton icon="chevronUp" size="small" label="前へ" onPress={() => find.step(-1)} />
      <IconButton icon="chevronDown" size="small" label="次へ" onPress={() => find.step(1)} />
      <IconButton icon="close" size="small" label="閉じる" onPress={find.close} />
    </search>
  );
}
