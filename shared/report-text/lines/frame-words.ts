/** Headings every report knows, with or without a number: they frame it. */
const FRAME =
  /^(?:はじめに|始めに|おわりに|終わりに|終りに|おわりに代えて|まとめ|むすび|結び|むすびに|結びに|結びに代えて|序|序文|序章|終章|まえがき|あとがき|謝辞|参考文献|参考資料|引用文献|付録|附録|巻末資料|資料編|資料|最後に|さいごに|目次|要旨|概要)$/;

export function isFrameWord(text: string): boolean {
  return text.length <= 10 && FRAME.test(text);
}
