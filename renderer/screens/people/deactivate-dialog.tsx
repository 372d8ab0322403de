import type { Person } from '@spineboard/core/board';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { client, problemOf } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';

/** Asks before a person leaves, because an own passphrase stops to work at once. */
export function DeactivateDialog({
  person,
  onClose,
  onDone,
}: {
  person: Person;
  onClose: () => void;
  onDone: () => void;
}): ReactElement {
  const { id, name, role, specialty } = person;
  const leave = useMutation({
    mutationFn: () => client.people.update({ id, name, role, specialty, active: false }),
    onSuccess: onDone,
  });
  return (
    <Dialog
      title={t('people.deactivate.title', { name })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            onPress={() => {
              leave.mutate();
            }}
          >
            {t('people.deactivate')}
          </Button>
        </>
      }
    >
      <p className="ink2">{t('people.deactivate.text')}</p>
      {leave.error === null ? null : <ProblemNote problem={problemOf(leave.error)} />}
    </Dialog>
  );
}
