/** The complete lines of a UTF-8 stream as they arrive, however the network cut them. A torn last line is dropped. */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const pieces = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = pieces.pop() ?? '';
      yield* pieces;
    }
  } finally {
    // The consumer stopped or the stream broke: either way nothing more is wanted of it.
    await reader.cancel().catch(() => undefined);
  }
}
