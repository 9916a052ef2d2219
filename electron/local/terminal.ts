/** Lines to whoever started the program. A terminal that is gone must not take the app with it. */
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
