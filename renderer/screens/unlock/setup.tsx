import { ROLES, SPECIALTIES, type Role, type Specialty } from '@spineboard/core/board';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { client, problemOf } from '../../api/client.ts';
import { enterDemo } from '../../api/demo.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { showFirstProblem } from '../../components/first-problem.ts';
import { NewPassphrase, NO_PASSPHRASE, passphraseProblem } from '../../components/new-passphrase.tsx';
import { usePassphraseStrength } from '../../components/passphrase-strength.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/select.tsx';
import { t } from '../../messages/t.ts';
import { EntryPage, FolderPath } from './entry-page.tsx';
import { SetupProgress } from './setup-progress.tsx';

type Centre = { centre: string; unit: string; name: string; role: Role | null; specialty: Specialty | null };

/** First start: who and where, then the passphrase. `onCreated` gets the recovery code, which exists once. */
export function Setup({ folder, onCreated }: { folder: string; onCreated: (code: string) => void }): ReactElement {
  const [step, setStep] = useState<'centre' | 'passphrase'>('centre');
  const [centre, setCentre] = useState<Centre>({
    centre: '',
    unit: t('setup.unit.default'),
    name: '',
    role: null,
    specialty: null,
  });
  return step === 'centre' ? (
    <CentreStep
      folder={folder}
      value={centre}
      onChange={setCentre}
      onNext={() => {
        setStep('passphrase');
      }}
    />
  ) : (
    <PassphraseStep
      centre={centre}
      onBack={() => {
        setStep('centre');
      }}
      onCreated={onCreated}
    />
  );
}

function CentreStep({
  folder,
  value,
  onChange,
  onNext,
}: {
  folder: string;
  value: Centre;
  onChange: (value: Centre) => void;
  onNext: () => void;
}): ReactElement {
  const [isChecked, setChecked] = useState(false);
  const demo = useMutation({ mutationFn: enterDemo });
  const isComplete =
    value.centre.trim() !== '' && value.name.trim() !== '' && value.role !== null && value.specialty !== null;
  const missing = (isMissing: boolean, sentence: string): string | undefined =>
    isChecked && isMissing ? sentence : undefined;
  return (
    <EntryPage
      above={<SetupProgress current="centre" />}
      title={t('setup.title')}
      lead={t('setup.where')}
      below={
        <div className="entry-demo">
          <Button
            isDisabled={demo.isPending}
            onPress={() => {
              demo.mutate();
            }}
          >
            {t('setup.demo')}
          </Button>
          <span className="mut sm">{t('setup.demo.text')}</span>
        </div>
      }
    >
      <p className="sm">
        <span className="mut">{t('setup.folder')}</span> <FolderPath folder={folder} />
      </p>
      <form
        className="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete) return onNext();
          showFirstProblem(event.currentTarget, () => {
            setChecked(true);
          });
        }}
      >
        <TextField
          label={t('setup.centre')}
          value={value.centre}
          onChange={(name) => {
            onChange({ ...value, centre: name });
          }}
          hint={t('setup.centre.hint')}
          error={missing(value.centre.trim() === '', t('setup.missing.centre'))}
          maxLength={300}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first question of the page is all that there is
          autoFocus
        />
        <TextField
          label={t('setup.unit')}
          value={value.unit}
          onChange={(unit) => {
            onChange({ ...value, unit });
          }}
          maxLength={300}
        />
        <TextField
          label={t('setup.name')}
          value={value.name}
          onChange={(name) => {
            onChange({ ...value, name });
          }}
          hint={t('setup.name.hint')}
          error={missing(value.name.trim() === '', t('setup.missing.name'))}
          maxLength={300}
        />
        <div className="entry-pair">
          <Select
            label={t('setup.role')}
            placeholder={t('setup.choose')}
            error={missing(value.role === null, t('setup.missing.role'))}
            choices={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            value={value.role}
            onChange={(role) => {
              onChange({ ...value, role });
            }}
          />
          <Select
            label={t('setup.specialty')}
            placeholder={t('setup.choose')}
            error={missing(value.specialty === null, t('setup.missing.specialty'))}
            choices={SPECIALTIES.map((specialty) => ({ value: specialty, label: t(`specialty.${specialty}`) }))}
            value={value.specialty}
            onChange={(specialty) => {
              onChange({ ...value, specialty });
            }}
          />
        </div>
        {demo.error === null ? null : <ProblemNote problem={problemOf(demo.error)} />}
        <div className="entry-actions">
          <Button kind="primary" type="submit">
            {t('setup.next')}
          </Button>
        </div>
      </form>
    </EntryPage>
  );
}

function PassphraseStep({
  centre,
  onBack,
  onCreated,
}: {
  centre: Centre;
  onBack: () => void;
  onCreated: (code: string) => void;
}): ReactElement {
  const [value, setValue] = useState(NO_PASSPHRASE);
  const [isChecked, setChecked] = useState(false);
  const strength = usePassphraseStrength(value.passphrase, [centre.centre, centre.unit, centre.name, t('app.name')]);
  const setup = useMutation({
    mutationFn: () => {
      if (centre.role === null || centre.specialty === null) throw new Error('Role and specialty come first');
      return client.workspace.setup({
        centre: centre.centre,
        unit: centre.unit,
        person: { name: centre.name, role: centre.role, specialty: centre.specialty },
        passphrase: value.passphrase,
        timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      });
    },
    onSuccess: ({ recoveryCode }) => {
      onCreated(recoveryCode);
    },
  });
  return (
    <EntryPage above={<SetupProgress current="passphrase" />} title={t('passphrase.title')} lead={t('passphrase.text')}>
      <form
        className="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          showFirstProblem(event.currentTarget, () => {
            setChecked(true);
          });
          if (passphraseProblem(value, strength) === null && !setup.isPending) setup.mutate();
        }}
      >
        <NewPassphrase
          value={value}
          onChange={setValue}
          strength={strength}
          showProblems={isChecked}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the passphrase is what this step is about
          autoFocus
        />
        {setup.error === null ? null : <ProblemNote problem={problemOf(setup.error)} />}
        <div className="entry-actions">
          <Button kind="primary" type="submit">
            {setup.isPending ? t('setup.creating') : t('setup.create')}
          </Button>
          <Button onPress={onBack}>{t('common.back')}</Button>
        </div>
      </form>
    </EntryPage>
  );
}
