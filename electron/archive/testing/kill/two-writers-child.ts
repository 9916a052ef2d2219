import { writeSync } from 'node:fs';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

/** A program as lowdb's own documentation would have it: reads the file once, then writes the whole of it each time. */
const [, , file = '', writer = ''] = process.argv;
const low = new Low<string[]>(new JSONFile<string[]>(file), []);
await low.read();
for (let number = 0; ; number++) {
  const item = `${writer}-${number} ${'対話。'.repeat(2_000)}`;
  await low.update((items) => {
    items.push(item);
  });
  writeSync(1, `${writer}-${number}\n`);
}
