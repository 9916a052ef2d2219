import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import type { SearchPlace } from '../../app/search-place';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { Button, IconButton } from '../../components/button/button';
import { Section } from '../../components/layout/page';
import { describeAddress, searchOf } from './describe-search';
import { SaveSearch } from './save-search';
import styles from './search.module.css';

/** What can be typed, each with what it finds. */
const WAYS = [
  ['対話 市民', '両方を含むもの（空白で区切る）'],
  ['たいわ　taiwa', 'よみでもローマ字でも「対話」'],
  ['取組', '「取り組み」「取組み」も'],
  ['R3.5.14', '「2021年5月14日」「令和3年5月14日」も'],
  ['"そのまま"', '書いてあるとおりの並びだけ'],
  ['対話 -議会', '「議会」を含まないもの'],
  ['期:8　種別:会　話者:市長　タグ:人事　年:2021', '絞り込み'],
] as const;

/** Nothing was asked yet: searches to come back to, and how to ask. */
export function SearchStart() {
  const { recentSearches, settings, toasts } = useServices();
  const [renamed, setRenamed] = useState<SearchPlace>();
  const recent = useStore(recentSearches.addresses);
  const { savedSearches } = useStore(settings.settings);
  const put = async (searches: typeof savedSearches): Promise<boolean> => {
    const saved = await settings.save({ savedSearches: [...searches] });
    if (!saved.ok) toasts.show({ tone: 'error', text: errorSentence(saved.error) });
    return saved.ok;
  };
  const forget = async (address: string): Promise<void> => {
    if (!(await put(savedSearches.filter((one) => one.address !== address)))) return;
    const undo = { label: '元に戻す', perform: () => void put(savedSearches) };
    toasts.show({ tone: 'done', text: '保存した検索を外しました。', action: undo });
  };
  return (
    <>
      {savedSearches.length > 0 && (
        <Section title="保存した検索">
          <ul className={styles.searches}>
            {savedSearches.map(({ name, address }) => (
              <li key={address} className={styles.search}>
                <a href={address}>{name}</a>
                <IconButton
                  icon="pencil"
                  size="small"
                  label={`「${name}」の名前を直す`}
                  onPress={() => setRenamed(searchOf(address))}
                />
                <IconButton
                  icon="close"
                  size="small"
                  label={`「${name}」を外す`}
                  onPress={() => void forget(address)}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {recent.length > 0 && (
        <Section
          title="最近の検索"
          aside={
            <Button size="small" look="quiet" onPress={recentSearches.forgetAll}>
              消す
            </Button>
          }
        >
          <ul className={styles.searches}>
            {recent.map((address) => (
              <li key={address} className={styles.search}>
                <a href={address}>{describeAddress(address)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {renamed && <SaveSearch place={renamed} onClose={() => setRenamed(undefined)} />}
      <Section title="探しかた">
        <p>上の欄にことばを入れると、入れるそばから見つかります。</p>
        <dl className={styles.ways}>
          {WAYS.map(([example, found]) => (
            <div key={example}>
              <dt>
                <kbd>{example}</kbd>
              </dt>
              <dd>{found}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
