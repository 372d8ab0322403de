import { blindReadOf, withFirstSeen, type ReadInstrument } from '@spineboard/core/case';
import { instruments } from '@spineboard/core/instruments';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';

/** Asks before a second reader sees the first answers: it cannot be taken back, and is noted with the reading. */
export function LookAnyway({
  instrument,
  lesionId,
  reader,
  onClose,
}: {
  instrument: ReadInstrument;
  lesionId: string;
  /** Name as it stands in the reading. */
  reader: string;
  onClose: () => void;
}): ReactElement {
  const { editing } = useCase();
  const look = (): void => {
    const at = new Date().toISOString();
    editing.edit((record) => {
      const read = blindReadOf(record, { instrument, lesionId }, reader);
      return read === undefined ? record : withFirstSeen(record, read.id, at);
    });
    void editing.flush();
    onClose();
  };
  return (
    <Dialog
      title={t('case.reading.look.title', { instrument: instruments[instrument].title })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button keys="Esc" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button kind="primary" onPress={look}>
            {t('case.reading.look.do')}
          </Button>
        </>
      }
    >
      <p>{t('case.reading.look.text')}</p>
    </Dialog>
  );
}
