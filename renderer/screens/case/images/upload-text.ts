import type { ImageRefusal } from '@spineboard/core/contract';
import { problemText } from '../../../components/problem-note.tsx';
import { keyOf, t } from '../../../messages/t.ts';
import type { UploadState } from './uploads.ts';

function refusalText(name: string, refusal: ImageRefusal): string {
  switch (refusal.why) {
    case 'not-a-picture':
      if (refusal.found === 'dicom') return t('images.refused.dicom', { name });
      if (refusal.found === 'unknown') return t('images.refused.unknown', { name });
      return t('images.refused.foreign', { name, kind: t(`images.kind.${refusal.found}`) });
    case 'too-many-pixels':
      return t('images.refused.too-many-pixels', { name, width: refusal.width, height: refusal.height });
    case 'empty':
    case 'too-long':
    case 'cut-short':
    case 'damaged':
    case 'special-kind':
    case 'more-than-a-picture':
      return t(keyOf(`images.refused.${refusal.why}`), { name });
    default:
      refusal satisfies never;
      throw new RangeError('Unknown refusal');
  }
}

/** Why a file is not an image of the case yet, and what can be done; null while nothing is wrong. Names the file. */
export function uploadProblem(name: string, state: UploadState): string | null {
  switch (state.step) {
    case 'waiting':
    case 'sending':
      return null;
    case 'refused':
      return refusalText(name, state.refusal);
    case 'duplicate':
      return t('images.duplicate', { name });
    case 'unreadable':
      return t('images.problem.unreadable', { name });
    case 'failed':
      if (state.problem.code === 'DISK_FULL') return t('images.problem.diskFull', { name });
      return t('images.problem.other', { name, sentence: problemText(state.problem) });
    default:
      state satisfies never;
      throw new RangeError('Unknown state');
  }
}
