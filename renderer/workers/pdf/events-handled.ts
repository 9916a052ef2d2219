/** pdf.js in one thread never leaves its own chain of promises; messages would wait for the last page. */
export function eventsHandled(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
