/** How the owner of the data signs what somebody wrote who has not said a name. */
export const UNNAMED = '名前未設定';

/** Who wrote something, in a sentence: 甲野さん. */
export const personWords = (name: string): string =>
  name === '' || name === UNNAMED ? '名前のない人' : `${name}さん`;
