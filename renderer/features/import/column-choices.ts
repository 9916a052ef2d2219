import { type CsvKind, type CsvMapping, guessKind, guessMapping } from '#shared/importing/csv/columns';

/** What a table's rows become, and which of its columns is what. */
export interface ColumnChoices {
  readonly kind: CsvKind;
  readonly mapping: CsvMapping;
  /** the first row names the columns */
  readonly hasHead: boolean;
}

/** What the heads of the columns say. */
export function guessedColumns(head: readonly string[]): ColumnChoices {
  const kind = guessKind(head);
  const mapping = guessMapping(head, kind);
  return { kind, mapping, hasHead: mapping.some(Boolean) };
}
