import type { Instrument } from '@spineboard/core/instruments';
import type { ReactElement } from 'react';
import { Sign } from '../../components/sign.tsx';

/** Which grades count as low and which as high, bracketed over the drawings. */
export function EsccBrackets({ instrument }: { instrument: Instrument }): ReactElement {
  return (
    <div className="escc-brackets" aria-hidden="true">
      {instrument.bands.map((band) => (
        <span
          key={band.id}
          className={`escc-bracket escc-bracket-${band.risk}`}
          style={{ gridColumn: `${band.from + 1} / ${band.to + 2}` }}
        >
          <Sign kind={band.risk} />
          {band.label}
        </span>
      ))}
    </div>
  );
}
