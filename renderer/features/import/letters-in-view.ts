/** Letters of one piece that are drawn: setting a line of a million takes the browser a gigabyte. */
const MOST = 5_000;

/** A text as it is drawn: of a very long one the beginning, and that there is more. */
export function lettersInView(text: string, most = MOST): string {
  if (text.length <= most) return text;
  const beginning = text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  return `${beginning}…（長いので、ここまでを表示しています。残りの${(text.length - beginning.length).toLocaleString('ja-JP')}字も取り込みます）`;
}
