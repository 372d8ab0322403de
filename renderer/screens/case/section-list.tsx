import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactElement } from 'react';
import { ReadinessDot } from '../../components/readiness-dots.tsx';
import { Sign } from '../../components/sign.tsx';
import { keyOf, t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { sectionStates, type SectionId } from './sections.ts';
import './section-list.css';

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  event.preventDefault();
  links[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}

/** The sections of the case with a dot each, and the lesions under theirs; arrows move between them. */
export function SectionList({ section, lesionId }: { section: SectionId; lesionId: string | null }): ReactElement {
  const { caseId, editing, assessment } = useCase();
  const states = sectionStates(editing.sound, assessment);
  const done = states.filter((each) => each.state === 'complete').length;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows between the links inside
    <nav className="case-sections" aria-label={t('case.sections')} onKeyDown={moveFocus}>
      <div className="case-column-head">
        {t('case.sections')}
        <span className="grow" />
        <span className="mut sm">{t('case.sectionsDone', { done, all: states.length })}</span>
      </div>
      <ul>
        {states.map((each) => {
          const name = t(keyOf(`case.section.${each.id}`));
          const isCurrent = each.id === section;
          return (
            <li key={each.id}>
              <Link
                to="/case/$caseId"
                params={{ caseId }}
                search={{ section: each.id }}
                replace
                className={`case-section${isCurrent ? ' case-section-current' : ''}`}
                aria-current={isCurrent && (each.id !== 'lesions' || lesionId === null) ? 'true' : undefined}
                title={`${name}, ${t(keyOf(`readiness.${each.state}`))}`}
              >
                <ReadinessDot state={each.state} />
                <span className="case-section-name grow">{name}</span>
                {each.open === 0 ? null : (
                  <span className="case-section-open">{t('case.sectionOpen', { count: each.open })}</span>
                )}
              </Link>
              {each.id === 'lesions' ? <LesionLinks openId={isCurrent ? lesionId : null} /> : null}
            </li>
          );
        })}
      </ul>
      <OpenQuestions />
    </nav>
  );
}

function LesionLinks({ openId }: { openId: string | null }): ReactElement | null {
  const { caseId, editing, assessment } = useCase();
  if (assessment.lesions.length === 0) return null;
  return (
    <ul>
      {assessment.lesions.map((lesion, index) => {
        const { bands } = lesion.sins.score;
        const isUnknown = editing.sound.lesions[index]?.levels === null;
        const isLeading = index === assessment.leading && assessment.lesions.length > 1;
        const name = t('case.lesion.name', { levels: isUnknown ? t('case.levelUnknown') : lesion.label });
        return (
          <li key={lesion.lesionId}>
            <Link
              to="/case/$caseId"
              params={{ caseId }}
              search={{ section: 'lesions', lesion: lesion.lesionId }}
              replace
              className={`case-section case-section-lesion${openId === lesion.lesionId ? ' case-section-open-lesion' : ''}`}
              aria-current={openId === lesion.lesionId ? 'true' : undefined}
              aria-label={isLeading ? `${name} ${t('case.leads')}` : name}
            >
              <Sign kind={bands.length === 1 && bands[0] !== undefined ? bands[0].risk : 'unknown'} size={11} />
              <span className="ell">{isUnknown ? t('case.levelUnknown') : lesion.label}</span>
              {/* The space keeps the words apart where they are read as one text. */}
              <span className="grow"> </span>
              {isLeading ? <span className="case-section-open">{t('case.leads')}</span> : null}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
