import { decisionText, deficitElsewhere, type NomsAssessment, type NomsAxis } from '@spineboard/core/noms';
import type { ReactElement } from 'react';
import { Chip } from '../../components/chip.tsx';
import { Sign } from '../../components/sign.tsx';
import { keyOf, t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import { Changed } from './changed.tsx';

/** N, O, M, S with the facts behind each, then what the table says under which condition. */
export function PanelNoms({ noms }: { noms: NomsAssessment }): ReactElement {
  const { assessment } = useCase();
  const lesion = assessment.lesions.find((each) => each.lesionId === noms.lesionId);
  const isLeading = noms.lesionId === assessment.noms.lesionId;
  const axes = [noms.neurologic, noms.oncologic, noms.mechanical, noms.systemic];
  return (
    <>
      <section className="panel-block" aria-label={t('case.panel.noms')}>
        <h2 className="panel-title">
          {isLeading || lesion === undefined ? t('case.panel.noms') : t('case.panel.nomsOf', { levels: lesion.label })}
          <span className="grow" />
          <Chip sign={noms.state}>{t(keyOf(`noms.${noms.state}`))}</Chip>
        </h2>
        <ul>
          {axes.map((axis) => (
            <li key={axis.letter}>
              <AxisRow axis={axis} />
            </li>
          ))}
        </ul>
      </section>
      <Framework noms={noms} />
    </>
  );
}

function AxisRow({ axis }: { axis: NomsAxis<string> }): ReactElement {
  const isUnknown = axis.state === 'unknown';
  return (
    <Changed value={`${axis.verdict}${axis.facts}`} className={`axis axis-${axis.state}`}>
      <span className={`axis-letter${isUnknown ? ' hatched' : ''}`} aria-hidden="true">
        <span className={isUnknown ? 'plate' : undefined}>{axis.letter}</span>
      </span>
      <span className="axis-text">
        <b className="axis-verdict">
          {axis.verdict}
          {axis.state === 'board' ? <Sign kind="board" /> : null}
          {axis.state === 'known' && axis.risk !== null ? <Sign kind={axis.risk} size={11} /> : null}
        </b>
        <span className="sm ink2 axis-facts">{axis.facts}</span>
      </span>
    </Changed>
  );
}

/** Conditions up to this length stand beside their decision; with longer ones all stand above it. */
const SHORT = 24;

const rowsText = (rows: readonly number[]): string =>
  t('case.panel.rows', { count: rows.length, rows: rows.join(', ') });

function Framework({ noms }: { noms: NomsAssessment }): ReactElement {
  const { branches } = noms;
  const { record } = useCase().editing;
  const elsewhere = deficitElsewhere(
    record,
    record.lesions.findIndex((each) => each.id === noms.lesionId),
  );
  const silent = elsewhere === null ? noms.silent : [...noms.silent, { id: 'deficit-elsewhere', text: elsewhere.text }];
  return (
    <section className="panel-block" aria-label={t('case.panel.framework')}>
      <h2 className="panel-title">{t('case.panel.framework')}</h2>
      {branches.length === 0 ? (
        <Changed value="none" className="row">
          <Sign kind="board" />
          <span>{t('case.panel.noRow')}</span>
        </Changed>
      ) : (
        <div className={`branches${branches.some((each) => each.condition.length > SHORT) ? ' branches-long' : ''}`}>
          {branches.map((branch, index) => (
            <Changed
              // By place: a line that says something else than before flashes.
              key={index}
              value={`${branch.rows.join()}${branch.decision}${branch.condition}`}
              className={`branch${index === 0 && noms.state === 'near' ? ' branch-first' : ''}`}
            >
              <span className="branch-condition sm" title={branch.condition}>
                {branch.condition === '' ? null : <b>{branch.condition}</b>}
              </span>
              <span className="branch-rows sm">{rowsText(branch.rows)}</span>
              <span className={`branch-decision${index === 0 ? ' branch-decision-first' : ''}`}>
                {decisionText(branch.decision, 'full')}
              </span>
            </Changed>
          ))}
        </div>
      )}
      {silent.map((each) => (
        <p key={each.id} className={`silent silent-${each.id} sm`}>
          <Sign kind="board" />
          <span className="silent-text" title={each.text}>
            {each.text}
          </span>
        </p>
      ))}
    </section>
  );
}
