/**
 * Kanji written in several shapes in names and older papers, each row led by the shape the index keeps.
 * Only shapes that readers take for the same character: 斉 and 斎 are strictly two, but the same family
 * writes both. Compatibility ideographs (神, 福 …) are not listed: NFKC already folds them.
 */
const ROWS = [
  '高髙',
  '崎﨑嵜',
  '斎齋齊斉',
  '辺邊邉',
  '沢澤',
  '浜濱濵',
  '島嶋嶌',
  '富冨',
  '吉𠮷',
  '徳德',
  '広廣',
  '国國',
  '桜櫻',
  '滝瀧',
  '竜龍',
  '蔵藏',
  '恵惠',
  '栄榮',
  '真眞',
  '槙槇',
  '弥彌',
  '峰峯',
  '桑桒',
  '万萬',
  '与與',
  '寿壽',
  '実實',
  '条條',
  '曽曾',
  '円圓',
  '学學',
  '会會',
  '淵渕渊',
  '館舘',
  '静靜',
  '黒黑',
  '緑綠',
  '郎郞',
  '黄黃',
  '浅淺',
  '関關',
  '鉄鐵',
  '豊豐',
  '礼禮',
  '児兒',
  '伝傳',
  '仏佛',
  '稲稻',
  '芸藝',
  '宝寶',
  '松枩',
  '梅楳',
  '柳栁',
  '鶴靏靍',
  '橋𣘺',
  '野埜',
  '船舩',
  '亀龜',
  '巌巖',
  '県縣',
  '区區',
  '駅驛',
  '対對',
  '応應',
  '変變',
  '発發',
  '戦戰',
  '経經',
  '続續',
  '総總',
  '画畫',
  '図圖',
  '点點',
  '団團',
  '権權',
  '歩步',
  '様樣',
] as const;

function buildTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const row of ROWS) {
    const [kept, ...others] = row;
    if (kept === undefined) continue;
    for (const other of others) table.set(other, kept);
  }
  return table;
}

/** Variant shape → the shape the index keeps; characters without variants are absent. */
export const KANJI_VARIANTS: ReadonlyMap<string, string> = buildTable();
