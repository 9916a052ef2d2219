import { errnoOf } from '../archive/errno';

/** Why the port could not be had, as a sentence. @throws what is no trouble with a port */
export function portTrouble(error: unknown, port: number): string {
  switch (errnoOf(error)) {
    case 'EADDRINUSE':
      return `ポート ${port} は、ほかのプログラムが使っています。--port 0 とすると、空いている番号を選びます。`;
    case 'EACCES':
      return `ポート ${port} を使う権限がありません。--port 0 とすると、使える番号を選びます。`;
    default:
      throw error;
  }
}
