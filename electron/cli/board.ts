import { writeSync } from 'node:fs';
import { runBoard } from './run.ts';

/** Writes all of a text to a stream of the process, also where that is a pipe that takes only part at a time. */
function write(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

process.exitCode = await runBoard(process.argv.slice(2), {
  out: (text) => {
    write(1, text);
  },
  err: (text) => {
    write(2, text);
  },
});
