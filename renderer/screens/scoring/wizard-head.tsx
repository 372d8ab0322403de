import { formatLevels, type Lesion } from '@spineboard/core/case';
import type { Instrument } from '@spineboard/core/instruments';
import { Check, EyeOff, Scale, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import type { LiveAction } from '../../actions/action.ts';
import type { CaseEditing } from '../../api/case-editing.ts';
import { PatientLine } from '../../components/patient-line.tsx';
import { t } from '../../messages/t.ts';

function SaveState({ status }: { status: CaseEditing['status'] }): ReactElement {
  const isWell = status === 'saved' || status === 'saving' || status === 'unsaved';
  const words =
    status === 'conflict'
      ? t('scoring.conflict')
      : isWell
        ? status === 'saved'
          ? t('scoring.saved')
          : t('scoring.saving')
        : t('scoring.notSaved');
  return (
    <output className="wizard-saved row">
      {isWell ? (
        <Check className="icon-s" aria-hidden="true" />
      ) : (
        <TriangleAlert className="icon-s" aria-hidden="true" />
      )}
      <span className="ell">{words}</span>
    </output>
  );
}

/** A button that is there only where it can be pressed; a narrow window leaves its words to the screen reader. */
function Optional({ action, icon: Icon }: { action: LiveAction | undefined; icon: LucideIcon }): ReactElement | null {
  if (action?.exists !== true || action.whyNot !== null) return null;
  return (
    <ActionButton
      action={action}
      size="small"
      icon={<Icon className="icon-s" aria-hidden="true" />}
      className="wizard-head-words"
    />
  );
}

/** Instrument, lesion and patient; whether everything is saved; a second reader; the way out. */
export function WizardHead({
  instrument,
  lesion,
  editing,
  note,
  secondReader,
  compare,
  leave,
}: {
  instrument: Instrument;
  lesion: Lesion | null;
  editing: CaseEditing;
  /** What kind of reading this is, where it is not the first. */
  note?: { text: string; icon: LucideIcon } | undefined;
  secondReader?: LiveAction;
  compare?: LiveAction;
  leave: LiveAction;
}): ReactElement {
  const level = lesion === null || lesion.levels === null ? t('scoring.levelUnknown') : formatLevels(lesion.levels);
  const title =
    lesion === null ? instrument.title : t('scoring.title', { instrument: instrument.title, lesion: level });
  return (
    <header className="wizard-head">
      <span className="wizard-title nowrap">{title}</span>
      <PatientLine record={editing.record} />
      {note === undefined ? null : (
        <span className="wizard-note nowrap">
          <note.icon className="icon-s" aria-hidden="true" />
          {note.text}
        </span>
      )}
      <span className="grow" />
      <SaveState status={editing.status} />
      <Optional action={compare} icon={Scale} />
      <Optional action={secondReader} icon={EyeOff} />
      <ActionButton action={leave} size="small">
        {t('common.close')}
      </ActionButton>
    </header>
  );
}
