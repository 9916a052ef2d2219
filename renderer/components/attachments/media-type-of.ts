const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/** The media type to keep with a file: what the browser says of it, without parameters; unknown ones are plain bytes. */
export function mediaTypeOf(file: Pick<File, 'type'>): string {
  const type = file.type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return MEDIA_TYPE.test(type) ? type : 'application/octet-stream';
}
