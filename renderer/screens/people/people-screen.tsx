import type { Person } from '@spineboard/core/board';
import { useMutation, useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import { peopleActions } from '../../actions/people-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { invalidate } from '../../api/changes.ts';
import { api, client, problemOf } from '../../api/client.ts';
import { useWorkspace } from '../../api/session.ts';
import { Avatar } from '../../components/avatar.tsx';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { Who } from '../../shell/who.tsx';
import { DeactivateDialog } from './deactivate-dialog.tsx';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import './people.css';

type Asking = { kind: 'add' } | { kind: 'edit' | 'passphrase' | 'deactivate'; person: Person };

/** The people of the board: who owns cases, who comes to meetings, who can unlock and sign. */
export function PeopleScreen(): ReactElement {
  const { me } = useWorkspace();
  const list = useQuery(api.people.list.queryOptions());
  const [asking, setAsking] = useState<Asking | null>(null);
  const bringBack = useMutation({
    mutationFn: ({ id, name, role, specialty }: Person) =>
      client.people.update({ id, name, role, specialty, active: true }),
    onSuccess: () => list.refetch(),
  });
  const close = (): void => {
    setAsking(null);
  };
  const changed = (): void => {
    close();
    invalidate('people');
    // A new name stands in the bar, in the queue and on agendas.
    invalidate('workspace');
    invalidate('cases');
    invalidate('meetings');
  };
  const actions = useActions(peopleActions, {
    add: () => {
      setAsking({ kind: 'add' });
    },
    changePassphrase: () => {
      setAsking({ kind: 'passphrase', person: me });
    },
  });
  const error = list.error ?? bringBack.error;
  const everybody = list.data ?? [];
  const active = everybody.filter((person) => person.active);
  const inactive = everybody.filter((person) => !person.active);
  return (
    <Screen
      label={t('nav.people')}
      top={
        <>
          <h1 className="people-title">{t('people.title')}</h1>
          <span className="grow" />
          <Who />
        </>
      }
    >
      <div className="people">
        <div className="people-lead">
          <p className="ink2">{t('people.lead')}</p>
          <ActionButton action={actions.add} kind="primary" icon={<Plus className="icon" aria-hidden="true" />} />
        </div>
        {error === null ? null : <ProblemNote problem={problemOf(error)} />}
        <table className="people-table" aria-label={t('people.title')}>
          <thead>
            <tr>
              <th scope="col">{t('people.column.name')}</th>
              <th scope="col">{t('people.column.role')}</th>
              <th scope="col">{t('people.column.specialty')}</th>
              <th scope="col">{t('people.column.access')}</th>
              <th scope="col">
                <span className="hidden-visually">{t('people.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {active.map((person) => (
              <PersonRow key={person.id} person={person} isMe={person.id === me.id}>
                <Button
                  size="small"
                  aria-label={t('people.edit.label', { name: person.name })}
                  onPress={() => {
                    setAsking({ kind: 'edit', person });
                  }}
                >
                  {t('people.edit')}
                </Button>
                <PassphraseButton
                  person={person}
                  me={me}
                  onPress={() => {
                    setAsking({ kind: 'passphrase', person });
                  }}
                />
                {person.id === me.id ? null : (
                  <Button
                    size="small"
                    kind="quiet"
                    aria-label={t('people.deactivate.label', { name: person.name })}
                    onPress={() => {
                      setAsking({ kind: 'deactivate', person });
                    }}
                  >
                    {t('people.deactivate')}
                  </Button>
                )}
              </PersonRow>
            ))}
          </tbody>
          {inactive.length === 0 ? null : (
            <tbody>
              <tr className="people-group">
                <th colSpan={5} scope="rowgroup">
                  {t('people.group.inactive')}
                </th>
              </tr>
              {inactive.map((person) => (
                <PersonRow key={person.id} person={person} isMe={false}>
                  <Button
                    size="small"
                    kind="quiet"
                    aria-label={t('people.activate.label', { name: person.name })}
                    onPress={() => {
                      bringBack.mutate(person);
                    }}
                  >
                    {t('people.activate')}
                  </Button>
                </PersonRow>
              ))}
            </tbody>
          )}
        </table>
        <p className="mut sm">{t('people.self')}</p>
      </div>
      {asking?.kind === 'add' ? <PersonDialog person={null} onClose={close} onDone={changed} /> : null}
      {asking?.kind === 'edit' ? <PersonDialog person={asking.person} onClose={close} onDone={changed} /> : null}
      {asking?.kind === 'passphrase' ? (
        <PassphraseDialog person={asking.person} isOwn={asking.person.id === me.id} onClose={close} onDone={changed} />
      ) : null}
      {asking?.kind === 'deactivate' ? (
        <DeactivateDialog person={asking.person} onClose={close} onDone={changed} />
      ) : null}
    </Screen>
  );
}

/** One's own passphrase can be changed; who has none is given one by a chair or a coordinator. */
function PassphraseButton({
  person,
  me,
  onPress,
}: {
  person: Person;
  me: Person;
  onPress: () => void;
}): ReactElement | null {
  if (person.id === me.id) {
    return (
      <Button size="small" onPress={onPress}>
        {t('people.passphrase.change')}
      </Button>
    );
  }
  if (person.canUnlock || (me.role !== 'chair' && me.role !== 'coordinator')) return null;
  return (
    <Button size="small" aria-label={t('people.passphrase.give.label', { name: person.name })} onPress={onPress}>
      {t('people.passphrase.give')}
    </Button>
  );
}

function PersonRow({ person, isMe, children }: { person: Person; isMe: boolean; children: ReactNode }): ReactElement {
  return (
    <tr className={person.active ? undefined : 'people-left'}>
      <td>
        <span className="people-name">
          <span data-content="">
            <Avatar name={person.name} />
          </span>
          <b className="ell" data-content="" title={person.name}>
            <bdi>{person.name}</bdi>
          </b>
          {isMe ? <span className="mut sm">{t('people.you')}</span> : null}
        </span>
      </td>
      <td>{t(`role.${person.role}`)}</td>
      <td>{t(`specialty.${person.specialty}`)}</td>
      <td>
        {person.active ? (
          <span className={person.canUnlock ? 'people-access' : 'people-access mut'}>
            {person.canUnlock ? <KeyRound className="icon-s" aria-hidden="true" /> : null}
            {t(person.canUnlock ? 'people.canUnlock' : 'people.cannotUnlock')}
          </span>
        ) : (
          <span className="mut">{t('people.inactive')}</span>
        )}
      </td>
      <td>
        <span className="people-actions">{children}</span>
      </td>
    </tr>
  );
}
