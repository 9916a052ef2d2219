import { useState } from 'react';
import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import { RecordLink } from '../../app/record-link';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { Button } from '../../components/button/button';
import { Page } from '../../components/layout/page';
import { Notice } from '../../components/status/notice';
import { ChooseSource } from './choose-source';
import { DeskList } from './desk-list';
import type { NamedSource } from './dropped-files';
import { importDeskOf } from './import-desk';
import { type ImportItem, isOpen } from './import-item';
import { ReadingView } from './reading-view';
import { Review } from './review';

/**
 * 取り込み: choose documents, check what was made of each beside its source, save. One document is opened at once;
 * of many there is a list, which stays while other pages are looked at. Nothing is kept before 保存する.
 */
export function ImportPage() {
  const services = useServices();
  const { router } = services;
  const desk = importDeskOf(services);
  const items = useStore(desk.items);
  const [openId, setOpenId] = useState<string>();
  const alone = items.length === 1 ? items[0] : undefined;
  const open = items.find((item) => item.id === openId) ?? (alone && isOpen(alone) ? alone : undefined);
  const isAlone = alone !== undefined;

  const add = (sources: readonly NamedSource[]): void => {
    // A document that stands alone on the desk and is done with gives its place up.
    if (isAlone && open === undefined) desk.clear();
    const ids = desk.add(sources);
    setOpenId(ids.length === 1 && desk.items.get().length === 1 ? ids[0] : undefined);
  };
  const readAs = (item: ImportItem, encoding: TextEncoding): void => {
    if (item.source.from === 'file') desk.readAgain(item.id, { ...item.source, encoding });
  };
  const leave = (): void => {
    if (isAlone && open) desk.remove(open.id);
    setOpenId(undefined);
  };

  if (open?.state.at === 'read') {
    return (
      <Review
        key={open.id}
        item={open}
        report={open.state.document}
        hasOthers={!isAlone}
        onReadAs={(encoding) => readAs(open, encoding)}
        onBack={leave}
        onSaved={(saved) => {
          if (isAlone) {
            desk.clear();
            return router.navigate({ page: 'report', id: saved.reportId });
          }
          desk.update(open.id, { at: 'saved', ...saved });
          setOpenId(undefined);
        }}
      />
    );
  }
  const isReading = open && (open.state.at === 'reading' || open.state.at === 'waiting');
  return (
    <Page
      title="取り込み"
      lead="過去のレポートを、見出しと段落の整った資料にします。保存する前に、元の文書と見比べて直せます。"
    >
      {isReading ? (
        <ReadingView
          name={open.name}
          done={open.state.at === 'reading' ? open.state.done : 0}
          sizes={open.state.at === 'reading' ? open.state.sizes : []}
          draw={(page, width) => desk.picture(open.id, page, width)}
          onCancel={leave}
        />
      ) : (
        <>
          {alone && <AloneNotice item={alone} />}
          {items.length > 1 && (
            <DeskList
              items={items}
              onReview={setOpenId}
              onSkip={desk.skip}
              onReadAgain={desk.readAgain}
              onRemove={desk.remove}
              onClear={desk.clear}
              onOpenReport={(id) => router.navigate({ page: 'report', id })}
              onSaveRecords={undefined}
            />
          )}
          <ChooseSource onSources={add} />
        </>
      )}
    </Page>
  );
}

/** What became of the one document that was chosen. */
function AloneNotice({ item }: { readonly item: ImportItem }) {
  const services = useServices();
  const desk = importDeskOf(services);
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
          {`「${item.name}」は、前に取り込んだファイルと同じものです。`}
          <RecordLink recordId={state.reportId} />
        </>
      ) : (
        `「${item.name}」は、前に「取り込まない」にしたファイルです。`
      )}
    </Notice>
  );
}
