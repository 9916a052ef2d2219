import { memo } from 'react';
import { Icon, type IconName } from '../components/icon/icon';
import { type Route, routeToHash } from './route';
import { useServices } from './services';
import styles from './shell.module.css';
import { useCanWrite } from './use-can-write';

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

/** Where one can go. Drawn anew with another page only, not with every letter of a search. */
export const Navigation = memo(function Navigation({ page }: { readonly page: Route['page'] }) {
  const { capabilities } = useServices();
  const isThere = {
    write: useCanWrite(),
    export: capabilities.exportsTo !== 'nowhere',
    own: capabilities.canWrite,
  };
  const list = (destinations: readonly Destination[]) =>
    destinations
      .filter(({ needs }) => needs === undefined || isThere[needs])
      .map(({ route: to, label, icon, also }) => {
        const isCurrent = page === to.page || also.includes(page);
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
    <nav className={styles.nav} aria-label="おもな画面">
      <ul className={styles.list}>{list(READ)}</ul>
      <ul className={`${styles.list} ${styles.work}`}>{list(WORK)}</ul>
    </nav>
  );
});
