import { ROLES, SPECIALTIES, type Person, type Role, type Specialty } from '@spineboard/core/board';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { client, problemOf } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { CheckBox } from '../../components/check-box.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { showFirstProblem } from '../../components/first-problem.ts';
import { NewPassphrase, NO_PASSPHRASE, passphraseProblem } from '../../components/new-passphrase.tsx';
import { usePassphraseStrength } from '../../components/passphrase-strength.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/select.tsx';
import { t } from '../../messages/t.ts';

/** Adds a person, with an own passphrase if they shall unlock and sign, or changes name, role and specialty. */
export function PersonDialog({
  person,
  onClose,
  onDone,
}: {
  person: Person | null;
  onClose: () => void;
  onDone: () => void;
}): ReactElement {
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState<Role | null>(person?.role ?? null);
  const [specialty, setSpecialty] = useState<Specialty | null>(person?.specialty ?? null);
  const [unlocks, setUnlocks] = useState(false);
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [isChecked, setChecked] = useState(false);
  const strength = usePassphraseStrength(passphrase.passphrase, [name]);
  const save = useMutation({
    mutationFn: (given: { name: string; role: Role; specialty: Specialty }) =>
      person === null
        ? client.people.add({ ...given, ...(unlocks ? { passphrase: passphrase.passphrase } : {}) })
        : client.people.update({ ...given, id: person.id, active: person.active }),
    onSuccess: onDone,
  });
  const missing = (isMissing: boolean, sentence: string): string | undefined =>
    isChecked && isMissing ? sentence : undefined;
  const submit = (): void => {
    showFirstProblem(document.querySelector('[role="dialog"]'), () => {
      setChecked(true);
    });
    if (name.trim() === '' || role === null || specialty === null || save.isPending) return;
    if (unlocks && passphraseProblem(passphrase, strength) !== null) return;
    save.mutate({ name, role, specialty });
  };
  return (
    <Dialog
      title={t(person === null ? 'people.dialog.add' : 'people.dialog.edit')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" onPress={submit}>
            {t(person === null ? 'common.add' : 'common.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('people.name')}
        value={name}
        onChange={setName}
        error={missing(name.trim() === '', t('people.missing.name'))}
        maxLength={300}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for, and this is its first question
        autoFocus
      />
      <div className="people-pair">
        <div>
          <Select
            label={t('people.role')}
            error={missing(role === null, t('people.missing.role'))}
            placeholder={t('setup.choose')}
            choices={ROLES.map((each) => ({ value: each, label: t(`role.${each}`) }))}
            value={role}
            onChange={setRole}
          />
        </div>
        <div>
          <Select
            label={t('people.specialty')}
            error={missing(specialty === null, t('people.missing.specialty'))}
            placeholder={t('setup.choose')}
            choices={SPECIALTIES.map((each) => ({ value: each, label: t(`specialty.${each}`) }))}
            value={specialty}
            onChange={setSpecialty}
          />
        </div>
      </div>
      {person === null ? (
        <>
          <CheckBox isSelected={unlocks} onChange={setUnlocks}>
            {t('people.passphrase.switch')}
          </CheckBox>
          {unlocks ? (
            <>
              <p className="mut sm">{t('people.passphrase.text')}</p>
              <NewPassphrase value={passphrase} onChange={setPassphrase} strength={strength} showProblems={isChecked} />
            </>
          ) : null}
        </>
      ) : null}
      {save.error === null ? null : <ProblemNote problem={problemOf(save.error)} />}
    </Dialog>
  );
}
