import { formatBytes } from '../../app/format-bytes';
import { useArrival } from '../../app/use-arrival';
import { Button, IconButton } from '../../components/button/button';
import { LongList } from '../../components/layout/long-list';
import { Chip } from '../../components/status/chip';
import { Progress } from '../../components/status/progress';
import styles from './desk.module.css';
import { type ImportItem, isOpen } from './import-item';
import { itemWords } from './item-words';

interface DeskListProps {
  readonly items: readonly ImportItem[];
  readonly onReview: (id: string) => void;
  readonly onSkip: (id: string) => void;
  readonly onReadAgain: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onOpenRecord: (recordId: string) => void;
  readonly onClear: () => void;
  readonly onSaveRecords: (() => void) | undefined;
}

/** Many documents on their way in, each with its state. The list stays while other pages are looked at. */
export function DeskList(props: DeskListProps) {
  const { items, onClear, onSaveRecords } = props;
  const heading = useArrival<HTMLHeadingElement>();
  const unread = items.filter(({ state }) => state.at === 'waiting' || state.at === 'reading').length;
  const left = items.filter(isOpen).length;
  return (
    <section className={styles.desk} aria-label="取り込むファイル">
      <h2 className="visually-hidden" ref={heading} tabIndex={-1}>
        取り込むファイル
      </h2>
      <header className={styles.head}>
        <Progress
          label={deskWords(unread, left, items.length)}
          done={items.length - (unread > 0 ? unread : left)}
          total={items.length}
        />
        <div className={styles.headTools}>
          {onSaveRecords && (
            <Button size="small" look="primary" onPress={onSaveRecords}>
              書き出した記録をまとめて保存する
            </Button>
          )}
          <Button size="small" look="quiet" onPress={onClear}>
            一覧を空にする
          </Button>
        </div>
      </header>
      <LongList items={items} step={100} className={styles.items}>
        {(item) => (
          <li key={item.id} className={styles.item}>
            <div className={styles.names}>
              <span className={styles.name}>{item.name}</span>
              <span className={styles.facts}>
                <Chip tone={toneOf(item)}>{itemWords(item.state)}</Chip>
                {item.bytes !== undefined && <span>{formatBytes(item.bytes)}</span>}
              </span>
              {item.state.at === 'refused' && <p className={styles.sentence}>{item.state.sentence}</p>}
              {item.state.at === 'known' && (
                <p className={styles.sentence}>同じものを、前に取り込んでいます。</p>
              )}
              {item.state.at === 'twin' && (
                <p className={styles.sentence}>{`一覧の「${item.state.of}」と、中身がまったく同じです。`}</p>
              )}
              {item.state.at === 'saved' && item.state.records > 1 && (
                <p className={styles.sentence}>{`資料と、見つけた記録${item.state.records - 1}件`}</p>
              )}
            </div>
            <ItemActs item={item} {...props} />
          </li>
        )}
      </LongList>
    </section>
  );
}

/** First all are read, then a person looks at them. */
function deskWords(unread: number, left: number, all: number): string {
  if (unread > 0) return `読み取っています（${all - unread}/${all}件）`;
  return left === 0 ? 'すべて片付きました' : `残り${left}件（全${all}件）`;
}

function ItemActs({
  item,
  onReview,
  onSkip,
  onReadAgain,
  onRemove,
  onOpenRecord,
}: DeskListProps & { readonly item: ImportItem }) {
  const { id, state, name } = item;
  return (
    <div className={styles.acts}>
      {state.at === 'read' && state.document.kind !== 'record' && (
        <Button size="small" look="primary" onPress={() => onReview(id)}>
          {state.draft || state.columns ? '続きを確かめる' : '確かめる'}
        </Button>
      )}
      {(state.at === 'known' || state.at === 'saved') && state.recordId !== undefined && (
        <Button size="small" onPress={() => onOpenRecord(state.recordId ?? '')}>
          開く
        </Button>
      )}
      {(state.at === 'known' || state.at === 'twin' || state.at === 'skipped' || state.at === 'refused') && (
        <Button size="small" look="quiet" onPress={() => onReadAgain(id)}>
          {state.at === 'known' ? 'もう一度取り込む' : '取り込む'}
        </Button>
      )}
      {isOpen(item) && (
        <Button size="small" look="quiet" onPress={() => onSkip(id)}>
          取り込まない
        </Button>
      )}
      <IconButton
        size="small"
        icon="close"
        label={`「${name}」を一覧から外す`}
        onPress={() => onRemove(id)}
      />
    </div>
  );
}

function toneOf({ state }: ImportItem): 'plain' | 'accent' | 'info' | 'success' {
  switch (state.at) {
    case 'saved':
    case 'known':
      return 'success';
    case 'read':
      return 'accent';
    case 'reading':
      return 'info';
    case 'waiting':
    case 'refused':
    case 'skipped':
    case 'twin':
      return 'plain';
  }
}
