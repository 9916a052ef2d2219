import { describe, expect, test } from 'vitest';
import { folderNameFrom } from './folder-name';

describe('a folder name made of what a person called something', () => {
  const cases: readonly [string, string][] = [
    ['霧沢市ハミダシ隊', '霧沢市ハミダシ隊'],
    ['第8期 年次報告', '第8期 年次報告'],
    ['A/B\\C:D*E?F"G<H>I|J', 'A B C D E F G H I J'],
    ['末尾の点...', '末尾の点'],
    ['..', 'アーカイブ'],
    ['...隠れ', '隠れ'],
    ['   ', 'アーカイブ'],
    ['?', 'アーカイブ'],
    ['CON', 'CONの記録'],
    ['con.txt', 'con txtの記録'],
    ['LPT1', 'LPT1の記録'],
    ['COM¹', 'COM¹の記録'],
    ['CONTROL', 'CONTROL'],
    ['タブ\tと\n改行', 'タブ と 改行'],
    ['左右\u202eを変える', '左右 を変える'],
    ['か\u3099', 'が'],
    ['🌱'.repeat(70), '🌱'.repeat(60)],
    [`${'長'.repeat(59)}. 続き`, '長'.repeat(59)],
  ];
  test.each(cases)('%j → %j', (name, folder) => {
    expect(folderNameFrom(name)).toBe(folder);
  });
});
