import { DEMO_PASSPHRASE, type MeetingView } from '@spineboard/core/contract';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { api, client, type Problem } from '../../api/client.ts';
import { useWorkspace } from '../../api/session.ts';
import { CheckBox } from '../../components/check-box.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/select.tsx';
import { formatDate } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { itemsOf } from './agenda.ts';
import { useLayOut } from './use-lay-out.ts';
import { useMeetingCommand, usePeople } from './use-meeting.ts';

/** Signs the minutes, or an addendum to them, with the signer's own passphrase. A wrong one keeps the dialog. */
export function SignDialog({
  meeting,
  kind,
  onClose,
}: {
  meeting: MeetingView;
  kind: 'minutes' | 'addendum';
  onClose: () => void;
}): ReactElement {
  const { me, demo } = useWorkspace();
  const signers = usePeople().filter(
    (person) => person.active && person.canUnlock && (person.role === 'chair' || person.id === meeting.chairId),
  );
  const chair = signers.find((person) => person.id === meeting.chairId);
  const own = signers.find((person) => person.id === me.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const personId = chosen ?? (chair ?? own ?? signers[0])?.id ?? null;
  const [passphrase, setPassphrase] = useState('');
  const [text, setText] = useState('');
  const [builtInTemplate, setBuiltIn] = useState(false);
  const [secondId, setSecondId] = useState<string | null>(null);
  const [secondPassphrase, setSecondPassphrase] = useState('');
  const { data: print } = useQuery(api.workspace.print.queryOptions());
  const needsSecond = print?.secondSigner === true;
  const beside = usePeople().filter((person) => person.active && person.canUnlock && person.id !== personId);
  const [tried, setTried] = useState(false);
  const { run, problem, busy } = useMeetingCommand();
  const number = meeting.minutes.find((entry) => entry.kind === 'minutes')?.number ?? '';
  const missingText = kind === 'addendum' && text.trim() === '';
  const submit = async (): Promise<void> => {
    setTried(true);
    if (personId === null || passphrase === '' || missingText || busy) return;
    if (needsSecond && (secondId === null || secondPassphrase === '')) return;
    const second = needsSecond && secondId !== null ? { personId: secondId, passphrase: secondPassphrase } : undefined;
    const signature = { meetingId: meeting.id, personId, passphrase, second, builtInTemplate };
    const done = await run(() =>
      kind === 'minutes' ? client.board.sign(signature) : client.board.addAddendum({ ...signature, text: text.trim() }),
    );
    if (done === null) setPassphrase('');
    else onClose();
  };
  // While the passphrase is typed.
  useLayOut(meeting.id, 0);
  const decided = itemsOf(meeting, 'discuss').filter((item) => item.decision.recorded !== null).length;
  return (
    <Dialog
      title={kind === 'minutes' ? t('board.sign.title') : t('board.addendum.title', { number })}
      isOpen
      onClose={() => {
        if (!busy) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose} isDisabled={busy}>
            {t('common.cancel')}
          </Button>
          <Button kind="primary" type="submit" form="sign" isDisabled={busy}>
            {busy ? t('board.sign.working') : t(kind === 'minutes' ? 'board.sign.submit' : 'board.addendum.submit')}
          </Button>
        </>
      }
    >
      <form
        id="sign"
        className="board-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {kind === 'minutes' ? (
          <p className="ink2">{t('board.sign.what', { date: formatDate(meeting.date), count: decided })}</p>
        ) : (
          <TextField
            label={t('board.addendum.text')}
            multiline
            hint={t('board.addendum.hint')}
            value={text}
            onChange={setText}
            error={tried && missingText ? t('board.addendum.needed') : undefined}
            maxLength={20_000}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks for this
            autoFocus
          />
        )}
        <Select
          label={t('board.signer')}
          holdsContent
          choices={signers.map((person) => ({
            value: person.id,
            label: person.name,
            detail: t(`role.${person.role}`),
          }))}
          value={personId}
          onChange={setChosen}
        />
        <p className="sm mut">{t(personId === null ? 'board.signer.none' : 'board.signer.mustUnlock')}</p>
        <TextField
          label={t('board.passphrase')}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          hint={demo ? t('common.demo.passphrase', { passphrase: DEMO_PASSPHRASE }) : undefined}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks for this
          autoFocus={kind === 'minutes'}
          maxLength={1000}
        />
        {needsSecond ? (
          <>
            <Select
              label={t('board.second')}
              placeholder={t('board.second.choose')}
              holdsContent
              choices={beside.map((person) => ({
                value: person.id,
                label: person.name,
                detail: t(`role.${person.role}`),
              }))}
              value={secondId}
              onChange={setSecondId}
            />
            <TextField
              label={t('board.second.passphrase')}
              type="password"
              value={secondPassphrase}
              onChange={setSecondPassphrase}
              maxLength={1000}
            />
          </>
        ) : null}
        {problem === null ? null : <SignProblem problem={problem} />}
        {needsSecond && (tried || beside.length === 0) && (secondId === null || secondPassphrase === '') ? (
          <p className="field-error" role="alert">
            {t(beside.length === 0 ? 'board.second.nobody' : 'board.second.needed')}
          </p>
        ) : null}
        {builtInTemplate || problem?.issues.some((issue) => issue.path === 'template') === true ? (
          <CheckBox isSelected={builtInTemplate} onChange={setBuiltIn}>
            {t('board.builtIn')}
          </CheckBox>
        ) : null}
      </form>
    </Dialog>
  );
}

/** A refused signature says nothing about what was wrong; any other problem says what it is. */
function SignProblem({ problem }: { problem: Problem }): ReactElement {
  const data = (problem.data ?? {}) as { reason?: string; retryAfterSeconds?: number };
  const refused =
    problem.code === 'LOCKED' || (problem.code === 'FORBIDDEN' && (data.reason ?? '').startsWith('passphrase'));
  if (!refused) return <ProblemNote problem={problem} />;
  const seconds = Math.ceil(data.retryAfterSeconds ?? 0);
  return (
    <p className="field-error" role="alert">
      {seconds > 0 ? t('board.sign.wait', { seconds }) : t('board.sign.wrong')}
    </p>
  );
}
