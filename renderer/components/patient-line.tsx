import { ageAt, type CaseRecord } from '@spineboard/core/case';
import type { ReactElement } from 'react';
import { centreToday } from '../messages/centre-clock.ts';
import { t } from '../messages/t.ts';
import { ProvenanceTag } from '../shell/frame.tsx';

/** Who the screen is about: name, age and sex, record number, and whether the patient is a real one. */
export function PatientLine({ record, after = '' }: { record: CaseRecord; after?: string }): ReactElement {
  const { name, recordNumber, birthDate, sex } = record.patient;
  const age = birthDate === null ? null : ageAt(birthDate, centreToday());
  const years = age === null ? (sex ?? '') : t('common.yearsSex', { age, sex: sex ?? '' }).trim();
  const words = [name, years, recordNumber, after].filter((each) => each !== '').join(', ');
  return (
    <>
      <span className="ink2 ell">{words}</span>
      {record.provenance === 'patient' ? null : (
        <ProvenanceTag>{t(record.provenance === 'synthetic' ? 'common.synthetic' : 'common.published')}</ProvenanceTag>
      )}
    </>
  );
}
