import type { QueueRow } from '@spineboard/core/contract';
import type { ReactElement } from 'react';
import { t } from '../messages/t.ts';
import './provenance-mark.css';

/** A row that is not of a patient of the centre says so wherever its name stands. */
export function ProvenanceMark({ provenance }: Pick<QueueRow, 'provenance'>): ReactElement | null {
  if (provenance === 'patient') return null;
  return (
    <span className="provenance-mark" title={t(`queue.tag.${provenance}.title`)}>
      {t(`queue.tag.${provenance}`)}
    </span>
  );
}
