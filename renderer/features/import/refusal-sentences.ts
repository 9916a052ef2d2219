import type { Refusal } from '../../workers/document-messages';

const NOTHING_KEPT = '何も保存していません。';

/** Why a document could not be taken in, that nothing was harmed, and what to do instead. */
export const REFUSAL_SENTENCES: Readonly<Record<Refusal, string>> = {
  binary: `文字の読み取れるファイルではないようです。PDF・Word（.docx）・テキスト・Markdown・HTMLのどれかで保存し直すか、文章をコピーして貼り付けてください。${NOTHING_KEPT}`,
  tooLong: `文章が長すぎます（500万字まで）。年度ごとなどに分けてから取り込んでください。${NOTHING_KEPT}`,
  tooManyLines: `行が多すぎます（30万行まで）。年度ごとなどに分けてから取り込んでください。${NOTHING_KEPT}`,
  longLine: `改行のない長い行があります（1行は10万字まで）。段落ごとに改行を入れてから取り込んでください。${NOTHING_KEPT}`,
  empty: `文字が入っていません。別のファイルを選んでください。${NOTHING_KEPT}`,
  damaged: `ファイルが壊れているようで、開けませんでした。元のソフトで開けるか確かめ、保存し直してからお試しください。${NOTHING_KEPT}`,
  locked: `パスワードのかかったPDFです。パスワードを外して保存し直してから選んでください。${NOTHING_KEPT}`,
  oldOffice: `古い形式のWord・Excelなどのファイル（.docなど）か、パスワードのかかったファイルです。Wordで開き、「名前を付けて保存」で「Word文書（.docx）」にしてから選んでください。${NOTHING_KEPT}`,
  otherOffice: `このファイルはWord文書（.docx）ではないようです。ExcelやPowerPointのファイル、ZIPは、PDFかCSVで保存し直してから選んでください。${NOTHING_KEPT}`,
  tooLarge: `ページか中身が多すぎて、開けませんでした。いくつかに分けてから取り込んでください。${NOTHING_KEPT}`,
  tooMuchMemory: `開くと極端に大きくなるファイルなので、途中でやめました（512 MBまで）。信頼できるところから受け取ったものか確かめてください。${NOTHING_KEPT}`,
};

export const TOO_SLOW = `10秒たっても読み終わらないので、途中でやめました。ページを分けるか、文章をコピーして貼り付けてください。${NOTHING_KEPT}`;
export const UNDERSTOOD_NOTHING = `このファイルを読み解けませんでした。別の形で保存し直してから、もう一度お試しください。${NOTHING_KEPT}`;

/** The largest file taken in: a report of sixty scanned pages with room to spare. */
export const MAX_FILE_BYTES = 200_000_000;
export const TOO_LARGE_FILE = `ファイルが大きすぎます（${MAX_FILE_BYTES / 1_000_000} MB まで）。ページを分けるか、画像を小さくしてから選んでください。${NOTHING_KEPT}`;
export const UNREADABLE_FILE = `ファイルを読めませんでした。ほかのソフトで開いていないか、場所が変わっていないか確かめてください。${NOTHING_KEPT}`;
