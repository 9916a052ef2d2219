/** How the owner of the data signs what somebody wrote who has not said a name. */
export const UNNAMED = '名前未設定';

/** How the app signs what it does by itself, such as emptying the trash of what has lain there for 30 days. */
const APP = 'ハミダシ帖';

/** Who wrote something, in a sentence: 甲野さん. */
export function personWords(name: string): string {
  if (name === APP) return `${APP}（自動）`;
  return name === '' || name === UNNAMED ? '名前のない人' : `${name}さん`;
}
