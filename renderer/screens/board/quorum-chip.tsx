import type { ReactElement } from 'react';
import { Chip } from '../../components/chip.tsx';
import { t } from '../../messages/t.ts';
import type { Quorum } from './quorum.ts';

/** "quorate, 5 of 5", or which specialty is missing. */
export function QuorumChip({ quorum }: { quorum: Quorum }): ReactElement {
  const { present, missing, required } = quorum;
  if (missing.length === 0) {
    return <Chip sign="settled">{t('board.quorate', { present: present.length, required })}</Chip>;
  }
  const names = missing.map((specialty) => t(`specialty.${specialty}`).toLowerCase()).join(', ');
  return <Chip sign="near">{t('board.notQuorate', { missing: names })}</Chip>;
}
