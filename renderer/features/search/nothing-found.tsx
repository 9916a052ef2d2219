import { Button } from '../../components/button/button';
import { EmptyState } from '../../components/status/empty-state';

interface NothingFoundProps {
  readonly query: string;
  readonly filtered: boolean;
  readonly onClear: () => void;
}

/** No hit: what to try next. */
export function NothingFound({ query, filtered, onClear }: NothingFoundProps) {
  const words = query.trim().split(/[\s\u3000]+/);
  return (
    <EmptyState
      icon="search"
      title="見つかりませんでした"
      action={filtered && <Button onPress={onClear}>絞り込みを外す</Button>}
    >
      {words.length > 1
        ? 'ことばを減らすと見つかることがあります。空白で区切ったことばは、すべてを含むものだけを探します。'
        : '短く区切ったり、ひらがなやカタカナで入れたりしてみてください。'}
    </EmptyState>
  );
}
