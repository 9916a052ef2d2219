import { app } from 'electron';

/** Holds the end of the program until `close` has put everything on the disk. */
export function closeBeforeQuit(close: () => Promise<void>): void {
  let isClosing = false;
  app.on('will-quit', (event) => {
    if (isClosing) return;
    isClosing = true;
    event.preventDefault();
    const exit = (code: number): void => app.exit(code);
    close().then(
      () => exit(0),
      () => exit(1),
    );
  });
}
