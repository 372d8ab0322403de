import { createInterface } from 'node:readline';

/**
 * Asks for a passphrase: at a terminal without showing it, else the first line of the standard input.
 * Null where none comes.
 */
export function askPassphrase(question: string): Promise<string | null> {
  const { stdin, stderr } = process;
  const isTerminal = stdin.isTTY;
  const reader = createInterface({ input: stdin, terminal: isTerminal, historySize: 0 });
  if (isTerminal) stderr.write(question);
  return new Promise((resolve) => {
    reader.once('line', (line) => {
      resolve(line === '' ? null : line);
      reader.close();
    });
    reader.once('close', () => {
      if (isTerminal) stderr.write('\n');
      resolve(null);
    });
  });
}
