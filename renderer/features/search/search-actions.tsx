import { memo, useState } from 'react';
import { routeToHash } from '../../app/route';
import type { SearchPlace } from '../../app/search-place';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { searchNow } from './change-search';
import { describeSearch } from './describe-search';
import { SaveSearch } from './save-search';

/** What can be done with a search as a whole: keep it under a name, hand it on. */
export const SearchActions = memo(function SearchActions() {
  const { router, capabilities, toasts } = useServices();
  const [saving, setSaving] = useState<SearchPlace>();

  const share = async (): Promise<void> => {
    const place = searchNow(router);
    try {
      await navigator.clipboard.writeText(
        `[${describeSearch(place)}の検索](${routeToHash({ page: 'search', ...place })})`,
      );
      toasts.show({
        tone: 'done',
        text: 'この検索へのリンクをコピーしました。記録の文章にも、だれかの検索の欄にも貼り付けられます。',
      });
    } catch {
      toasts.show({ tone: 'error', text: 'コピーできませんでした。' });
    }
  };

  return (
    <>
      {capabilities.canWrite && (
        <Button icon="star" size="small" onPress={() => setSaving(searchNow(router))}>
          検索を保存
        </Button>
      )}
      <Button icon="link" size="small" onPress={() => void share()}>
        リンクをコピー
      </Button>
      {saving && <SaveSearch place={saving} onClose={() => setSaving(undefined)} />}
    </>
  );
});
