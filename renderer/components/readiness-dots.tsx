import type { Readiness } from '@spineboard/core/noms';
import type { ReactElement } from 'react';
import { keyOf, t } from '../messages/t.ts';

const SPECIALTIES = ['surgery', 'medicalOncology', 'radiationOncology', 'imaging', 'pathology'] as const;
const SIZE = 12;
/** From one dot to the next. */
const PITCH = 16;

/** Filled grey is complete, hatched with a strong ring is missing and decides, thin dashed changes nothing. */
function Dot({ state, x }: { state: Readiness['state']; x: number }): ReactElement {
  if (state === 'complete') return <circle cx={x} cy="6" r="4.5" fill="var(--ink-2)" />;
  if (state === 'decides') {
    return <circle cx={x} cy="6" r="4.4" fill="url(#hatch)" stroke="var(--near-ink)" strokeWidth="1.8" />;
  }
  return <circle cx={x} cy="6" r="3.6" fill="none" stroke="var(--control)" strokeWidth="1.3" strokeDasharray="2 1.6" />;
}

/** The dot of one specialty; the word stands beside it. */
export function ReadinessDot({ state }: { state: Readiness['state'] }): ReactElement {
  return (
    <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <Dot state={state} x={SIZE / 2} />
    </svg>
  );
}

/** Five dots in fixed order: surgery, medical oncology, radiation oncology, imaging, pathology. */
export function ReadinessDots({ states }: { states: readonly Readiness['state'][] }): ReactElement {
  const spoken = SPECIALTIES.map((specialty, index) => {
    const state = states[index] ?? 'idle';
    return `${t(`specialty.${specialty}`)}: ${t(keyOf(`readiness.${state}`))}`;
  }).join(', ');
  const width = (SPECIALTIES.length - 1) * PITCH + SIZE;
  return (
    <svg width={width} height={SIZE} viewBox={`0 0 ${width} ${SIZE}`} role="img" aria-label={spoken}>
      <title>{spoken}</title>
      {SPECIALTIES.map((specialty, index) => (
        <Dot key={specialty} state={states[index] ?? 'idle'} x={index * PITCH + SIZE / 2} />
      ))}
    </svg>
  );
}
