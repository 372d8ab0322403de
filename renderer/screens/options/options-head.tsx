import { Link, useNavigate } from '@tanstack/react-router';
import { primaryName, type CaseRecord } from '@spineboard/core/case';
import type { CaseAssessment } from '@spineboard/core/noms';
import { ArrowLeft, BookOpen, Columns3, Flag, Printer } from 'lucide-react';
import type { ReactElement } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { ActionButton } from '../../actions/action-button.tsx';
import { PatientLine } from '../../components/patient-line.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { formatInstant, formatRange } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';

/** "Renal cell, ESCC 2, SINS 7–9, Frankel D3, Karnofsky 80"; what is unknown is said. */
function factsLine(record: CaseRecord, assessment: CaseAssessment): string {
  const lesion = record.lesions[assessment.leading];
  const sins = assessment.lesions[assessment.leading]?.sins.score;
  const { frankel } = record.neurology;
  const { karnofsky } = record.systemic;
  const primary = primaryName(record);
  return [
    primary === '' ? t('options.primaryUnknown') : primary,
    lesion === undefined
      ? t('options.noLesion')
      : lesion.escc === null
        ? t('options.esccUnknown')
        : t('options.escc', { grade: lesion.escc }),
    ...(sins === undefined ? [] : [t('options.sins', { range: formatRange(sins.lo, sins.hi) })]),
    frankel === null ? t('options.frankelUnknown') : t('options.frankel', { grade: frankel }),
    karnofsky === null ? t('options.karnofskyUnknown') : t('options.karnofsky', { value: karnofsky }),
  ].join(', ');
}

/** Whose options these are and of which lesion; choose, print, sources. */
export function OptionsHead({
  caseId,
  printed,
  record,
  assessment,
  actions,
}: {
  caseId: string;
  /** Moment and revision, on paper alone. */
  printed: { at: string; revision: number } | null;
  record: CaseRecord;
  assessment: CaseAssessment;
  actions: Record<'choose' | 'plan' | 'print' | 'sources', LiveAction>;
}): ReactElement {
  const navigate = useNavigate();
  const { lesionId } = assessment.noms;
  const lesion = assessment.lesions[assessment.leading];
  return (
    <>
      <Link
        className="options-leave"
        to="/case/$caseId"
        params={{ caseId }}
        search={lesionId === null ? {} : { lesion: lesionId }}
        aria-label={t('options.toCase')}
      >
        <ArrowLeft className="icon" aria-hidden="true" />
      </Link>
      <div className="options-subject">
        <div className="row">
          <h1 className="options-title nowrap">{t('options.title')}</h1>
          <PatientLine record={record} after={lesion?.label ?? ''} />
        </div>
        <div className="sm ink2 ell">{factsLine(record, assessment)}</div>
      </div>
      <span className="grow" />
      {printed === null ? null : (
        <span className="sm mut">
          {t('options.paper.printed', { when: formatInstant(printed.at), revision: printed.revision })}
        </span>
      )}
      {assessment.lesions.length < 2 ? null : (
        <Segmented
          size="small"
          label={t('options.lesion')}
          segments={assessment.lesions.map((each) => ({ value: each.lesionId, label: each.label }))}
          value={lesionId}
          onChange={(id) => {
            if (id === null) return;
            void navigate({ to: '/case/$caseId/options', params: { caseId }, search: { lesion: id }, replace: true });
          }}
        />
      )}
      <div className="options-actions">
        <ActionButton
          action={actions.choose}
          size="small"
          icon={<Columns3 className="icon-s" aria-hidden="true" />}
          className="options-action-words"
        />
        <ActionButton
          action={actions.print}
          size="small"
          icon={<Printer className="icon-s" aria-hidden="true" />}
          className="options-action-words"
        />
        <ActionButton
          action={actions.sources}
          size="small"
          icon={<BookOpen className="icon-s" aria-hidden="true" />}
          className="options-action-words"
        />
        <ActionButton
          action={actions.plan}
          kind="primary"
          size="small"
          icon={<Flag className="icon-s" aria-hidden="true" />}
          className="options-action-words"
        />
      </div>
    </>
  );
}
