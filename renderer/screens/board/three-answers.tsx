import { agreement, comparePlan, optionSentence, planOf, type DecisionDraft } from '@spineboard/core/board';
import { decisionText } from '@spineboard/core/noms';
import { Check, GitCompare } from 'lucide-react';
import { Fragment, type ReactElement } from 'react';
import { Chip } from '../../components/chip.tsx';
import { t } from '../../messages/t.ts';
import type { Item } from './agenda.ts';
import { rowsText, type Framework } from './framework.ts';
import './three-answers.css';

/** Framework, presenter and board beside each other; the board's has the accent edge. */
export function ThreeAnswers({
  item,
  draft,
  framework,
}: {
  item: Item;
  draft: DecisionDraft;
  framework: Framework;
}): ReactElement {
  const { noms } = framework.assessment;
  const stands = agreement(draft, noms.branches);
  const plan = item.decision.recorded?.plan ?? item.record.referral.plan;
  const planned = comparePlan(draft, planOf(item.record));
  const isOther = planned === 'differs' || (draft.planDeviation ?? '') !== '';
  return (
    <div className="three-answers">
      <section aria-labelledby="answer-framework">
        <h3 id="answer-framework" className="label">
          {t('board.says')}
        </h3>
        {noms.branches.length === 0 ? (
          <b className="answer-line">{t('board.says.nothing')}</b>
        ) : (
          noms.branches.map((branch, index) => (
            <Fragment key={`${branch.decision} ${branch.condition}`}>
              {index === 0 ? null : <span className="hidden-visually">{t('board.says.or')}</span>}
              <p className={noms.branches.length > 1 ? 'answer-line answer-branch' : 'answer-line'} data-content="">
                {branch.condition === '' ? null : <span className="answer-condition">{branch.condition}: </span>}
                <b>{decisionText(branch.decision, 'full')}</b>
              </p>
            </Fragment>
          ))
        )}
        <Chip sign={noms.state} bare>
          {noms.rows.length === 0
            ? t(`noms.${noms.state}`)
            : t('board.says.rows', {
                state: t(`noms.${noms.state}`),
                count: noms.rows.length,
                rows: rowsText(noms.branches),
              })}
        </Chip>
      </section>
      <section aria-labelledby="answer-plan">
        <h3 id="answer-plan" className="label">
          {t('board.plan', { name: item.row.ownerName })}
        </h3>
        {plan === '' ? (
          <span className="ink2">{t('board.plan.none')}</span>
        ) : (
          <b className="answer-line answer-plan" data-content="">
            {plan}
          </b>
        )}
      </section>
      <section aria-labelledby="answer-decision" className="answer-decision">
        <h3 id="answer-decision" className="label">
          {t('board.decision')}
        </h3>
        <DecisionLine draft={draft} />
        <output className="row answer-chips">
          {stands === 'agrees' ? <AgreementChip agrees>{t('board.agrees')}</AgreementChip> : null}
          {stands === 'differs' ? <AgreementChip>{t('board.differs')}</AgreementChip> : null}
          {isOther ? (
            <AgreementChip>{t('board.differsFromPlan')}</AgreementChip>
          ) : planned === 'agrees' ? (
            <AgreementChip agrees>{t('board.agreesWithPlan')}</AgreementChip>
          ) : null}
          {stands === 'silent' ? <Chip sign="board">{t('board.silent')}</Chip> : null}
        </output>
        <Why name={t('board.deviation')} text={draft.deviation} />
        <Why name={t('board.planDeviation')} text={draft.planDeviation ?? ''} />
      </section>
    </div>
  );
}

/** Why it differs, on one line; whole in the form and in what was recorded. */
function Why({ name, text }: { name: string; text: string }): ReactElement | null {
  return text === '' ? null : (
    <p className="answer-why ell" title={text} data-content="">
      <span className="ink2">{name}:</span> {text}
    </p>
  );
}

/** The decision in a sentence: nothing yet, none, or the options in order. */
export function DecisionLine({ draft }: { draft: DecisionDraft }): ReactElement {
  if (draft.kind === 'none') return <b className="answer-line">{t('board.decision.none')}</b>;
  if (draft.options.length === 0) return <span className="ink2 answer-line">{t('board.decision.open')}</span>;
  return (
    <>
      {draft.options.map((option, index) => (
        // The order is the content: an option has no other identity.
        // oxlint-disable-next-line react/no-array-index-key
        <b className="answer-line" key={index} data-content="">
          {draft.options.length > 1 ? `${index + 1}. ` : ''}
          {optionSentence(option)}
        </b>
      ))}
    </>
  );
}

/** Whether the decision is the framework's or the plan's, by sign and words. */
function AgreementChip({ agrees = false, children }: { agrees?: boolean; children: string }): ReactElement {
  const Icon = agrees ? Check : GitCompare;
  return (
    <Chip {...(agrees ? {} : { tone: 'near' as const })}>
      <span className="row answer-chip">
        <Icon className="icon-s" aria-hidden="true" />
        {children}
      </span>
    </Chip>
  );
}
