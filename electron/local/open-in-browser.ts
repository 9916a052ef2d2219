import { spawn } from 'node:child_process';

interface Opener {
  readonly command: string;
  readonly args: readonly string[];
}

/** The system's own way to open an address in the default browser. */
export function browserOpener(platform: NodeJS.Platform, url: string): Opener {
  switch (platform) {
    case 'win32':
      // `start` takes its first quoted word for a window title. Our address has no character cmd reads.
      return { command: 'cmd', args: ['/d', '/c', 'start', '""', `"${url}"`] };
    case 'darwin':
      return { command: 'open', args: [url] };
    default:
      return { command: 'xdg-open', args: [url] };
  }
}

/** @returns whether the system took the address; a program it started may still live */
export function openInBrowser(url: string): Promise<boolean> {
  const { command, args } = browserOpener(process.platform, url);
  return new Promise((resolve) => {
    const opener = spawn(command, args, {
      stdio: 'ignore',
      detached: true,
      windowsVerbatimArguments: true,
    });
    opener.once('error', () => resolve(false));
    opener.once('exit', (code) => resolve(code === 0));
    opener.unref();
  });
}
