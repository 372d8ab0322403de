import { agreement, comparePlan, optionDetail, planOf, type DecisionDraft } from '@spineboard/core/board';
import { Check, GitCompare } from 'lucide-react';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { formatClock, formatDate } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import type { Item } from '../board/agenda.ts';
import type { Framework } from '../board/framework.ts';
import { Answer } from './answer.tsx';
import './decision-page.css';

/** How the decision stands to what the framework names. */
function Stands({ draft, framework }: { draft: DecisionDraft; framework: Framework }): ReactElement | null {
  const stands = agreement(draft, framework.assessment.noms.branches);
  if (stands === null) return null;
  return (
    <span className={stands === 'differs' ? 'room-stands room-stands-differs' : 'room-stands'}>
      {stands === 'agrees' ? <Check size={28} aria-hidden="true" /> : null}
      {stands === 'differs' ? <GitCompare size={28} aria-hidden="true" /> : null}
      {t(`board.${stands}`)}
    </span>
  );
}

/** That the decision is another one than the presenter planned, where ids or a person tell so. */
function OtherThanPlanned({ draft, item }: { draft: DecisionDraft; item: Item }): ReactElement | null {
  if (comparePlan(draft, planOf(item.record)) !== 'differs' && (draft.planDeviation ?? '') === '') return null;
  return (
    <span className="room-stands room-stands-differs">
      <GitCompare size={28} aria-hidden="true" />
      {t('board.differsFromPlan')}
    </span>
  );
}

function Part({ name, text, children }: { name: string; text?: string; children?: ReactNode }): ReactElement | null {
  if (text === '') return null;
  return (
    <section className="room-part">
      <h3 className="room-part-name">{name}</h3>
      <div className="room-part-text" data-content="">
        {text}
        {children}
      </div>
    </section>
  );
}

function Chosen({ draft }: { draft: DecisionDraft }): ReactElement {
  if (draft.kind === 'none') return <p className="room-chosen">{t('board.decision.none')}</p>;
  if (draft.options.length === 0) return <p className="room-chosen room-quiet">{t('present.decision.open')}</p>;
  return (
    <ol className="room-chosen-list">
      {draft.options.map((option, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the order is the content
        <li key={index} data-content="">
          <p className="room-chosen">
            {draft.options.length > 1 ? `${index + 1}. ` : ''}
            {option.title}
          </p>
          {optionDetail(option) === '' ? null : <p className="room-chosen-detail">{optionDetail(option)}</p>}
          {option.reason === '' ? null : <p className="room-facts">{option.reason}</p>}
        </li>
      ))}
    </ol>
  );
}

/** What the board decides, as it is typed; beside it what the framework says and what the presenter planned. */
export function DecisionPage({
  item,
  draft,
  framework,
}: {
  item: Item;
  draft: DecisionDraft;
  framework: Framework;
}): ReactElement {
  const { recorded } = item.decision;
  const plan = recorded?.plan ?? item.record.referral.plan;
  const words = useRef<HTMLDivElement>(null);
  const shown = useRef<DecisionDraft | null>(null);
  useEffect(() => {
    if (shown.current === draft) return;
    shown.current = draft;
    // What is typed now is what the room reads: a long decision is shown from its end, a recorded one from its beginning.
    const { current } = words;
    if (current !== null) current.scrollTop = recorded === null ? current.scrollHeight : 0;
  });
  return (
    <div className="decision-page">
      <div className="decision-page-beside">
        <h2 className="room-part-name">{t('present.says')}</h2>
        <Answer noms={framework.assessment.noms} />
        <h2 className="room-part-name">{t('present.decision.plan')}</h2>
        <p className="decision-page-plan" data-content="">
          {plan === '' ? t('board.plan.none') : plan}
        </p>
      </div>
      <section className="decision-page-board" aria-label={t('present.page.decision')}>
        <header className="decision-page-head">
          <h2 className="room-part-name">{t('present.page.decision')}</h2>
          <Stands draft={draft} framework={framework} />
          <OtherThanPlanned draft={draft} item={item} />
          <span className="grow" />
          <output className="room-quiet">
            {recorded === null
              ? draft.kind === null
                ? ''
                : t('present.decision.typed')
              : t('present.decision.recorded', { time: formatClock(recorded.at) })}
          </output>
        </header>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long decision is scrolled with the keyboard */}
        <div className="decision-page-words" ref={words} tabIndex={0}>
          <Chosen draft={draft} />
          <Part name={t('present.decision.reason')} text={draft.reason} />
          <Part name={t('present.decision.deviation')} text={draft.deviation} />
          <Part name={t('present.decision.planDeviation')} text={draft.planDeviation ?? ''} />
          <Part name={t('present.decision.condition')} text={draft.conditions.filter(Boolean).join('\n')} />
          {draft.stability === null ? null : (
            <Part
              name={t('present.decision.stability', { level: framework.level })}
              text={`${t(`board.stability.${draft.stability.call}`)}, ${draft.stability.by}`}
            />
          )}
          {draft.resolvers === undefined ? null : (
            <Part name={t('present.decision.resolvers')}>
              <ul>
                {draft.resolvers.map((each) => (
                  <li key={each.id}>
                    {each.text}: {[each.who, each.due === null ? '' : formatDate(each.due)].filter(Boolean).join(', ')}
                  </li>
                ))}
              </ul>
            </Part>
          )}
          {draft.dissent.map((entry, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- an entry has no identity but its place
            <Part key={index} name={t('present.decision.dissent')}>
              <b>{[entry.name, t(`specialty.${entry.specialty}`)].filter(Boolean).join(', ')}</b>
              <p>{entry.text}</p>
            </Part>
          ))}
          {draft.actions.length === 0 ? null : (
            <Part name={t('present.decision.actions')}>
              <ul>
                {draft.actions.map((action) => (
                  <li key={action.id}>
                    {[action.text, action.owner, action.due === null ? '' : formatDate(action.due)]
                      .filter((part) => part !== '')
                      .join(', ')}
                  </li>
                ))}
              </ul>
            </Part>
          )}
          <Part name={t('present.decision.tells')} text={draft.tellsPatient} />
        </div>
      </section>
    </div>
  );
}
