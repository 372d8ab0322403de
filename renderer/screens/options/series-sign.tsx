import type { CriterionState, SeriesVerdict } from '@spineboard/core/options';
import { Check, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Sign } from '../../components/sign.tsx';

/** Tick and cross in ink, hatch for what is not known: whether a patient fits a series is no risk. */
export function SeriesSign({ kind }: { kind: SeriesVerdict['kind'] | CriterionState }): ReactElement {
  if (kind === 'unknown') return <Sign kind="unknown" />;
  return kind === 'yes' || kind === 'met' ? (
    <Check className="icon-s" aria-hidden="true" />
  ) : (
    <X className="icon-s" aria-hidden="true" />
  );
}
