import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedInViewer } from './embed-in-viewer';
import { extractFromViewer } from './extract-from-viewer';
import { planPackage } from './plan-package';
import { buildRecord, idOf, recordMap, WHOLE_SCOPE } from './testing/build-records';
import { type ViewerData, viewerDataText } from './viewer-data';

const TEMPLATE =
  '<!doctype html><div id="root"></div><script type="application/json" id="hamidashi-data"></script><script>go("</p>")</script>';

function dataOf(...texts: readonly string[]): ViewerData {
  const records = texts.map((body, at) =>
    buildRecord('report', at, { body, 知らない欄: { [body]: [body] } }),
  );
  const plan = planPackage(
    {
      records: recordMap(...records),
      info: { archiveId: idOf(900), name: '霧沢市ハミダシ隊' },
      choice: { title: '引き継ぎ', message: texts[0] ?? '', scope: WHOLE_SCOPE },
      appVersion: '0.1.0',
      createdAt: '2022-03-31T17:15:00.000+09:00',
      createdBy: '甲野',
      packageId: idOf(901),
    },
    () => true,
  );
  return {
    about: plan.about,
    records: plan.records,
    images: { ['b'.repeat(64)]: 'AAAA' },
    files: {},
    readings: {},
  };
}

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '--></script>',
  '\u2028\u2029\u0000\ufeff',
  "$& $1 $` $'",
  '"\\"\\\\u003c',
  '<script type="application/json" id="hamidashi-data"></script>',
  '\ud800',
  '__proto__',
];

describe('data in the viewer', () => {
  it('comes back as it went in, whatever the texts say', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...HOSTILE, 'あ', ' ')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const data = dataOf(...texts);
        const html = embedInViewer(TEMPLATE, viewerDataText(data));
        expect(extractFromViewer(html)).toEqual({ ok: true, value: data });
      }),
      { numRuns: 300 },
    );
  });

  it('never ends its element or opens another', () => {
    const html = embedInViewer(TEMPLATE, viewerDataText(dataOf(...HOSTILE)));
    const inside = html.slice(html.indexOf('hamidashi-data">') + 16, html.indexOf('</script><script>go('));
    expect(inside).not.toMatch(/[<>\u2028\u2029]/);
    expect(html.replace(inside, '')).toBe(TEMPLATE);
  });

  it.each([
    ['has no data element', '<!doctype html>'],
    ['has two', TEMPLATE + TEMPLATE],
    ['has one that is filled', TEMPLATE.replace('data"></', 'data">{}</')],
  ])('is not put into a template that %s', (_, template) => {
    expect(() => embedInViewer(template, '{}')).toThrow('exactly one empty data element');
  });
});

describe('a page that claims to be a viewer', () => {
  const good = embedInViewer(TEMPLATE, viewerDataText(dataOf('本文')));
  const withJson = (change: (json: Record<string, unknown>) => unknown): string => {
    const json: Record<string, unknown> = JSON.parse(viewerDataText(dataOf('本文')));
    return embedInViewer(TEMPLATE, JSON.stringify(change(json)));
  };

  it.each<[string, string, string]>([
    ['any other page', '<!doctype html><p>こんにちは</p>', 'not_a_package'],
    ['an empty viewer', TEMPLATE, 'not_a_package'],
    ['other JSON', withJson(() => ({ format: 'something-else', formatVersion: 1 })), 'not_a_package'],
    ['JSON that is no object', withJson(() => null), 'not_a_package'],
    [
      'a newer version',
      withJson((json) => ({ ...json, formatVersion: 2, records: 'later' })),
      'newer_version',
    ],
    ['a newer schema', withJson((json) => ({ ...json, schemaVersion: 99 })), 'newer_version'],
    ['data cut short', good.replace(/.{40}<\/script><script>go/, '</script><script>go'), 'damaged'],
    ['records that are none', withJson((json) => ({ ...json, records: [] })), 'damaged'],
    [
      'a file outside its folder',
      withJson((json) => ({ ...json, files: { ['c'.repeat(64)]: '../x.exe' } })),
      'damaged',
    ],
    [
      'a picture that is no base64',
      withJson((json) => ({ ...json, images: { ['c'.repeat(64)]: '" onerror="' } })),
      'damaged',
    ],
    [
      'a picture with padding inside',
      withJson((json) => ({ ...json, images: { ['c'.repeat(64)]: 'A=AA' } })),
      'damaged',
    ],
    ['two data elements', good + good, 'suspicious'],
    ['brackets without end', embedInViewer(TEMPLATE, '['.repeat(100_000)), 'suspicious'],
  ])('is refused when it is %s', (_, html, trouble) => {
    expect(extractFromViewer(html)).toMatchObject({
      ok: false,
      error: { code: 'package_unreadable', trouble },
    });
  });
});
