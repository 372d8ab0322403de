import { formatScore, instruments } from '@spineboard/core/instruments';
import type { ReactElement } from 'react';
import { ScoreBar } from '../../components/score-bar.tsx';
import type { ScoreLine } from './case-sheets.ts';
import './scores-page.css';

/** Every score of the case as a place on its bands, with what it means and what is missing. */
export function ScoresPage({ lines }: { lines: readonly ScoreLine[] }): ReactElement {
  return (
    <ul className="scores-page">
      {lines.map(({ instrument, name, view }) => (
        <li key={name} className="scores-page-line" data-content="">
          <span className="scores-page-name">{name}</span>
          <b className="scores-page-number">{formatScore(view.score)}</b>
          <div className="scores-page-place">
            <ScoreBar
              scale={instruments[instrument]}
              value={view.score}
              width={1090}
              height={22}
              label={`${name}. ${view.spoken}`}
            />
            <b className="scores-page-reading">{view.reading}</b>
            {view.missingText === '' ? null : <span className="room-facts">{view.missingText}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
