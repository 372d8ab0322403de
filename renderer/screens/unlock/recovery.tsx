import type { WorkspaceState } from '@spineboard/core/contract';
import { useMutation } from '@tanstack/react-query';
import { Copy, Printer } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { client, problemOf } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { centreToday } from '../../messages/centre-clock.ts';
import { formatDate } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { EntryPage } from './entry-page.tsx';
import { SetupProgress } from './setup-progress.tsx';
import './recovery.css';

/** Groups as they are printed: split at its hyphens. */
function groupsOf(code: string): string[] {
  return code.split('-').filter((group) => group !== '');
}

/**
 * The recovery code: shown once, written down, typed back. `code` is null when the program ended in between; then it
 * is typed from the paper, or a new one is made.
 */
export function Recovery({
  code,
  folder,
  onCode,
  onOpen,
}: {
  code: string | null;
  folder: string;
  onCode: (code: string) => void;
  onOpen: (state: WorkspaceState) => void;
}): ReactElement {
  const [isShown, setShown] = useState(code !== null);
  return isShown && code !== null ? (
    <ShowCode
      code={code}
      folder={folder}
      onWritten={() => {
        setShown(false);
      }}
    />
  ) : (
    <TypeCode
      hasCode={code !== null}
      onShow={() => {
        setShown(true);
      }}
      onNew={(fresh) => {
        onCode(fresh);
        setShown(true);
      }}
      onOpen={onOpen}
    />
  );
}

function ShowCode({ code, folder, onWritten }: { code: string; folder: string; onWritten: () => void }): ReactElement {
  const [isCopied, setCopied] = useState(false);
  const [today] = useState(centreToday);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
  };
  return (
    <EntryPage above={<SetupProgress current="recovery" />} title={t('recovery.title')} lead={t('recovery.text')}>
      <p className="recovery-print-only">
        <b>{t('recovery.print.title')}</b>
        <br />
        {t('recovery.print.text', { folder, date: formatDate(today) })}
      </p>
      <ul className="recovery-code num" aria-label={t('recovery.code')} data-content="">
        {groupsOf(code).map((group, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a group has no identity but its place
          <li key={index}>{group}</li>
        ))}
      </ul>
      <div className="entry-actions recovery-actions">
        <Button kind="primary" onPress={onWritten}>
          {t('recovery.written')}
        </Button>
        <Button
          icon={<Printer className="icon" aria-hidden="true" />}
          onPress={() => {
            globalThis.print();
          }}
        >
          {t('recovery.print')}
        </Button>
        <Button icon={<Copy className="icon" aria-hidden="true" />} onPress={() => void copy()}>
          {t('recovery.copy')}
        </Button>
        <output className="mut sm">{isCopied ? t('recovery.copied') : null}</output>
      </div>
    </EntryPage>
  );
}

function TypeCode({
  hasCode,
  onShow,
  onNew,
  onOpen,
}: {
  hasCode: boolean;
  onShow: () => void;
  onNew: (code: string) => void;
  onOpen: (state: WorkspaceState) => void;
}): ReactElement {
  const [typed, setTyped] = useState('');
  const confirm = useMutation({
    mutationFn: () => client.workspace.confirmRecovery({ code: typed }),
    onSuccess: onOpen,
  });
  const renew = useMutation({
    mutationFn: () => client.workspace.newRecoveryCode(),
    onSuccess: ({ recoveryCode }) => {
      onNew(recoveryCode);
    },
  });
  const problem = confirm.error === null ? null : problemOf(confirm.error);
  const error = problem?.code === 'VALIDATION' ? problem.issues.map((issue) => issue.message).join('; ') : undefined;
  return (
    <EntryPage
      above={<SetupProgress current="recovery" />}
      title={t('recovery.type.title')}
      lead={hasCode ? t('recovery.type.text') : t('recovery.lost.text')}
    >
      <form
        className="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!confirm.isPending) confirm.mutate();
        }}
      >
        <TextField
          label={t('recovery.type.label')}
          value={typed}
          onChange={setTyped}
          error={error}
          maxLength={200}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- this field is all that the step is about
          autoFocus
        />
        {problem === null || error !== undefined ? null : <ProblemNote problem={problem} />}
        {renew.error === null ? null : <ProblemNote problem={problemOf(renew.error)} />}
        <div className="entry-actions">
          <Button kind="primary" type="submit" isDisabled={typed.trim() === ''}>
            {t('recovery.confirm')}
          </Button>
          {hasCode ? (
            <Button onPress={onShow}>{t('recovery.showAgain')}</Button>
          ) : (
            <Button
              onPress={() => {
                renew.mutate();
              }}
            >
              {t('recovery.new')}
            </Button>
          )}
        </div>
      </form>
    </EntryPage>
  );
}
