import type { DecisionDraft, Person } from '@spineboard/core/board';
import type { CaseRecord } from '@spineboard/core/case';
import type { CaseAssessment } from '@spineboard/core/noms';
import type { ReactElement } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { FormRow } from '../../components/field.tsx';
import { PersonField } from '../../components/person-field.tsx';
import { t } from '../../messages/t.ts';
import { resolverLines, withNamed } from './resolvers.ts';

/** Open questions of the case and the fact that would settle it, each with who resolves it and until when. */
export function ResolverList({
  draft,
  record,
  assessment,
  people,
  onChange,
}: {
  draft: DecisionDraft;
  record: CaseRecord;
  assessment: CaseAssessment;
  people: readonly Person[];
  onChange: (draft: DecisionDraft) => void;
}): ReactElement | null {
  const lines = resolverLines(draft, record, assessment);
  if (lines.length === 0) return null;
  return (
    <FormRow label={t('board.resolvers')}>
      <ul className="board-entry-list">
        {lines.map((line) => {
          const { point, named } = line;
          return (
            <li key={point.id} className="resolver-line">
              <span className="resolver-what">
                <span data-content="">{point.text}</span>
                {point.askedOf === '' ? null : (
                  <span className="mut sm" data-content="">
                    {t('board.resolver.asked', { who: point.askedOf })}
                  </span>
                )}
              </span>
              <PersonField
                label={t('board.resolver.who', { question: point.text })}
                placeholder={t('board.resolver.whoHint')}
                people={people}
                value={named?.who ?? ''}
                onChange={(who) => {
                  onChange(withNamed(draft, line, { who }));
                }}
              />
              <DateField
                label={t('board.resolver.due', { question: point.text })}
                layout="hidden"
                value={named?.due ?? null}
                onChange={(due) => {
                  onChange(withNamed(draft, line, { due }));
                }}
              />
            </li>
          );
        })}
      </ul>
    </FormRow>
  );
}
