import { assertNever } from '#shared/model/assert-never';
import { routeToHash } from '../../app/route';
import type { IndexState } from '../../app/search-client';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { Button } from '../../components/button/button';
import { Section } from '../../components/layout/page';
import styles from './settings.module.css';

/** 検索: readings people give, and the index that is kept on this machine. */
export function SearchSettings() {
  const { search, settings } = useServices();
  const { readings } = useStore(settings.settings);
  const index = useStore(search.index);
  return (
    <Section title="検索">
      <p>
        <a href={routeToHash({ page: 'readings' })}>読みのリスト</a>
        {`（${readings.length}件）　人や場所の名前のよみを入れておくと、ひらがなやローマ字でも見つかります。`}
      </p>
      <p className={styles.note}>{sentenceOf(index)}</p>
      <div>
        <Button onPress={search.rebuild} isDisabled={index.state === 'building'}>
          検索の索引を作り直す
        </Button>
      </div>
    </Section>
  );
}

function sentenceOf(index: IndexState): string {
  switch (index.state) {
    case 'building':
      return `索引を作っています（${index.done.toLocaleString()} / ${index.total.toLocaleString()}件）。`;
    case 'reading':
      return '索引はできています。よみを調べているところです。';
    case 'settled':
      return index.isKept
        ? '索引はこのパソコンの中に控えてあり、次に開くときはすぐに使えます。'
        : '索引はできています。';
    default:
      return assertNever(index);
  }
}
