import { decisionText, type NomsAssessment } from '@spineboard/core/noms';
import type { ReactElement } from 'react';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';
import { rowsText } from '../board/framework.ts';

/** How sure the answer is, and the rows that are left: "one fact away, rows 7, 8, 9, 10". */
function stateWords({ state, rows, branches }: NomsAssessment): string {
  if (rows.length === 0) return t(`noms.${state}`);
  return t('board.says.rows', { state: t(`noms.${state}`), count: rows.length, rows: rowsText(branches) });
}

/** What the framework says: one decision where it is settled, else one for each condition. Where silent, why. */
export function Answer({ noms }: { noms: NomsAssessment }): ReactElement {
  const { branches, silent, state } = noms;
  return (
    <section className={`room-answer room-answer-${state}`} aria-label={t('present.says')}>
      <p className="room-answer-state">
        <Sign kind={state} size={28} />
        <span data-content="">{stateWords(noms)}</span>
      </p>
      {branches.length === 0 ? (
        <>
          <p className="room-decision">{t('present.silent')}</p>
          {silent.map(({ id, text }) => (
            <p key={id} className="room-facts">
              {text}
            </p>
          ))}
        </>
      ) : (
        <ul className="room-branches">
          {branches.map(({ condition, decision }) => (
            <li key={`${condition} ${decision}`} data-content="">
              {condition === '' ? null : (
                <span className="room-condition">
                  {condition}
                  <span className="room-colon">: </span>
                </span>
              )}
              <b className="room-decision">{decisionText(decision, 'full')}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
