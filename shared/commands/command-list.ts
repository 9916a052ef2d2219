/** Where a command stands in the native menu. */
export type MenuName = 'file' | 'edit' | 'go' | 'view' | 'help';

export interface Command {
  readonly name: string;
  readonly label: string;
  readonly menu: MenuName;
  /** Electron's accelerator notation (https://www.electronjs.org/docs/latest/api/accelerator) */
  readonly accelerator?: string;
  /** 'write' = only where the archive can be changed; 'own' = only where the archive itself is at hand, not a copy */
  readonly when?: 'write' | 'own';
  /** in a text field the key keeps the meaning it has there */
  readonly outsideOfText?: true;
}

/** Every command of the app. The native menu, the keyboard and the palette read this one list. */
export const COMMANDS = [
  {
    name: 'newMeeting',
    label: 'オフサイトミーティングを書く',
    menu: 'file',
    accelerator: 'CmdOrCtrl+N',
    when: 'write',
  },
  { name: 'newPhrase', label: 'キーフレーズを書き留める', menu: 'file', when: 'write' },
  { name: 'import', label: '資料を取り込む', menu: 'file', accelerator: 'CmdOrCtrl+I', when: 'write' },
  {
    name: 'handoff',
    label: '引き継ぎパッケージを作る',
    menu: 'file',
    accelerator: 'CmdOrCtrl+E',
    when: 'write',
  },
  { name: 'print', label: '印刷', menu: 'file', accelerator: 'CmdOrCtrl+P' },
  {
    name: 'undo',
    label: '記録の変更を元に戻す',
    menu: 'edit',
    accelerator: 'CmdOrCtrl+Z',
    when: 'write',
    outsideOfText: true,
  },
  { name: 'palette', label: 'なんでも探す', menu: 'go', accelerator: 'CmdOrCtrl+K' },
  { name: 'search', label: '全文を検索', menu: 'go', accelerator: '/' },
  { name: 'findInPage', label: 'このページの中を探す', menu: 'go', accelerator: 'CmdOrCtrl+F' },
  { name: 'goHome', label: 'ホーム', menu: 'go' },
  { name: 'goCohorts', label: '期', menu: 'go' },
  { name: 'goReports', label: '資料', menu: 'go' },
  { name: 'goPhrases', label: 'キーフレーズ', menu: 'go' },
  { name: 'goMeetings', label: 'オフサイトミーティング', menu: 'go' },
  { name: 'goQuestions', label: 'モヤモヤ', menu: 'go' },
  { name: 'goActions', label: 'アクション', menu: 'go' },
  { name: 'goTrash', label: 'ゴミ箱', menu: 'go', when: 'write' },
  { name: 'goActivity', label: '変更の一覧', menu: 'go', when: 'own' },
  { name: 'goBackups', label: '控え', menu: 'file', when: 'own' },
  { name: 'goFiles', label: '添付ファイルの点検', menu: 'file', when: 'own' },
  { name: 'goSettings', label: '設定', menu: 'file', accelerator: 'CmdOrCtrl+,' },
  { name: 'toggleTheme', label: '明るい／暗い表示を切り替える', menu: 'view' },
  { name: 'largerText', label: '文字を大きく', menu: 'view' },
  { name: 'smallerText', label: '文字を小さく', menu: 'view' },
  { name: 'shortcuts', label: 'キーボード操作の一覧', menu: 'help', accelerator: 'F1' },
] as const satisfies readonly Command[];

export type CommandName = (typeof COMMANDS)[number]['name'];
