import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffText } from './diff-text';
import { newText, oldText, type TextPart } from './text-part';

/** A difference as one line: 〔−removed〕〔＋added〕. */
const drawn = (parts: readonly TextPart[]): string =>
  parts
    .map(({ what, text }) => (what === 'same' ? text : what === 'added' ? `〔＋${text}〕` : `〔−${text}〕`))
    .join('');

describe('a difference of Japanese text', () => {
  it.each([
    ['nothing changed', '対話を重ねる。', '対話を重ねる。', '対話を重ねる。'],
    ['a word', '市民と対話を重ねる。', '職員と対話を重ねる。', '〔−市民〕〔＋職員〕と対話を重ねる。'],
    ['a word added', '対話を重ねる。', '対話をゆっくり重ねる。', '対話を〔＋ゆっくり〕重ねる。'],
    ['a line added', 'はじめ\nおわり\n', 'はじめ\nなか\nおわり\n', 'はじめ\n〔＋なか\n〕おわり\n'],
    ['a line removed', 'はじめ\nなか\nおわり', 'はじめ\nおわり', 'はじめ\n〔−なか\n〕おわり'],
    ['everything', '庁舎の会議室', 'ストーブを囲む', '〔−庁舎の会議室〕〔＋ストーブを囲む〕'],
    ['from nothing', '', '最初の一歩', '〔＋最初の一歩〕'],
    ['to nothing', '最初の一歩', '', '〔−最初の一歩〕'],
    [
      'one word within a long line among unchanged ones',
      '一行目\n参加者は12人で、窓口の待ち時間を話し合った。\n三行目',
      '一行目\n参加者は15人で、窓口の待ち時間を話し合った。\n三行目',
      '一行目\n参加者は〔−12〕〔＋15〕人で、窓口の待ち時間を話し合った。\n三行目',
    ],
  ])('%s', (_case, before, after, expected) => {
    expect(drawn(diffText(before, after))).toBe(expected);
  });

  it('takes a particle left between two changed words into the change', () => {
    const parts = diffText('昨日の会議では町長の言葉が響いた。', '昨日の会議では係長と課長が笑った。');
    expect(parts.filter(({ what, text }) => what === 'same' && text.length === 1).length).toBeLessThan(2);
  });

  it('does not tear a character apart', () => {
    const parts = diffText('👩‍🌾と話す', '👨‍🌾と話す');
    for (const { text } of parts) expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});

const word = fc.constantFrom(
  '対話',
  '市民',
  'と',
  'の',
  '、',
  '。',
  '\n',
  '\r\n',
  'A1',
  ' ',
  'ストーブ',
  '𠮷',
  '\ud83d',
);
const japanese = fc.array(word, { maxLength: 60 }).map((words) => words.join(''));
const anyText = fc.oneof(japanese, fc.string({ unit: 'binary', maxLength: 80 }));

describe('whatever the texts', () => {
  it('kept and added words are the new text, kept and removed ones the old', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const parts = diffText(before, after);
        expect(newText(parts)).toBe(after);
        expect(oldText(parts)).toBe(before);
        expect(parts.every(({ text }) => text !== '')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('an edit in one place leaves what stands around it', () => {
    fc.assert(
      fc.property(japanese, japanese, japanese, (head, middle, tail) => {
        const parts = diffText(`${head}\n${tail}`, `${head}\n${middle}\n${tail}`);
        expect(newText(parts)).toBe(`${head}\n${middle}\n${tail}`);
        expect(
          parts
            .filter(({ what }) => what === 'removed')
            .map(({ text }) => text)
            .join(''),
        ).toBe('');
      }),
    );
  });
});

describe('long and hostile texts', () => {
  const sentence = '市民との対話を重ねるなかで、職員一人ひとりが何を大切にしているのかを語り合った。';
  const report = Array.from({ length: 480 }, (_, line) => `${line}　${sentence}`).join('\n');
  const words = (length: number, seed: number): string =>
    Array.from({ length }, (_, at) => '対話市民職員未来'[(at * at * seed + at) % 8]).join('');

  it.each([
    ['a report with every line changed a little', report, report.replaceAll('市民', '住民')],
    ['a report turned around', report, report.split('\n').reverse().join('\n')],
    ['two that share nothing', report, words(20_000, 7)],
    ['one endless line of another', words(60_000, 3), words(60_000, 5)],
    ['the same letter over and over', 'あ'.repeat(60_000), 'あ'.repeat(59_000)],
    ['empty lines', '\n'.repeat(60_000), `${'\n'.repeat(30_000)}あ${'\n'.repeat(29_000)}`],
    ['every second line changed', 'あ\nい\n'.repeat(20_000), 'あ\nう\n'.repeat(20_000)],
    ['joined characters', '👨‍👩‍👧'.repeat(8_000), '👨‍👩‍👦'.repeat(8_000)],
    ['combining marks without end', `か${'\u3099'.repeat(60_000)}`, `か${'\u309a'.repeat(60_000)}`],
    ['two million characters', report.repeat(80), `${report.repeat(40)}続き\n${report.repeat(40)}`],
  ])('%s never holds the page up', (_case, before, after) => {
    diffText('慣らし', '運転');
    const start = performance.now();
    const parts = diffText(before, after);
    const took = performance.now() - start;
    expect(newText(parts)).toBe(after);
    expect(oldText(parts)).toBe(before);
    // 200 ms is the promise on a machine of its own; test runs share theirs.
    expect(took).toBeLessThan(600);
    if (process.env.SHOW_TIMES)
      process.stdout.write(`${_case}: ${took.toFixed(0)} ms, ${parts.length} parts\n`);
  });
});
