/** 512 B, 24 KB, 3.2 MB: as the file manager of the office PC says it (1 KB = 1,024 bytes). */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  const megabytes = bytes / (1024 * 1024);
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}

const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/** The media type to keep with a file: what the browser says of it, without parameters; unknown ones are plain bytes. */
export function mediaTypeOf(file: Pick<File, 'type'>): string {
  const type = file.type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return MEDIA_TYPE.test(type) ? type : 'application/octet-stream';
}
