import { judgeMinutes, type MinutesVerdict, type OpenPdf, questionOf, readMinutesPdf } from '@spineboard/core/board';
import { client } from '../../api/client.ts';

/** Largest file that is read. */
const LIMIT = 200 * 1024 * 1024;

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Whether a file is what this workspace signed. It is read in the page alone: only its hash and the number in it are
 * sent to the workstation. Rejects with what the call rejects with.
 */
export async function verifyFile(file: Blob): Promise<MinutesVerdict> {
  if (file.size > LIMIT) return { verdict: 'other-pdf' };
  const { openPdf } = await import('./pdf-reader.ts');
  const finding = await readMinutesPdf(new Uint8Array(await file.arrayBuffer()), {
    open: async (bytes) => {
      const { document, close } = await openPdf(bytes, { strict: true });
      return { document: document as unknown as OpenPdf, close };
    },
    sha256,
  });
  return judgeMinutes(finding, await client.board.verify(questionOf(finding)));
}
