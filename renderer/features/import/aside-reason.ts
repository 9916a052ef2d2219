import type { AsideReason } from '#shared/report-text/report-reading';

const REASONS: Readonly<Record<AsideReason, string>> = {
  pageMark: 'ページの印',
  pageNumber: 'ページ番号',
  runningHead: '柱（各ページの見出し）',
  ruledLine: '罫線',
  contentsList: '目次',
  hostingSite: '掲載サイトの表示',
  cover: '表紙',
  title: '題名',
  frontMatter: '文書の情報',
  dropped: '手で外したもの',
};

/** Why a piece of the source does not stand in the body, in a word. */
export const asideReason = (reason: AsideReason): string => REASONS[reason];
