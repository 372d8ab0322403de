import { DEMO_PASSPHRASE, type WorkspaceState } from '@spineboard/core/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { client, problemOf } from '../../api/client.ts';
import { Avatar } from '../../components/avatar.tsx';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { showFirstProblem } from '../../components/first-problem.ts';
import { NewPassphrase, NO_PASSPHRASE, passphraseProblem } from '../../components/new-passphrase.tsx';
import { usePassphraseStrength } from '../../components/passphrase-strength.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/select.tsx';
import { t } from '../../messages/t.ts';
import { EntryPage } from './entry-page.tsx';
import { useCountdown } from './use-countdown.ts';
import './locked.css';

type LockedState = Extract<WorkspaceState, { phase: 'locked' }>;
const LAST_PERSON = 'spineboard.person';

function waitOf(error: Error): number {
  return (problemOf(error).data as { retryAfterSeconds?: number } | null)?.retryAfterSeconds ?? 0;
}

/** A locked workspace: a person and a passphrase, or the recovery code. */
export function Locked({
  state,
  onOpen,
}: {
  state: LockedState;
  onOpen: (state: WorkspaceState) => void;
}): ReactElement {
  const [withCode, setWithCode] = useState(false);
  const [personId, setPersonId] = useState(
    () =>
      state.people.find((person) => person.id === localStorage.getItem(LAST_PERSON))?.id ?? state.people[0]?.id ?? '',
  );
  const countdown = useCountdown(state.retryAfterSeconds);
  const open = (next: WorkspaceState): void => {
    localStorage.setItem(LAST_PERSON, personId);
    onOpen(next);
  };
  const person = <PersonChoice people={state.people} value={personId} onChange={setPersonId} />;
  const shared = { personId, person, countdown, onOpen: open };
  const below = <p className="mut sm entry-detail">{t('locked.where', { folder: state.folder })}</p>;
  return withCode ? (
    <EntryPage title={t('locked.recover.title')} lead={t('locked.recover.text')} below={below}>
      <RecoverForm
        {...shared}
        own={[state.centre, ...state.people.map((each) => each.name)]}
        onBack={() => {
          setWithCode(false);
        }}
      />
    </EntryPage>
  ) : (
    <EntryPage title={t('locked.title')} lead={<span data-content="">{state.centre}</span>} below={below}>
      <UnlockForm
        {...shared}
        isDemo={state.demo}
        onRecovery={() => {
          setWithCode(true);
        }}
      />
    </EntryPage>
  );
}

type Countdown = ReturnType<typeof useCountdown>;
type FormProps = {
  personId: string;
  person: ReactElement;
  countdown: Countdown;
  onOpen: (state: WorkspaceState) => void;
};

function PersonChoice({
  people,
  value,
  onChange,
}: {
  people: LockedState['people'];
  value: string;
  onChange: (id: string) => void;
}): ReactElement {
  const only = people.length === 1 ? people[0] : undefined;
  if (only !== undefined) {
    return (
      <p className="locked-person" data-content="">
        <Avatar name={only.name} size={24} />
        <b>{only.name}</b>
      </p>
    );
  }
  return (
    <div className="locked-people" data-content="">
      <Select
        label={t('locked.person')}
        choices={people.map((each) => ({ value: each.id, label: each.name }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}

function UnlockForm({
  personId,
  person,
  countdown,
  onOpen,
  isDemo,
  onRecovery,
}: FormProps & { isDemo: boolean; onRecovery: () => void }): ReactElement {
  const [passphrase, setPassphrase] = useState('');
  const unlock = useMutation({
    mutationFn: () => client.workspace.unlock({ personId, passphrase }),
    onSuccess: onOpen,
    onError: (error) => {
      countdown.start(waitOf(error));
    },
  });
  const problem = unlock.error === null ? null : problemOf(unlock.error);
  const isWaiting = countdown.seconds > 0;
  return (
    <form
      className="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWaiting && !unlock.isPending && passphrase !== '') unlock.mutate();
      }}
    >
      {person}
      <TextField
        label={t('locked.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        hint={isDemo ? t('common.demo.passphrase', { passphrase: DEMO_PASSPHRASE }) : undefined}
        error={problem?.code === 'LOCKED' ? t('locked.refused') : undefined}
        maxLength={1000}
        autoComplete="current-password"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the passphrase is what this page is for
        autoFocus
      />
      {problem === null || problem.code === 'LOCKED' ? null : <ProblemNote problem={problem} />}
      <Waiting seconds={countdown.seconds} />
      <div className="entry-actions">
        <Button kind="primary" type="submit" isDisabled={isWaiting || passphrase === ''}>
          {unlock.isPending ? t('locked.unlocking') : t('locked.unlock')}
        </Button>
        <Button kind="quiet" onPress={onRecovery}>
          {t('locked.useRecovery')}
        </Button>
      </div>
    </form>
  );
}

function RecoverForm({
  personId,
  person,
  countdown,
  onOpen,
  own,
  onBack,
}: FormProps & { own: readonly string[]; onBack: () => void }): ReactElement {
  const [code, setCode] = useState('');
  const [value, setValue] = useState(NO_PASSPHRASE);
  const [isChecked, setChecked] = useState(false);
  const strength = usePassphraseStrength(value.passphrase, own);
  const recover = useMutation({
    mutationFn: () => client.workspace.recover({ code, personId, passphrase: value.passphrase }),
    onSuccess: onOpen,
    onError: (error) => {
      countdown.start(waitOf(error));
    },
  });
  const problem = recover.error === null ? null : problemOf(recover.error);
  const codeError =
    problem?.code === 'LOCKED'
      ? t('locked.recover.refused')
      : problem?.code === 'VALIDATION'
        ? problem.issues.map((issue) => issue.message).join('; ')
        : undefined;
  const isWaiting = countdown.seconds > 0;
  return (
    <form
      className="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        showFirstProblem(event.currentTarget, () => {
          setChecked(true);
        });
        if (passphraseProblem(value, strength) === null && !isWaiting && !recover.isPending && code.trim() !== '')
          recover.mutate();
      }}
    >
      {person}
      <TextField
        label={t('recovery.code')}
        value={code}
        onChange={setCode}
        error={codeError}
        maxLength={200}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person asked for this field
        autoFocus
      />
      <NewPassphrase value={value} onChange={setValue} strength={strength} showProblems={isChecked} />
      {problem === null || codeError !== undefined ? null : <ProblemNote problem={problem} />}
      <Waiting seconds={countdown.seconds} />
      <div className="entry-actions">
        <Button kind="primary" type="submit" isDisabled={isWaiting}>
          {t('locked.recover.open')}
        </Button>
        <Button onPress={onBack}>{t('locked.usePassphrase')}</Button>
      </div>
    </form>
  );
}

/** Wrong attempts slow the next one down; says by how much. */
function Waiting({ seconds }: { seconds: number }): ReactElement | null {
  if (seconds === 0) return null;
  return (
    <p className="ink2 num" role="timer">
      {t('locked.wait', { seconds })}
    </p>
  );
}
