import type { ReactElement } from 'react';
import { Chip } from '../../components/chip.tsx';
import { t } from '../../messages/t.ts';
import type { QuorumRule } from '@spineboard/core/board';
import type { Quorum } from './quorum.ts';

/** "quorate, 5 of 5", or which specialty is missing. */
export function QuorumChip({ quorum, minimum }: { quorum: Quorum; minimum: number }): ReactElement {
  const { present, missing, required } = quorum;
  if (present.length >= minimum) {
    return <Chip sign="settled">{t('board.quorate', { present: present.length, required })}</Chip>;
  }
  const names = missing.map((specialty) => t(`specialty.${specialty}`).toLowerCase()).join(', ');
  return <Chip sign="near">{t('board.notQuorate', { missing: names })}</Chip>;
}

/** The centre's rule in words. */
export function quorumRuleText({ required, minimum }: QuorumRule): string {
  if (minimum === 0) return t('board.quorum.noRule');
  const names = required.map((specialty) => t(`specialty.${specialty}`).toLowerCase()).join(', ');
  return minimum === required.length ? t('board.quorum.all', { names }) : t('board.quorum.some', { minimum, names });
}
