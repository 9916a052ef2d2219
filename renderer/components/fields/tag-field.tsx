import { LinesField } from './lines-field';

interface TagFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  /** tags in use, offered while typing */
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** A record's tags. A leading # is the mark of a tag, not part of it. */
export function TagField({ label, value, known, onChange }: TagFieldProps) {
  return (
    <LinesField
      label={label}
      values={value}
      known={known}
      placeholder="例：対話、若手"
      onChange={(tags) =>
        onChange([...new Set(tags.map((tag) => tag.replace(/^[#＃]+\s*/, '')).filter((tag) => tag !== ''))])
      }
    />
  );
}
