import { Suspense, useEffect, useRef } from 'react';
import { IconButton } from '../components/button/button';
import { Icon, type IconName } from '../components/icon/icon';
import type { ArchiveStatus } from './archive-model';
import { useCommands } from './commands-context';
import { FormHost } from './form-host';
import { PageOf } from './page-of';
import { type Route, routeToHash } from './route';
import { createScrollMemory } from './scroll-memory';
import { SearchBox } from './search-box';
import { useServices } from './services';
import styles from './shell.module.css';
import { commandForKey, isTypingTarget } from './shortcuts';
import { useStore } from './store';
import { useCanWrite } from './use-can-write';
import { OwnerNotices } from './writing-parts';

interface Destination {
  readonly route: Route;
  readonly label: string;
  readonly icon: IconName;
  /** other pages that belong to this entry */
  readonly also: readonly Route['page'][];
  /** 'own' = the archive itself is at hand, not a copy */
  readonly needs?: 'write' | 'export' | 'own';
}

const READ: readonly Destination[] = [
  { route: { page: 'home' }, label: 'ホーム', icon: 'home', also: [] },
  { route: { page: 'cohorts' }, label: '期', icon: 'people', also: ['cohort'] },
  { route: { page: 'reports' }, label: '資料', icon: 'book', also: ['report', 'reportEdit'] },
  { route: { page: 'phrases' }, label: 'フレーズ', icon: 'quote', also: [] },
  {
    route: { page: 'meetings' },
    label: 'オフサイトミーティング',
    icon: 'talk',
    also: ['meeting', 'meetingEdit'],
  },
  { route: { page: 'questions' }, label: 'モヤモヤ', icon: 'question', also: [] },
  { route: { page: 'actions' }, label: 'アクション', icon: 'steps', also: [] },
];

const WORK: readonly Destination[] = [
  { route: { page: 'import' }, label: '取り込み', icon: 'inbox', also: [], needs: 'write' },
  { route: { page: 'handoff' }, label: '引き継ぎ', icon: 'handoff', also: [], needs: 'export' },
  { route: { page: 'trash' }, label: 'ゴミ箱', icon: 'trash', also: [], needs: 'write' },
  { route: { page: 'activity' }, label: '変更の一覧', icon: 'clock', also: ['history'], needs: 'own' },
  { route: { page: 'settings' }, label: '設定', icon: 'gear', also: ['readings', 'backups', 'files'] },
];

/** The frame of the open app: where one can go, the search box, the page. */
export function Shell({ status }: { readonly status: Extract<ArchiveStatus, { state: 'open' }> }) {
  const { router, capabilities } = useServices();
  const canWrite = useCanWrite();
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
    const stop = router.route.subscribe(memory.restore);
    return () => {
      stop();
      element.removeEventListener('scroll', memory.remember);
    };
  }, [router]);

  const pageKey = `${route.page}/${'id' in route ? route.id : ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the page, not the place within it
  useEffect(() => {
    // Whoever types in the search box goes on typing while the results come up below.
    if (route.page === 'search' && document.activeElement?.closest('search')) return;
    main.current?.focus({ preventScroll: true });
  }, [pageKey]);

  const isThere = {
    write: canWrite,
    export: capabilities.exportsTo !== 'nowhere',
    own: capabilities.canWrite,
  };
  const list = (destinations: readonly Destination[]) =>
    destinations
      .filter(({ needs }) => needs === undefined || isThere[needs])
      .map(({ route: to, label, icon, also }) => {
        const isCurrent = route.page === to.page || also.includes(route.page);
        return (
          <li key={to.page}>
            <a href={routeToHash(to)} className={styles.entry} aria-current={isCurrent ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{label}</span>
            </a>
          </li>
        );
      });

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
      </header>
      <nav className={styles.nav} aria-label="おもな画面">
        <ul className={styles.list}>{list(READ)}</ul>
        <ul className={`${styles.list} ${styles.work}`}>{list(WORK)}</ul>
      </nav>
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
