import { useEffect, useRef } from 'react';
import { Icon } from '../components/icon/icon';
import styles from './search-box.module.css';
import { useServices } from './services';
import { useStore } from './store';

/**
 * The one search box, always there. Results follow the typing, also while an IME composes: the first letter opens
 * the result page, the rest replaces its address, so that one Back leads out of it.
 */
export function SearchBox() {
  const { router } = useServices();
  const route = useStore(router.route);
  const input = useRef<HTMLInputElement>(null);
  const query = route.page === 'search' ? route.query : '';

  // The field is left alone while it is being typed in: setting its value would end a composition.
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = query;
  }, [query]);

  return (
    <search className={styles.box}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label="全文を検索"
        placeholder="ことばを入れて探す（例：シビれる、R3.5.14、対話 市民）"
        defaultValue={query}
        onInput={(event) => {
          const text = event.currentTarget.value;
          router.navigate({ page: 'search', query: text }, route.page === 'search' ? 'replace' : 'push');
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && route.page !== 'search' && event.currentTarget.value) {
            router.navigate({ page: 'search', query: event.currentTarget.value });
          }
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <span className={styles.key} aria-hidden="true">
        /
      </span>
    </search>
  );
}
