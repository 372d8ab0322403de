import type { CaseAssessment, Influence } from '@spineboard/core/noms';
import type { Comparison } from '@spineboard/core/options';
import { ArrowRightLeft, Minus } from 'lucide-react';
import type { ReactElement } from 'react';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';
import './options-side.css';

function InfluenceSign({ kind }: { kind: Influence['kind'] }): ReactElement {
  if (kind === 'decides') return <Sign kind="near" size={14} />;
  if (kind === 'board') return <Sign kind="board" size={14} />;
  return kind === 'would-change' ? (
    <ArrowRightLeft className="icon-s" aria-hidden="true" />
  ) : (
    <Minus className="icon-s" aria-hidden="true" />
  );
}

/** What other facts would do, where the table is silent, and what the page rests on. */
export function OptionsSide({
  assessment,
  comparison,
}: {
  assessment: CaseAssessment;
  comparison: Comparison;
}): ReactElement {
  const { noms } = assessment;
  return (
    <aside className="options-side" aria-label={t('options.change')}>
      <h2>{t('options.change')}</h2>
      {noms.influences.length === 0 ? <p className="ink2">{t('options.change.none')}</p> : null}
      <ul>
        {noms.influences.map((each) => (
          <li key={`${each.path} ${each.fact}`} className={`influence influence-${each.kind}`}>
            <span className="influence-sign">
              <InfluenceSign kind={each.kind} />
              <span className="hidden-visually">{t(`options.change.${each.kind}`)}</span>
            </span>
            <span>
              <b>{each.fact}</b>
              <br />
              <span className="ink2">{each.consequence}</span>
            </span>
          </li>
        ))}
      </ul>
      <section className="options-side-part">
        <h2>{t('options.silent')}</h2>
        {noms.silent.length === 0 ? <p className="ink2">{t('options.silent.none')}</p> : null}
        {noms.silent.map((each) => (
          <p key={each.id} className="ink2">
            {each.text}
          </p>
        ))}
      </section>
      <section className="options-side-part sm mut">
        <p>
          {t('disclaimer.short')} {t('options.rules', { version: assessment.ruleVersion })}
        </p>
        <ol>
          {comparison.sources.map((source) => (
            <li key={source.id}>
              <b className="num">{source.number}</b> {source.title}
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}
