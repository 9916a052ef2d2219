import { useEffect, useState } from 'react';
import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import { recordRoute } from '../../app/record-route';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { useSnapshot } from '../../app/use-archive';
import { Page } from '../../components/layout/page';
import { Notice } from '../../components/status/notice';
import { AloneNotice } from './alone-notice';
import { ChooseSource } from './choose-source';
import { CsvReview } from './csv-review';
import { DeskList } from './desk-list';
import { keepWorkerReady } from './document-session';
import type { NamedSource } from './dropped-files';
import { importDeskOf } from './import-desk';
import { type ImportItem, isOpen } from './import-item';
import { KeepingNotice } from './keeping-notice';
import { ReadingView } from './reading-view';
import { Review } from './review';
import { saveRecordFiles } from './save-records';
import { originalOf } from './source-files';
import { clearDesk, takeOff } from './take-off';

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
  const keeping = useStore(desk.keeping);
  const isIdle = items.length === 0;
  useEffect(() => (isIdle ? keepWorkerReady() : undefined), [isIdle]);
  // What an earlier window has left is shown as a list first: a person sees where they were.
  const alone = items.length === 1 && keeping.resumed === 0 ? items[0] : undefined;
  const open = items.find((item) => item.id === openId) ?? (alone && isOpen(alone) ? alone : undefined);
  const isAlone = alone !== undefined;

  const add = (sources: readonly NamedSource[]): void => {
    // A document that stands alone on the desk and is done with gives its place up.
    if (alone && !isOpen(alone)) desk.clear();
    const ids = desk.add(sources);
    setOpenId(ids.length === 1 && desk.items.get().length === 1 ? ids[0] : undefined);
  };
  const readAs = (item: ImportItem, encoding: TextEncoding): void => {
    if (item.source.from === 'file') desk.readAgain(item.id, { ...item.source, encoding });
  };
  const leave = (): void => {
    if (isAlone && open) takeOff(services, desk, open);
    setOpenId(undefined);
  };

  const { records } = useSnapshot();
  const [problem, setProblem] = useState<string>();
  const hasRecordFiles = items.some(({ state }) => state.at === 'read' && state.document.kind === 'record');
  const saveRecords = async (): Promise<void> => setProblem(await saveRecordFiles(services, desk));

  const finish = (
    item: ImportItem,
    recordId: string | undefined,
    records: number,
    goOn: () => void,
  ): void => {
    if (isAlone) {
      desk.clear();
      goOn();
      return;
    }
    desk.update(item.id, { at: 'saved', recordId, records });
    setOpenId(undefined);
  };

  const read = open?.state.at === 'read' ? open.state.document : undefined;
  if (open && read?.kind === 'csv') {
    return (
      <CsvReview
        key={`${open.id} ${read.encoding}`}
        name={open.name}
        table={read}
        file={originalOf(open.source)}
        columns={open.state.at === 'read' ? open.state.columns : undefined}
        onChoose={(columns) =>
          desk.update(open.id, { at: 'read', document: read, draft: undefined, columns })
        }
        hasOthers={!isAlone}
        onReadAs={(encoding) => readAs(open, encoding)}
        onBack={leave}
        onSaved={(records, kind) =>
          finish(open, undefined, records, () =>
            router.navigate({ page: kind === 'keyPhrase' ? 'phrases' : 'meetings' }),
          )
        }
      />
    );
  }
  if (open && read && read.kind !== 'record' && read.kind !== 'csv') {
    return (
      <Review
        key={open.id}
        item={open}
        report={read}
        hasOthers={!isAlone}
        onReadAs={(encoding) => readAs(open, encoding)}
        onBack={leave}
        onSaved={({ reportId, records }) =>
          finish(open, reportId, records, () => router.navigate({ page: 'report', id: reportId }))
        }
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
        <>
          <KeepingNotice keeping={keeping} items={items} />
          <ReadingView
            name={open.name}
            done={open.state.at === 'reading' ? open.state.done : 0}
            sizes={open.state.at === 'reading' ? open.state.sizes : []}
            id={open.id}
            picture={desk.picture}
            onCancel={leave}
          />
        </>
      ) : (
        <>
          {alone && <AloneNotice item={alone} />}
          {problem && <Notice tone="error">{problem}</Notice>}
          <KeepingNotice keeping={keeping} items={items} />
          {(items.length > 1 || hasRecordFiles || (items.length > 0 && !isAlone)) && (
            <DeskList
              items={items}
              onReview={setOpenId}
              onSkip={desk.skip}
              onReadAgain={desk.readAgain}
              onRemove={(id) => {
                const item = items.find((one) => one.id === id);
                if (item) takeOff(services, desk, item);
              }}
              onClear={() => clearDesk(services, desk)}
              onOpenRecord={(id) => {
                const record = records.get(id);
                const route = record && recordRoute(record);
                if (route) router.navigate(route);
              }}
              onSaveRecords={hasRecordFiles ? () => void saveRecords() : undefined}
            />
          )}
          <ChooseSource onSources={add} onProblem={setProblem} />
        </>
      )}
    </Page>
  );
}
