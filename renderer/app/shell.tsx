import { Suspense, useEffect, useRef } from 'react';
import type { ArchiveStatus } from './archive-model';
import { useCommands } from './commands-context';
import { FormHost } from './form-host';
import { HeaderActions } from './header-actions';
import { Navigation } from './navigation';
import { PageOf } from './page-of';
import { createScrollMemory } from './scroll-memory';
import { SearchBox } from './search-box';
import { useServices } from './services';
import styles from './shell.module.css';
import { commandForKey, isTypingTarget } from './shortcuts';
import { useStore } from './store';
import { OwnerNotices } from './writing-parts';

/** The frame of the open app: where one can go, the search box, the page. */
export function Shell({ status }: { readonly status: Extract<ArchiveStatus, { state: 'open' }> }) {
  const { router } = useServices();
  const commands = useCommands();
  const route = useStore(router.route);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = commandForKey(event, isTypingTarget(event.target));
      if (name === undefined || !commands.isAvailable(name)) return;
      event.preventDefault();
      commands.run(name);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands]);

  useEffect(() => {
    const element = main.current;
    if (!element) return;
    const memory = createScrollMemory(() => element);
    element.addEventListener('scroll', memory.remember, { passive: true });
    element.addEventListener('click', memory.note, { capture: true });
    const stop = router.route.subscribe(() => {
      if (!router.isReplaced()) memory.restore();
    });
    return () => {
      stop();
      element.removeEventListener('scroll', memory.remember);
      element.removeEventListener('click', memory.note, { capture: true });
    };
  }, [router]);

  const pageKey = `${route.page}/${'id' in route ? route.id : ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the page, not the place within it
  useEffect(() => {
    // Whoever types in the search box goes on typing while the results come up below.
    if (route.page === 'search' && document.activeElement?.closest('search')) return;
    main.current?.focus({ preventScroll: true });
  }, [pageKey]);

  return (
    <div className={styles.shell}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        本文へ移動
      </button>
      <header className={styles.header}>
        <a href="#/" className={styles.brand}>
          <span className={styles.mark} aria-hidden="true">
            ハ
          </span>
          <span className={styles.brandName}>{status.name}</span>
        </a>
        <SearchBox />
        <HeaderActions />
      </header>
      <Navigation page={route.page} />
      <main ref={main} id="main" className={styles.main} tabIndex={-1}>
        {status.isSample && (
          <p className={styles.banner}>
            これはサンプルです。自由に触ってかまいません。自分たちのアーカイブは「設定」から始められます。
          </p>
        )}
        <Suspense>
          <OwnerNotices status={status} />
        </Suspense>
        <PageOf route={route} key={pageKey} />
      </main>
      <FormHost />
    </div>
  );
}
