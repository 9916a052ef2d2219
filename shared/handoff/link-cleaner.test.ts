import { expect, it } from 'vitest';
import { linkCleaner } from './link-cleaner';
import { buildRecord, idOf, recordMap } from './testing/build-records';

const shown = buildRecord('report', 1, { title: '第8期報告書' });
const leftOut = buildRecord('report', 2, { title: '第3期の記録' });
const secret = buildRecord('report', 3, { title: '［人事］の相談', visibility: 'private' });
const shownTwin = buildRecord('report', 4, { title: '同じ題名' });
const secretTwin = buildRecord('report', 5, { title: '同じ題名', visibility: 'private' });
const bracketed = buildRecord('report', 6, { title: '議事[案]', visibility: 'private' });

const { clean } = linkCleaner(
  recordMap(shown, leftOut, secret, shownTwin, secretTwin, bracketed),
  new Set([shown.id, shownTwin.id]),
  new Set([secret.id, secretTwin.id, bracketed.id]),
);

it.each([
  ['a link to a record that goes along stays', '見よ[[第8期報告書]]', '見よ[[第8期報告書]]'],
  ['so does one by id', `[[${shown.id}|報告]]`, `[[${shown.id}|報告]]`],
  ['and one to nothing at all', '[[まだ無い記録]]', '[[まだ無い記録]]'],
  ['a record left out leaves the words of its link', `[[${leftOut.id}|あの年]]のこと`, 'あの年のこと'],
  ['… its title where that is what was written', '[[第3期の記録]]のこと', '第3期の記録のこと'],
  ['… and a note where nothing but the id was', `[[${leftOut.id}]]`, '（この引き継ぎに含まない記録）'],
  ['a private record leaves nothing by title', '[[［人事］の相談]]へ', '（非公開の記録）へ'],
  ['… in any width or case', '[[[人事]の相談]]へ', '（非公開の記録）へ'],
  ['… by id and label', `[[${secret.id}|人事の件]]`, '（非公開の記録）'],
  [
    '… at a place inside it',
    `[[${secret.id}#二章|人事]]と[[［人事］の相談#二章]]`,
    '（非公開の記録）と（非公開の記録）',
  ],
  ['… with brackets in its title', '[[議事[案]]]を読む', '（非公開の記録）を読む'],
  [
    '… as a picture or a file',
    `![顔](attachment:${secret.id})[表](attachment:${secret.id} "題")`,
    '（非公開の記録）（非公開の記録）',
  ],
  ['… by its bare id in an address', `#/reports/${secret.id}`, '#/reports/（非公開の記録）'],
  ['… in a broken link', `[[${secret.id}|途中`, '[[（非公開の記録）|途中'],
  ['a title shared with a record that goes along is no secret', '[[同じ題名]]', '[[同じ題名]]'],
  ['a file that is nowhere leaves its words', `![図1](attachment:${idOf(77)})`, '図1'],
])('%s', (_, text, expected) => {
  expect(clean(text)).toBe(expected);
});
