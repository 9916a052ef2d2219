import { useState } from 'react';
import type { Finding, HandPicked } from '#shared/importing/finding';
import type { LineRange } from '#shared/report-text/block';
import type { Sorted } from '#shared/report-text/corrections';
import type { DateDoubt } from '#shared/report-text/report-reading';
import { Button, IconButton } from '../../components/button/button';
import { AsideList } from './aside-list';
import { BlockList } from './block-list';
import { FindingList } from './finding-list';
import styles from './import.module.css';
import resultStyles from './result.module.css';

export type ResultView = 'body' | 'findings' | 'aside';

interface ResultPaneProps {
  readonly body: Sorted;
  readonly findings: readonly Finding[];
  readonly dateDoubts: readonly DateDoubt[];
  readonly isTaken: (finding: Finding) => boolean;
  readonly canUndo: boolean;
  /** index of the chosen piece; -1 = none */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onCorrect: (body: Sorted, index?: number) => void;
  readonly onUndo: () => void;
  readonly onPick: (picked: HandPicked) => void;
  readonly onTake: (findings: readonly Finding[], isTaken: boolean) => void;
  readonly onAcceptDate: (doubt: DateDoubt) => void;
  readonly onShow: (lines: LineRange) => void;
  readonly onPass: (lines: LineRange) => void;
  /** leaves the pieces and edits the whole as text */
  readonly onEditText: () => void;
}

/** The result: its body, what was found in it, and what was left out. */
export function ResultPane(props: ResultPaneProps) {
  const { body, findings, dateDoubts, isTaken, chosen } = props;
  const [view, setView] = useState<ResultView>('body');
  const guesses = body.blocks.flatMap((block, index) => (block.confidence === 'guess' ? [index] : []));
  const taken = findings.filter(isTaken).length;
  const views: readonly { readonly view: ResultView; readonly label: string }[] = [
    { view: 'body', label: '本文' },
    { view: 'findings', label: `見つけたもの（${taken}）` },
    { view: 'aside', label: `外したもの（${body.setAside.length}）` },
  ];
  return (
    <section className={styles.pane} aria-label="取り込んだ結果">
      <header className={styles.paneHead}>
        <h2 className={styles.paneTitle}>取り込んだ結果</h2>
        <div className={resultStyles.views}>
          {views.map((one) => (
            <button
              key={one.view}
              type="button"
              className={resultStyles.view}
              aria-pressed={view === one.view}
              onClick={() => setView(one.view)}
            >
              {one.label}
            </button>
          ))}
        </div>
      </header>
      {view === 'body' && (
        <div className={resultStyles.body}>
          <div className={resultStyles.bodyHead}>
            {guesses.length === 0 ? (
              <span className={styles.note}>迷ったところはありません</span>
            ) : (
              <Button
                size="small"
                look="quiet"
                icon="chevronDown"
                onPress={() => props.onChoose(guesses.find((index) => index > chosen) ?? guesses[0] ?? 0)}
              >
                {`次の要確認へ（${guesses.length}か所）`}
              </Button>
            )}
            <span className={resultStyles.headTools}>
              {props.canUndo && (
                <Button size="small" look="quiet" onPress={props.onUndo}>
                  一つ戻す
                </Button>
              )}
              <IconButton size="small" icon="pencil" label="文章で直す" onPress={props.onEditText} />
            </span>
          </div>
          <BlockList
            body={body}
            chosen={chosen}
            onCorrect={props.onCorrect}
            onPick={props.onPick}
            onChoose={props.onChoose}
            onPass={props.onPass}
          />
        </div>
      )}
      {view === 'findings' && (
        <FindingList
          findings={findings}
          isTaken={isTaken}
          onTake={props.onTake}
          onShow={props.onShow}
          dateDoubts={dateDoubts}
          onAcceptDate={props.onAcceptDate}
        />
      )}
      {view === 'aside' && <AsideList body={body} onChange={(next) => props.onCorrect(next)} />}
    </section>
  );
}
