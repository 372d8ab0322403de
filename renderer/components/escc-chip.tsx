import { isHighGrade } from '@spineboard/core/case';
import type { EsccGrade } from '@spineboard/core/case';
import type { ReactElement } from 'react';
import { t } from '../messages/t.ts';
import { Sign } from './sign.tsx';

/** ESCC as sign and grade; grades are labels, never numbers. Unknown says what is awaited. */
export function EsccChip({ grade }: { grade: EsccGrade | null }): ReactElement {
  if (grade === null) {
    return (
      <span className="row nowrap mut" style={{ gap: 5, fontWeight: 500 }}>
        <Sign kind="unknown" />
        {t('escc.awaited')}
      </span>
    );
  }
  const risk = isHighGrade(grade) ? 'high' : 'low';
  return (
    <span className="row nowrap" style={{ gap: 5, fontWeight: 600, color: `var(--${risk}-ink)` }}>
      <Sign kind={risk} />
      {grade}
    </span>
  );
}
