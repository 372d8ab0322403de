import { Plus } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { keyOf, t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import { Clashes } from './clashes.tsx';
import {
  NeurologySection,
  OncologySection,
  ReferralSection,
  SystemicSection,
  WishesSection,
} from './facts-sections.tsx';
import { KeyImages } from './images/key-images.tsx';
import { LesionPage } from './lesion-page.tsx';
import { PlanSection } from './plan-section.tsx';
import { placeOfPath, type SectionId } from './sections.ts';
import { SummarySection } from './summary-section.tsx';
import { TreatmentsSection } from './treatments-section.tsx';
import { WorkUpTable } from './work-up-table.tsx';

type Props = {
  section: SectionId;
  lesionId: string | null;
  /** Lesion that was just added without a level: its level is asked first. */
  freshId: string | null;
};

/** Escape leaves a field first; only then it leaves the case. */
function leaveField(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const { target } = event;
  // The parts of a date are editable elements of their own.
  if (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null) {
    target.blur();
    event.preventDefault();
  }
}

/** One section at a time, with the way to the next at its end. */
export function CaseForm({ section, lesionId, freshId }: Props): ReactElement {
  const { editing, actions } = useCase();
  const title = t(keyOf(`case.section.${section}`));
  const form = useRef<HTMLElement>(null);
  const before = useRef(`${section}${lesionId ?? ''}`);
  useEffect(() => {
    const here = `${section}${lesionId ?? ''}`;
    if (before.current === here) return;
    before.current = here;
    // The field that had the focus is gone: go on from the top of the new section, not from the top of the page.
    if (document.activeElement === document.body) form.current?.focus({ preventScroll: true });
    form.current?.scrollTo({ top: 0 });
  }, [section, lesionId]);
  const hasOwnTitle = section === 'lesions' && lesionId !== null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape for the fields inside
    <section className="case-form" aria-label={title} onKeyDown={leaveField} ref={form} tabIndex={-1}>
      <div className="case-form-inner" key={`${section}${lesionId ?? ''}`}>
        <Clashes />
        {editing.problem !== null && editing.problem.code !== 'HOST_LOST' ? (
          <div className="case-form-problem">
            <ProblemNote problem={editing.problem} />
          </div>
        ) : null}
        <div className="case-form-map">
          <ActionButton action={actions.map} size="small">
            {t('case.mapShow')}
          </ActionButton>
        </div>
        {hasOwnTitle ? null : <h2 className="case-form-title">{title}</h2>}
        <SectionBody section={section} lesionId={lesionId} freshId={freshId} />
        <Hints section={section} />
        {actions.next.whyNot === null ? (
          <footer className="case-form-foot">
            <ActionButton action={actions.next} />
          </footer>
        ) : null}
      </div>
    </section>
  );
}

function SectionBody({ section, lesionId, freshId }: Props): ReactElement {
  const { seen, assessment } = useCase();
  switch (section) {
    case 'summary':
      return <SummarySection />;
    case 'referral':
      return <Rows>{<ReferralSection />}</Rows>;
    case 'oncology':
      return <Rows>{<OncologySection />}</Rows>;
    case 'neurology':
      return <Rows>{<NeurologySection />}</Rows>;
    case 'systemic':
      return <Rows>{<SystemicSection />}</Rows>;
    case 'imaging':
      return (
        <>
          <KeyImages />
          <WorkUpTable />
        </>
      );
    case 'treatments':
      return <TreatmentsSection />;
    case 'wishes':
      return <Rows>{<WishesSection />}</Rows>;
    case 'plan':
      return <Rows>{<PlanSection />}</Rows>;
    case 'lesions': {
      const lesion = seen.lesions.find((each) => each.id === lesionId);
      const assessed = assessment.lesions.find((each) => each.lesionId === lesionId);
      if (lesion === undefined || assessed === undefined) return <NoLesion />;
      return <LesionPage lesion={lesion} assessed={assessed} isFresh={freshId === lesion.id} />;
    }
    default:
      section satisfies never;
      throw new RangeError('Unknown section');
  }
}

function Rows({ children }: { children: ReactElement }): ReactElement {
  return <div className="case-rows">{children}</div>;
}

function NoLesion(): ReactElement {
  const { actions } = useCase();
  return (
    <div className="case-empty">
      <p>
        {t('case.lesion.none')} <span className="ink2">{t('case.lesion.noneHow')}</span>
      </p>
      <ActionButton action={actions.addLesion} kind="primary" icon={<Plus className="icon" />} />
    </div>
  );
}

/** Combinations that can hardly be, asked where one of their facts stands. */
function Hints({ section }: { section: SectionId }): ReactElement | null {
  const { assessment, editing } = useCase();
  const here = assessment.hints.filter((hint) =>
    hint.paths.some((path) => placeOfPath(path, editing.sound).section === section),
  );
  if (here.length === 0) return null;
  return (
    <section className="case-hints" aria-label={t('case.hints')}>
      <b className="sm">{t('case.hints')}</b>
      {here.map((hint) => (
        <p key={hint.text} className="ink2">
          {hint.text}
        </p>
      ))}
    </section>
  );
}
