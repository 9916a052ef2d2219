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

/** The shapes before 1946 beside those in use since (常用漢字表), each row led by the latter. */
const OLD_SHAPES = `
  亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 営營 衛衞 塩鹽 縁緣 艶艷 欧歐 殴毆 奥奧 穏穩 仮假
  価價 壊壞 懐懷 絵繪 拡擴 殻殼 覚覺 岳嶽 楽樂 缶罐 巻卷 陥陷 勧勸 寛寬 歓歡 観觀 顔顏 帰歸
  気氣 既旣 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 教敎 強强 狭狹 郷鄕 暁曉 駆驅 勲勳
  薫薰 径徑 茎莖 掲揭 渓溪 蛍螢 軽輕 継繼 鶏鷄 撃擊 欠缺 倹儉 剣劍 圏圈 検檢 献獻 険險 顕顯
  験驗 厳嚴 戸戶 呉吳 娯娛 効效 鉱鑛 号號 剤劑 済濟 砕碎 歳歲 雑雜 桟棧 蚕蠶 惨慘 賛贊 残殘
  糸絲 歯齒 辞辭 湿濕 釈釋 写寫 舎舍 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍 将將 称稱
  焼燒 証證 奨奬 渉涉 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 慎愼 尽盡 粋粹
  酔醉 穂穗 随隨 髄髓 枢樞 数數 瀬瀨 声聲 摂攝 窃竊 専專 践踐 潜潛 銭錢 繊纖 禅禪 双雙 壮壯
  争爭 荘莊 捜搜 挿插 巣巢 装裝 騒騷 増增 臓臟 即卽 属屬 堕墮 体體 帯帶 滞滯 台臺 択擇 単單
  担擔 胆膽 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 聴聽 勅敕 鎮鎭 逓遞 転轉 党黨 盗盜 灯燈
  当當 闘鬪 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 抜拔 髪髮 蛮蠻 秘祕 瓶甁
  払拂 併倂 並竝 餅餠 弁辨辯瓣 舗舖 翻飜 毎每 満滿 黙默 訳譯 薬藥 予豫 余餘 誉譽 揺搖 謡謠 来來
  頼賴 乱亂 覧覽 両兩 猟獵 塁壘 励勵 霊靈 齢齡 恋戀 炉爐 労勞 楼樓 録錄 湾灣 絶絕 説說 脱脫
  税稅 鋭銳 閲閱 悦悅 内內 青靑 清淸 尚尙 彦彥 産產 横橫 暦曆 歴歷 徴徵 聡聰 窓窗 遥遙 瑶瑤
  尭堯 亘亙 凛凜 晋晉 桧檜 薮藪
`;

/** What printers set and what older screens showed in its place (表外漢字字体表), each row led by the latter. */
const PRINTED_SHAPES = `
  麺麵 掴摑 頬頰 痩瘦 剥剝 填塡 叱𠮟 醤醬 鴎鷗 祷禱 蝋蠟 躯軀 侠俠 繋繫 噛嚙 唖啞 焔焰 掻搔
  蝉蟬 箪簞 騨驒 涜瀆 屏屛 潅灌 鹸鹼
`;

function buildTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  const others = `${OLD_SHAPES} ${PRINTED_SHAPES}`.trim().split(/\s+/u);
  for (const row of [...ROWS, ...others]) {
    const [kept, ...variants] = row;
    if (kept === undefined) continue;
    for (const other of variants) table.set(other, kept);
  }
  return table;
}

/** Variant shape → the shape the index keeps; characters without variants are absent. */
export const KANJI_VARIANTS: ReadonlyMap<string, string> = buildTable();
