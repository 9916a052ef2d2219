import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { foldText } from '#shared/search/fold';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { Button } from '../../components/button/button';
import { TextField } from '../../components/fields/text-field';
import { LongList } from '../../components/layout/long-list';
import { Page, Section } from '../../components/layout/page';
import { EmptyState } from '../../components/status/empty-state';
import { GatherNames } from './gather-names';
import { ManyAtOnce } from './many-at-once';
import { type OwnReading, withoutReading, withReadings } from './own-reading';
import { ReadingForm } from './reading-form';
import { ReadingRow } from './reading-row';
import styles from './readings.module.css';

/** From so many entries on the list gets a field to narrow it. */
const LEAST_FOR_FILTER = 12;

/** 読みのリスト: names and words that no dictionary reads right. */
export function ReadingsPage() {
  const { settings, toasts } = useServices();
  const { readings } = useStore(settings.settings);
  const [open, setOpen] = useState<'none' | 'gather' | 'many'>('none');
  const [filter, setFilter] = useState('');
  const wanted = foldText(filter);
  const shown = readings.filter(
    ({ surface, reading }) => foldText(surface).includes(wanted) || foldText(reading).includes(wanted),
  );

  const save = async (next: readonly OwnReading[]): Promise<boolean> => {
    const saved = await settings.save({ readings: [...next] });
    if (!saved.ok) toasts.show({ tone: 'error', text: errorSentence(saved.error) });
    return saved.ok;
  };
  const add = (entries: readonly OwnReading[]): Promise<boolean> => save(withReadings(readings, entries));

  /** One from the form; where it takes the place of another reading, that is told and can be taken back. */
  const addOne = async (entry: OwnReading): Promise<boolean> => {
    const before = readings.find(({ surface }) => surface === entry.surface);
    const isAdded = await add([entry]);
    if (isAdded && before && before.reading !== entry.reading) {
      toasts.show({
        tone: 'done',
        text: `「${entry.surface}」はすでにありました。よみを「${before.reading}」から「${entry.reading}」に変えました。`,
        action: {
          label: '元に戻す',
          perform: () => void save(withReadings(settings.settings.get().readings, [before])),
        },
      });
    }
    return isAdded;
  };

  const remove = async (entry: OwnReading): Promise<void> => {
    if (!(await save(withoutReading(readings, entry.surface)))) return;
    toasts.show({
      tone: 'done',
      text: `「${entry.surface}」を消しました。`,
      action: {
        label: '元に戻す',
        perform: () => void save(withReadings(settings.settings.get().readings, [entry])),
      },
    });
  };

  return (
    <Page
      title="読みのリスト"
      lead="漢字の読みは自動で調べますが、人や場所の名前は当たらないことがあります。ここに入れた名前は、ひらがなやローマ字でも見つかり、引き継ぎパッケージの検索でも使われます。"
      actions={
        <>
          <Button icon="people" onPress={() => setOpen('gather')}>
            記録にある名前から
          </Button>
          <Button icon="text" onPress={() => setOpen('many')}>
            まとめて
          </Button>
        </>
      }
    >
      <Section title="加える">
        <ReadingForm beginning={{ surface: '', reading: '' }} submitLabel="加える" onSubmit={addOne} />
        <p className={styles.note}>
          氏名は「霧沢 海」「きりさわ かい」のように間を空けると、「霧沢さん」も「きりさわ」で見つかります。
        </p>
      </Section>
      <Section title="リスト" aside={<output className={styles.note}>{`${readings.length}件`}</output>}>
        {readings.length === 0 ? (
          <EmptyState
            icon="text"
            title="まだありません"
            action={
              <Button look="primary" icon="people" onPress={() => setOpen('gather')}>
                記録にある名前から加える
              </Button>
            }
          >
            期のメンバーや会の参加者の名前を、よみの候補つきで集められます。
          </EmptyState>
        ) : (
          <>
            {readings.length >= LEAST_FOR_FILTER && (
              <div className={styles.filter}>
                <TextField label="リストの中を探す" value={filter} onChange={setFilter} />
              </div>
            )}
            <LongList items={shown} step={100} className={styles.list}>
              {(entry) => (
                <ReadingRow
                  key={entry.surface}
                  entry={entry}
                  onChange={(changed) =>
                    save(withReadings(withoutReading(readings, entry.surface), [changed]))
                  }
                  onRemove={() => void remove(entry)}
                />
              )}
            </LongList>
          </>
        )}
      </Section>
      {open === 'gather' && (
        <GatherNames
          known={new Set(readings.map(({ surface }) => surface))}
          onAdd={add}
          onClose={() => setOpen('none')}
        />
      )}
      {open === 'many' && <ManyAtOnce list={readings} onAdd={add} onClose={() => setOpen('none')} />}
    </Page>
  );
}
