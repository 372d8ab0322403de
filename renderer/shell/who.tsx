import type { ReactElement } from 'react';
import { useWorkspace } from '../api/session.ts';
import { Avatar } from '../components/avatar.tsx';
import { keyOf, t } from '../messages/t.ts';
import { ProvenanceTag } from './frame.tsx';
import './who.css';

/** Right end of a room's bar: whether this is the demo, and who is working. */
export function Who(): ReactElement {
  const { me, demo } = useWorkspace();
  return (
    <>
      {demo ? (
        <span className="who-demo">
          <ProvenanceTag>{t('common.demo')}</ProvenanceTag>
        </span>
      ) : null}
      <span className="who" data-content="">
        <Avatar name={me.name} />
        <span className="who-name sm ell">
          <b>{me.name}</b>
        </span>
      </span>
      <span className="who-role sm mut">{t(keyOf(`role.${me.role}`))}</span>
    </>
  );
}
