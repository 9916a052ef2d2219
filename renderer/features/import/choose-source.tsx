import { useState } from 'react';
import { DropZone, FileTrigger, isFileDropItem, Text } from 'react-aria-components';
import { Button } from '../../components/button/button';
import { TextField } from '../../components/fields/text-field';
import { Icon } from '../../components/icon/icon';
import styles from './import.module.css';

interface ChooseSourceProps {
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
}

/** A file by picker or drag and drop, or a pasted text. */
export function ChooseSource({ onFile, onText }: ChooseSourceProps) {
  const [text, setText] = useState('');
  return (
    <div className={styles.choices}>
      <DropZone
        className={styles.drop ?? ''}
        onDrop={(event) => {
          const item = event.items.find(isFileDropItem);
          if (item) void item.getFile().then(onFile);
        }}
      >
        <span className={styles.dropIcon}>
          <Icon name="inbox" />
        </span>
        <Text slot="label">ファイルをここに置くか、選んでください</Text>
        <FileTrigger
          acceptedFileTypes={['.txt', '.md', '.markdown', 'text/plain', 'text/markdown']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) onFile(file);
          }}
        >
          <Button look="primary" icon="folder">
            ファイルを選ぶ
          </Button>
        </FileTrigger>
        <p className={styles.note}>テキスト（.txt）とMarkdown（.md）。文字コードは自動で見分けます。</p>
      </DropZone>
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onText(text);
        }}
      >
        <TextField
          label="または、文章を貼り付ける"
          value={text}
          onChange={setText}
          rows={10}
          placeholder="PDFやWordを開いて全体をコピーし、ここに貼り付けてください。行の途中の改行は自動でつながります。"
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
