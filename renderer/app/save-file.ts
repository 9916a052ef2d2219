/** Hands a file over to the browser's (or Electron's) own download, under the given name. */
export function saveFile(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download reads the Blob after this turn; a minute is ample and frees large files.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
