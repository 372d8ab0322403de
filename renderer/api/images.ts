import {
  ERROR_CODES,
  IMAGE_BYTES,
  IMAGE_UPLOAD,
  IMAGE_VIEW,
  imageAnswer,
  type ImageRefusal,
  type StoredImage,
} from '@spineboard/core/contract';
import type { Problem } from './client.ts';

/** What became of a file that was sent. `unreadable`: it is no longer where it was chosen. */
export type Sent =
  | { outcome: 'stored'; image: StoredImage }
  | { outcome: 'refused'; refusal: ImageRefusal }
  | { outcome: 'unreadable' }
  | { outcome: 'failed'; problem: Problem };

/** Where a stored image is seen while the workspace is open. */
export function imageAddress(sha256: string): string {
  return `${IMAGE_VIEW}${sha256}`;
}

async function bytesOf(file: Blob): Promise<ArrayBuffer | null> {
  try {
    return await file.arrayBuffer();
  } catch {
    return null;
  }
}

function problemIn(answer: unknown): Problem {
  const { code, data } = (answer as { json?: { code?: string; data?: unknown } } | null)?.json ?? {};
  return { code: ERROR_CODES.find((known) => known === code) ?? 'INTERNAL', data: data ?? null, issues: [] };
}

/** Sends a file as it is; neither its name nor its type go with it. Never throws. */
export async function sendImage(file: Blob): Promise<Sent> {
  if (file.size > IMAGE_BYTES) return { outcome: 'refused', refusal: { why: 'too-long' } };
  // A whole buffer: a file that is streamed loses its content on its way through a custom scheme.
  const body = await bytesOf(file);
  if (body === null) return { outcome: 'unreadable' };
  try {
    const response = await fetch(IMAGE_UPLOAD, { method: 'POST', body });
    const answer: unknown = await response.json();
    const parsed = imageAnswer.safeParse(answer);
    return parsed.success ? parsed.data : { outcome: 'failed', problem: problemIn(answer) };
  } catch {
    return { outcome: 'failed', problem: { code: 'HOST_LOST', data: null, issues: [] } };
  }
}

/** Why an image cannot be shown: its file is gone, or it is there and cannot be read. */
export async function whyNotShown(sha256: string): Promise<'missing' | 'unreadable'> {
  try {
    const { status } = await fetch(imageAddress(sha256), { method: 'HEAD' });
    return status === 404 ? 'missing' : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
