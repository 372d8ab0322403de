import { kindsOf, type Mark, markSign } from '@spineboard/core/drawings';
import { useState, type ReactElement } from 'react';
import { Shapes } from '../../components/spine-drawing.tsx';
import { t } from '../../messages/t.ts';

/** More signs than this are folded until someone asks: the spine needs the height. */
const FEW = 7;

/** What the signs on the map mean: only those that occur. It folds. */
export function MapLegend({ marks }: { marks: readonly Mark[] }): ReactElement | null {
  const kinds = kindsOf(marks);
  const [isChosen, setChosen] = useState<boolean | null>(null);
  const isOpen = isChosen ?? kinds.length <= FEW;
  if (kinds.length === 0) return null;
  return (
    <details className="map-legend" open={isOpen}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a summary is a button */}
      <summary
        onClick={(event) => {
          event.preventDefault();
          setChosen(!isOpen);
        }}
      >
        {t('map.signs')}
      </summary>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <svg width="16" height="12" viewBox="0 0 16 12" className="spine-drawing" aria-hidden="true">
              <Shapes shapes={markSign(kind)} />
            </svg>
            {t(`map.sign.${kind}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
