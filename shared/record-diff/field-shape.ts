/** Turns ids into words. */
export interface Names {
  /** the title of a record */
  readonly record: (id: string) => string;
}

/** One entry of a list as it is compared and read. */
export interface ListItem {
  /** what makes it the same entry in two versions, though it is worded differently */
  readonly key: string;
  readonly text: string;
}

/** How a field is read, compared and put together. */
export type FieldShape =
  /** of any length, several lines */
  | { readonly as: 'text' }
  /** one line of a person's own words */
  | { readonly as: 'line' }
  /** one choice among several: nothing in it to compare word by word */
  | { readonly as: 'choice'; readonly words: (value: unknown, names: Names) => string }
  | { readonly as: 'list'; readonly item: (entry: unknown, names: Names) => ListItem };

export interface NamedField {
  readonly label: string;
  readonly shape: FieldShape;
}
