/** A folder somebody chose: the id the owner of the data knows it by, and its path for showing. */
export interface ChosenFolder {
  readonly folderId: string;
  readonly folder: string;
}
