import type { Person } from '@spineboard/core/board';
import { PASSPHRASE_LIMIT } from '@spineboard/core/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { client, problemOf } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { showFirstProblem } from '../../components/first-problem.ts';
import { NewPassphrase, NO_PASSPHRASE, passphraseProblem } from '../../components/new-passphrase.tsx';
import { usePassphraseStrength } from '../../components/passphrase-strength.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';

/** Changes one's own passphrase, which needs the current one, or gives somebody their first. */
export function PassphraseDialog({
  person,
  isOwn,
  onClose,
  onDone,
}: {
  person: Person;
  isOwn: boolean;
  onClose: () => void;
  onDone: () => void;
}): ReactElement {
  const [current, setCurrent] = useState('');
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [isChecked, setChecked] = useState(false);
  const strength = usePassphraseStrength(passphrase.passphrase, [person.name]);
  const save = useMutation({
    mutationFn: () =>
      client.people.setPassphrase({
        id: person.id,
        passphrase: passphrase.passphrase,
        ...(isOwn ? { current } : {}),
      }),
    onSuccess: onDone,
  });
  const submit = (): void => {
    showFirstProblem(document.querySelector('[role="dialog"]'), () => {
      setChecked(true);
    });
    if ((isOwn && current === '') || passphraseProblem(passphrase, strength) !== null || save.isPending) return;
    save.mutate();
  };
  return (
    <Dialog
      title={isOwn ? t('people.passphrase.change.title') : t('people.passphrase.give.title', { name: person.name })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" onPress={submit}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <p className="mut sm">{t(isOwn ? 'people.passphrase.change.text' : 'people.passphrase.text')}</p>
      {isOwn ? (
        <TextField
          label={t('people.passphrase.current')}
          type="password"
          value={current}
          onChange={setCurrent}
          error={isChecked && current === '' ? t('people.passphrase.current.needed') : undefined}
          maxLength={PASSPHRASE_LIMIT}
          autoComplete="current-password"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for, and this is its first question
          autoFocus
        />
      ) : null}
      <NewPassphrase
        value={passphrase}
        onChange={setPassphrase}
        strength={strength}
        showProblems={isChecked}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first question where no current one is asked for
        autoFocus={!isOwn}
      />
      {save.error === null ? null : <ProblemNote problem={problemOf(save.error)} />}
    </Dialog>
  );
}
