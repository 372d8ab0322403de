import { withField } from '@spineboard/core/case';
import { useEffect, useSyncExternalStore } from 'react';
import type { CaseEditing } from '../../../api/case-editing.ts';
import { sendImage } from '../../../api/images.ts';
import { useCase } from '../case-context.tsx';
import { createUploads, type Upload, type Uploads } from './uploads.ts';

/** By case, beyond the section: a file goes on its way while another section is filled. A lock starts the page anew. */
const ofCase = new Map<string, { uploads: Uploads; editing: CaseEditing }>();

function uploadsOf(caseId: string, editing: CaseEditing): Uploads {
  const found = ofCase.get(caseId);
  if (found !== undefined) {
    found.editing = editing;
    return found.uploads;
  }
  const latest = (): CaseEditing => ofCase.get(caseId)?.editing ?? editing;
  const uploads = createUploads({
    send: sendImage,
    newId: () => crypto.randomUUID(),
    known: () => latest().record.images.map((image) => image.sha256),
    onStored: (image) => {
      latest().edit((record) => withField(record, ['images', image.id], image));
    },
  });
  ofCase.set(caseId, { uploads, editing });
  return uploads;
}

/** The files of this case that are on their way, and what can be done with them. */
export function useUploads(): { uploads: Uploads; list: readonly Upload[] } {
  const { caseId, editing } = useCase();
  const uploads = uploadsOf(caseId, editing);
  const list = useSyncExternalStore(uploads.subscribe, uploads.list);
  const isUnsent = list.some((each) => each.state.step !== 'refused' && each.state.step !== 'duplicate');
  useEffect(() => {
    if (!isUnsent) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    globalThis.addEventListener('beforeunload', ask);
    return () => {
      globalThis.removeEventListener('beforeunload', ask);
    };
  }, [isUnsent]);
  return { uploads, list };
}
