import { RecordLink } from '../../app/record-link';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/status/notice';
import { importDeskOf } from './import-desk';
import type { ImportItem } from './import-item';

/** What became of the one document that was chosen. */
export function AloneNotice({ item }: { readonly item: ImportItem }) {
  const desk = importDeskOf(useServices());
  const { state } = item;
  if (state.at === 'refused') return <Notice tone="error">{state.sentence}</Notice>;
  if (state.at !== 'known' && state.at !== 'skipped') return null;
  return (
    <Notice
      tone="info"
      action={
        <Button size="small" onPress={() => desk.readAgain(item.id)}>
          それでも取り込む
        </Button>
      }
    >
      {state.at === 'known' ? (
        <>
          {state.recordId === undefined
            ? `「${item.name}」と同じ表が、もうアーカイブにあります。`
            : `「${item.name}」は、前に取り込んだものと同じです。`}
          {state.recordId !== undefined && <RecordLink recordId={state.recordId} />}
        </>
      ) : (
        `「${item.name}」は、前に「取り込まない」にしたファイルです。`
      )}
    </Notice>
  );
}
