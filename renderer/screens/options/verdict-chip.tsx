import { exhausted } from '@spineboard/core/case';
import type { NomsState } from '@spineboard/core/noms';
import type { OptionVerdict } from '@spineboard/core/options';
import type { ReactElement } from 'react';
import { Chip } from '../../components/chip.tsx';

/** What the framework or the facts say of an option. A named option carries the state of the answer. */
export function VerdictChip({ verdict, state }: { verdict: OptionVerdict; state: NomsState }): ReactElement {
  switch (verdict.kind) {
    case 'named':
      return <Chip sign={state}>{verdict.label}</Chip>;
    case 'missing':
      return <Chip sign="unknown">{verdict.label}</Chip>;
    case 'possible':
    case 'against':
      return <Chip tone="plain">{verdict.label}</Chip>;
    default:
      return exhausted(verdict.kind);
  }
}
