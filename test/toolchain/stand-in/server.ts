// Answers the stand-in for lake in one process: node --import jiti/register server.ts SOCKET. One command line after the other, each in
// its own folder; Lean stays between them.
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { main } from './main.ts';

const [socket] = process.argv.slice(2);
if (socket === undefined) throw new Error('usage: server.ts SOCKET');

let turn = Promise.resolve();

const server = createServer((client) => {
  client.on('error', () => {});
  const lines = createInterface({ input: client });
  lines.once('line', (line) => {
    const { args, cwd }: { readonly args: readonly string[]; readonly cwd: string } = JSON.parse(line);
    const tell = (what: object): void => void client.write(`${JSON.stringify(what)}\n`);
    turn = turn.then(async () => {
      process.chdir(cwd);
      try {
        const code = await main(args, { out: (out) => tell({ out }), error: (error) => tell({ error }) });
        tell({ code });
      } catch (thrown) {
        tell({ error: `${thrown}\n`, code: 1 });
      }
      client.end();
    });
  });
});
// one that was killed has left its socket
rmSync(socket, { force: true });
server.listen(socket, () => process.stdout.write('ready\n'));
// it ends with whoever started it
process.stdin.resume();
process.stdin.once('end', () => {
  rmSync(socket, { force: true });
  process.exit(0);
});
