import type { KeyImage } from '@spineboard/core/case';
import type { ImageRefusal } from '@spineboard/core/contract';
import type { Problem } from '../../../api/client.ts';
import type { Sent } from '../../../api/images.ts';

/** What a person says of an image. */
export type Described = Pick<KeyImage, 'caption' | 'modality' | 'plane' | 'date' | 'chosen'>;

/** Where a file is on its way; a refused one never gets further, a failed one may be sent again. */
export type UploadState =
  | { step: 'waiting' }
  | { step: 'sending' }
  | { step: 'refused'; refusal: ImageRefusal }
  | { step: 'duplicate' }
  | { step: 'unreadable' }
  | { step: 'failed'; problem: Problem };

/** A file on its way into the case. What is typed about it is kept, whatever becomes of the sending. */
export type Upload = { id: string; name: string; described: Described; state: UploadState };

export type UploadPorts = {
  send: (file: Blob) => Promise<Sent>;
  newId: () => string;
  /** SHA-256 of the images that the case has already. */
  known: () => readonly string[];
  /** The image is stored and may be named by the record. */
  onStored: (image: KeyImage) => void;
};

export type Uploads = {
  subscribe: (listener: () => void) => () => void;
  list: () => readonly Upload[];
  add: (files: readonly File[]) => void;
  describe: (id: string, part: Partial<Described>) => void;
  retry: (id: string) => void;
  dismiss: (id: string) => void;
};

const NOTHING_SAID: Described = { caption: '', modality: null, plane: null, date: null, chosen: false };

/** Files of one case on their way, one after another in the order in which they came. */
export function createUploads(ports: UploadPorts): Uploads {
  const listeners = new Set<() => void>();
  const files = new Map<string, File>();
  let list: readonly Upload[] = [];
  let isSending = false;

  const set = (next: readonly Upload[]): void => {
    list = next;
    listeners.forEach((listener) => {
      listener();
    });
  };
  const change = (id: string, part: Partial<Upload>): void => {
    set(list.map((each) => (each.id === id ? { ...each, ...part } : each)));
  };
  const dismiss = (id: string): void => {
    files.delete(id);
    set(list.filter((each) => each.id !== id));
  };

  const take = (id: string, sent: Sent): void => {
    switch (sent.outcome) {
      case 'stored': {
        // What was typed while the file was on its way counts.
        const described = list.find((each) => each.id === id)?.described;
        if (described === undefined) return;
        if (ports.known().includes(sent.image.sha256)) {
          change(id, { state: { step: 'duplicate' } });
          return;
        }
        const { sha256, type, width, height } = sent.image;
        ports.onStored({ id, sha256, type, width, height, ...described });
        dismiss(id);
        return;
      }
      case 'refused':
        change(id, { state: { step: 'refused', refusal: sent.refusal } });
        return;
      case 'unreadable':
        change(id, { state: { step: 'unreadable' } });
        return;
      case 'failed':
        change(id, { state: { step: 'failed', problem: sent.problem } });
        return;
      default:
        sent satisfies never;
    }
  };

  const work = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    for (;;) {
      const next = list.find((each) => each.state.step === 'waiting');
      const file = next === undefined ? undefined : files.get(next.id);
      if (next === undefined || file === undefined) break;
      change(next.id, { state: { step: 'sending' } });
      take(next.id, await ports.send(file));
    }
    isSending = false;
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    list: () => list,
    add: (chosen) => {
      const added = chosen.map((file): Upload => {
        const id = ports.newId();
        files.set(id, file);
        return { id, name: file.name, described: NOTHING_SAID, state: { step: 'waiting' } };
      });
      set([...list, ...added]);
      void work();
    },
    describe: (id, part) => {
      const described = list.find((each) => each.id === id)?.described;
      if (described !== undefined) change(id, { described: { ...described, ...part } });
    },
    retry: (id) => {
      change(id, { state: { step: 'waiting' } });
      void work();
    },
    dismiss,
  };
}
