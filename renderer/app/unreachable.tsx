import { errorSentence } from '#shared/contract/error-sentences';
import { Button } from '../components/button/button';
import { Page } from '../components/layout/page';
import { Notice } from '../components/status/notice';
import { useServices } from './services';

export function Unreachable() {
  const { archive } = useServices();
  return (
    <main>
      <Page title="つながっていません">
        <Notice tone="error">{errorSentence({ code: 'unreachable' })}</Notice>
        <div>
          <Button look="primary" onPress={() => void archive.refresh()}>
            もう一度試す
          </Button>
        </div>
      </Page>
    </main>
  );
}
