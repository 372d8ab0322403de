import type { Readiness } from '@spineboard/core/noms';
import type { ReactElement } from 'react';
import { keyOf, t } from '../messages/t.ts';

const SPECIALTIES = ['surgery', 'medicalOncology', 'radiationOncology', 'imaging', 'pathology'] as const;

/** One dot: filled grey is complete, hatched with a strong ring is missing and decides, thin dashed changes nothing. */
export function ReadinessDot({ state }: { state: Readiness['state'] }): ReactElement {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {state === 'complete' ? (
        <circle cx="6" cy="6" r="4.5" fill="var(--ink-2)" />
      ) : state === 'decides' ? (
        <circle cx="6" cy="6" r="4.4" fill="url(#hatch)" stroke="var(--near-ink)" strokeWidth="1.8" />
      ) : (
        <circle cx="6" cy="6" r="3.6" fill="none" stroke="var(--control)" strokeWidth="1.3" strokeDasharray="2 1.6" />
      )}
    </svg>
  );
}

/** Five dots in fixed order: surgery, medical oncology, radiation oncology, imaging, pathology. */
export function ReadinessDots({ states }: { states: readonly Readiness['state'][] }): ReactElement {
  const spoken = SPECIALTIES.map((specialty, index) => {
    const state = states[index] ?? 'idle';
    return `${t(`specialty.${specialty}`)}: ${t(keyOf(`readiness.${state}`))}`;
  }).join(', ');
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- five drawings that are one picture
    <span className="row" style={{ gap: 4 }} role="img" aria-label={spoken} title={spoken}>
      {SPECIALTIES.map((specialty, index) => (
        <ReadinessDot key={specialty} state={states[index] ?? 'idle'} />
      ))}
    </span>
  );
}
