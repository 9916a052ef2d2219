import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import { SelectField } from '../../components/fields/select-field';
import { Notice } from '../../components/status/notice';

interface EncodingNoticeProps {
  readonly encoding: TextEncoding | undefined;
  /** reads the file again in another encoding */
  readonly onReadAs: (encoding: TextEncoding) => void;
}

const ENCODINGS = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'shift_jis', label: 'Shift_JIS（CP932）' },
  { value: 'euc-jp', label: 'EUC-JP' },
  { value: 'iso-2022-jp', label: 'ISO-2022-JP' },
  { value: 'utf-16le', label: 'UTF-16LE' },
  { value: 'utf-16be', label: 'UTF-16BE' },
] as const satisfies readonly { value: TextEncoding; label: string }[];

/** Said where the letters may have been read wrongly, with the other ways to read them. */
export function EncodingNotice({ encoding, onReadAs }: EncodingNoticeProps) {
  if (encoding === undefined) return null;
  return (
    <Notice tone="info">
      文字コードに迷いました。文字化けしていたら、別の文字コードで読み直してください。
      <SelectField compact label="文字コード" value={encoding} options={ENCODINGS} onChange={onReadAs} />
    </Notice>
  );
}
