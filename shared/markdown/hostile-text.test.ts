import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from './plain-text';
import { renderSteps } from './render-markdown';
import { sectionsOf } from './sections';

const LINKS = { resolveLink: (target: string) => ({ href: '#/', title: target }), imageUrl: () => undefined };

/** A step is a few milliseconds of work; the bound leaves room for a machine that does much else besides. */
const LONGEST_STEP_MS = 1_000;
const LENGTH = 100_000;

interface Cost {
  readonly longest: number;
  readonly html: number;
}

function drawingCost(source: string): Cost {
  let longest = 0;
  let html = 0;
  const steps = renderSteps(source, LINKS);
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - start);
    if (step.done) return { longest, html };
    for (const part of step.value?.parts ?? []) html += part.untrustedHtml.length;
  }
}

const repeated = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

describe('no text takes more time or room than its length allows', () => {
  test.each([
    ['stars', repeated('**a')],
    ['stars and Japanese', repeated('**「a')],
    ['opening brackets', repeated('[')],
    ['links never closed', repeated('[a](')],
    ['images never closed', repeated('![')],
    ['quotations in quotations', repeated('>')],
    ['lists in lists', repeated('- ')],
    ['lists in quotations', repeated('> - 1. ')],
    ['lines of a quotation that go on', repeated('> a\nb\n')],
    ['lines of one item', `- ${repeated(':\n')}`],
    [
      'bullets set in ever deeper',
      Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}・a`).join('\n'),
    ],
    ['footnotes in footnotes', repeated('[^a]:')],
    ['one footnote mentioned without end', `${repeated('[^a]')}\n\n[^a]: b`],
    ['link definitions', repeated('[a]: b\n')],
    ['a long address behind every link', `${repeated('[a]')}\n\n[a]: ${'b'.repeat(2_000)}`],
    ['a wide table of short rows', `${'|a'.repeat(90)}\n${'|-'.repeat(90)}\n${repeated('a\n')}`],
    ['tables without rows', repeated('|-|\n')],
    ['tags never closed', repeated('<b>')],
    ['comments never closed', repeated('<!--')],
    ['backticks of every length', Array.from({ length: 400 }, (_, length) => '`'.repeat(length)).join('a')],
    ['a program of many lines', `\`\`\`\n${repeated('a\n')}`],
    ['one word', repeated('a')],
    ['underlines', repeated('=\n')],
    ['white space', repeated(' ')],
    ['full-width spaces', repeated('　a')],
    ['rubies', repeated('{漢|か}')],
  ])('%s', (_, source) => {
    const { longest, html } = drawingCost(source);
    expect(longest).toBeLessThan(LONGEST_STEP_MS);
    expect(html).toBeLessThan(source.length * 60);
  });
});

test('nothing that can be typed throws', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 5 }),
    fc.constantFrom(
      ...[
        '\n',
        '\n\n',
        '　',
        '**',
        '~~',
        '_',
        '`',
        '```',
        '[',
        ']',
        '[[',
        ']]',
        '(',
        ')',
        '{',
        '|',
        '}',
        '・',
        '①',
        '■',
      ],
      ...[
        '【',
        '】',
        '> ',
        '- ',
        '1. ',
        '# ',
        '[^1]',
        ']: ',
        '|-|',
        '<b>',
        '<!--',
        '&amp;',
        '\\',
        '\0',
        '\r\n',
        '\ud842',
      ],
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const source = pieces.join('');
      drawingCost(source);
      plainText(source);
      sectionsOf(source);
    }),
    { numRuns: 500 },
  );
});
