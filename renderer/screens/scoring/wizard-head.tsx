import { formatLevels, type Lesion } from '@spineboard/core/case';
import type { Instrument } from '@spineboard/core/instruments';
import { Check, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { CaseEditing } from '../../api/case-editing.ts';
import { Button } from '../../components/button.tsx';
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

/** Instrument, lesion and patient; whether everything is saved; the way out. */
export function WizardHead({
  instrument,
  lesion,
  editing,
  onClose,
}: {
  instrument: Instrument;
  lesion: Lesion | null;
  editing: CaseEditing;
  onClose: () => void;
}): ReactElement {
  const level = lesion === null || lesion.levels === null ? t('scoring.levelUnknown') : formatLevels(lesion.levels);
  const title =
    lesion === null ? instrument.title : t('scoring.title', { instrument: instrument.title, lesion: level });
  return (
    <header className="wizard-head">
      <span className="wizard-title nowrap">{title}</span>
      <PatientLine record={editing.record} />
      <span className="grow" />
      <SaveState status={editing.status} />
      <Button size="small" keys="Esc" onPress={onClose}>
        {t('common.close')}
      </Button>
    </header>
  );
}
