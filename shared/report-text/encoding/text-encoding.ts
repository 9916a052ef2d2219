/** The encodings Japanese reports arrive in, by their WHATWG labels. `shift_jis` there means CP932. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp';

/** A fatal decoder: undefined where the bytes are no text in that encoding. */
export type Decode = (bytes: Uint8Array, label: string) => string | undefined;
