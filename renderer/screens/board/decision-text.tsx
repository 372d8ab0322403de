import type { DecisionDraft } from '@spineboard/core/board';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { ProvenanceMark } from '../../components/provenance-mark.tsx';
import { formatDate } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { notDiscussed } from './agenda-row.tsx';
import type { Item } from './agenda.ts';
import { ageAndSex, levelsText, nameText } from './case-words.ts';
import './decision-text.css';
import { DecisionLine } from './three-answers.tsx';

/** A decision as text, nothing in it can be changed. */
export function DecisionText({
  item,
  number,
  date,
  meetingId,
}: {
  item: Item;
  number: number;
  date: string;
  meetingId: string;
}): ReactElement {
  const { draft, recorded } = item.decision;
  const { row } = item;
  return (
    <article className="decision-text" aria-labelledby={`decision-${item.id}`}>
      <div className="row decision-text-head">
        <span className="mut num">{number}</span>
        <h3 id={`decision-${item.id}`} data-content="">
          {nameText(row)}
        </h3>
        <ProvenanceMark provenance={row.provenance} />
        <span className="ink2" data-content="">
          {[ageAndSex(row, date), row.primary, levelsText(row)].filter((part) => part !== '').join(', ')}
        </span>
        <span className="grow" />
        {recorded === null ? null : (
          <span className="sm mut">
            {t('board.pinned', { revision: recorded.caseRevision, rules: recorded.ruleVersion })}
          </span>
        )}
        {recorded === null ? null : (
          <Link
            to="/board/$meetingId/paper"
            params={{ meetingId }}
            search={{ paper: 'letter', item: item.id }}
            aria-label={t('papers.open.letterOf', { name: nameText(row) })}
          >
            {t('papers.open.letter')}
          </Link>
        )}
      </div>
      {item.kind === 'discuss' ? (
        <div className="decision-facts">
          {recorded === null ? null : (
            <dl>
              <Fact name={t('board.says')}>
                <span data-content="">{recorded.framework}</span>
              </Fact>
              <Fact name={t('board.plan', { name: row.ownerName })}>
                {recorded.plan === '' ? t('board.plan.none') : <span data-content="">{recorded.plan}</span>}
              </Fact>
            </dl>
          )}
          <DecisionFacts draft={draft} />
        </div>
      ) : (
        <p className="decision-short" data-content="">
          {item.kind === 'listed' ? t('board.listedAs', { standard: item.standard }) : notDiscussed(item)}
        </p>
      )}
    </article>
  );
}

/** What was decided, as text: nothing in it can be changed. */
export function RecordedDecision({ draft }: { draft: DecisionDraft }): ReactElement {
  return (
    <div className="decision-facts decision-recorded">
      <DecisionFacts draft={draft} />
    </div>
  );
}

function DecisionFacts({ draft }: { draft: DecisionDraft }): ReactElement {
  return (
    <>
      <dl className="decision-block">
        <Fact name={t('board.decision')}>
          <DecisionLine draft={draft} />
          {draft.options.map((option, index) =>
            option.reason === '' ? null : (
              // oxlint-disable-next-line react/no-array-index-key -- the order is the content
              <p key={index} className="ink2" data-content="">
                {draft.options.length > 1 ? `${index + 1}. ` : ''}
                {option.reason}
              </p>
            ),
          )}
        </Fact>
        <Text name={t('board.reason')} text={draft.reason} />
        <Text name={t('board.deviation')} text={draft.deviation} />
        <Text name={t('board.planDeviation')} text={draft.planDeviation ?? ''} />
        <Text name={t('board.condition')} text={draft.conditions.join('\n')} />
        {draft.stability === null ? null : (
          <Fact name={t('board.part.stability')}>
            {t(`board.stability.${draft.stability.call}`)}, {draft.stability.by}
          </Fact>
        )}
        {draft.resolvers === undefined ? null : (
          <Fact name={t('board.resolvers')}>
            <ul>
              {draft.resolvers.map((each) => (
                <li key={each.id} data-content="">
                  {each.text}: {[each.who, each.due === null ? '' : formatDate(each.due)].filter(Boolean).join(', ')}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Text name={t('board.tells')} text={draft.tellsPatient} />
      </dl>
      {draft.dissent.map((entry, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- an entry has no identity but its place
        <dl key={index} className="decision-dissent">
          <Fact name={t('board.dissent')}>
            <b data-content="">
              {entry.name}, {t(`specialty.${entry.specialty}`)}
            </b>
            <p className="decision-words" data-content="">
              {entry.text}
            </p>
          </Fact>
        </dl>
      ))}
      {draft.actions.length === 0 ? null : (
        <dl>
          <Fact name={t('board.actions')}>
            <ul>
              {draft.actions.map((action) => (
                <li key={action.id} data-content="">
                  {[action.text, action.owner, action.due === null ? '' : formatDate(action.due)]
                    .filter((part) => part !== '')
                    .join(', ')}
                </li>
              ))}
            </ul>
          </Fact>
        </dl>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className="decision-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Text({ name, text }: { name: string; text: string }): ReactElement | null {
  return text === '' ? null : (
    <Fact name={name}>
      <p className="decision-words" data-content="">
        {text}
      </p>
    </Fact>
  );
}
