import { useState } from 'react';
import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { Button } from '../../components/button/button';
import { TextField } from '../../components/fields/text-field';
import { Icon } from '../../components/icon/icon';
import { chosenFiles, droppedFiles, MOST_FILES, type NamedSource, sourcesOf } from './dropped-files';
import styles from './import.module.css';
import { isPicture } from './is-picture';
import { UNREADABLE_FILE } from './refusal-sentences';

interface ChooseSourceProps {
  readonly onSources: (sources: readonly NamedSource[]) => void;
  /** what a choice did not bring, in a sentence; undefined = all of it came */
  readonly onProblem: (problem: string | undefined) => void;
}

const TYPES = [
  '.pdf',
  '.docx',
  '.txt',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.csv',
  '.tsv',
  '.png',
  '.jpg',
  '.jpeg',
  '.gif',
  '.webp',
];

const NO_FILE = '取り込めるファイルが入っていませんでした。別のフォルダーかファイルを選んでください。';
const TOO_MANY = `ファイルが${MOST_FILES.toLocaleString()}個を超えているので、はじめの${MOST_FILES.toLocaleString()}個だけを一覧に入れました。残りは、フォルダーを分けて選んでください。`;

function problemOf(taken: number, isCut: boolean, unread: readonly string[]): string | undefined {
  const [first] = unread;
  if (first !== undefined && taken === 0) return UNREADABLE_FILE;
  if (taken === 0) return NO_FILE;
  if (isCut) return TOO_MANY;
  return first === undefined
    ? undefined
    : `読めないファイルが${unread.length}個あったので、一覧に入れませんでした（「${first}」${unread.length > 1 ? 'など' : ''}）。ほかのソフトで開いていないか、見る権限があるか確かめて、もう一度選んでください。`;
}

/** Files or a folder by picker or drag and drop, words or pictures by paste. */
export function ChooseSource({ onSources, onProblem }: ChooseSourceProps) {
  const [text, setText] = useState('');
  const take = (files: Parameters<typeof sourcesOf>[0], unread: readonly string[] = []): void => {
    const { sources, isCut } = sourcesOf(files);
    onProblem(problemOf(sources.length, isCut, unread));
    if (sources.length > 0) onSources(sources);
  };
  return (
    <div className={styles.choices}>
      <DropZone
        className={styles.drop ?? ''}
        onDrop={(event) => {
          void droppedFiles(event.items).then(({ files, unread }) => take(files, unread));
        }}
      >
        <span className={styles.dropIcon}>
          <Icon name="inbox" />
        </span>
        <Text slot="label">ファイルやフォルダーをここに置くか、選んでください</Text>
        <div className={styles.dropButtons}>
          <FileTrigger
            allowsMultiple
            acceptedFileTypes={TYPES}
            onSelect={(files) => take(chosenFiles(files))}
          >
            <Button look="primary" icon="book">
              ファイルを選ぶ
            </Button>
          </FileTrigger>
          <FileTrigger acceptDirectory onSelect={(files) => take(chosenFiles(files))}>
            <Button icon="folder">フォルダーを選ぶ</Button>
          </FileTrigger>
        </div>
        <p className={styles.note}>
          PDF・Word（.docx）・テキスト・Markdown・HTML・CSV・画像。いくつでも一度に選べます。文字コードは自動で見分けます。
        </p>
      </DropZone>
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onSources([{ name: '貼り付けた文章', source: { from: 'text', text } }]);
        }}
        onPaste={(event) => {
          const files = [...event.clipboardData.files].filter(isPicture);
          if (files.length === 0) return;
          event.preventDefault();
          onSources([{ name: '貼り付けた画像', source: { from: 'pictures', files } }]);
        }}
      >
        <TextField
          label="または、文章や画像を貼り付ける"
          value={text}
          onChange={setText}
          rows={10}
          placeholder="文章をコピーして、ここに貼り付けてください（Ctrl+V）。行の途中の改行は自動でつながります。画面の写しや写真も貼り付けられます。"
        />
        <div>
          <Button type="submit" isDisabled={text.trim() === ''}>
            この文章を読み解く
          </Button>
        </div>
      </form>
    </div>
  );
}
