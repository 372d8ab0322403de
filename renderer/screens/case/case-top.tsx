import { ageAt, histology } from '@spineboard/core/case';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, Check, ChevronDown, CircleAlert, History, MonitorUp, Presentation, Split } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { ActionButton } from '../../actions/action-button.tsx';
import type { CaseEditing } from '../../api/case-editing.ts';
import { invalidate } from '../../api/changes.ts';
import { api, client } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { centreDay } from '../../messages/centre-clock.ts';
import { formatClock, formatDate } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { ProvenanceTag } from '../../shell/frame.tsx';
import { useCase } from './case-context.tsx';
import { placeOfField } from './sections.ts';
import type { CaseInRoom } from './use-case-in-room.ts';
import './case-top.css';

const STATUSES = ['preparing', 'waiting', 'ready'] as const;

/** Who it is, what the board is asked, whether it is saved, and what can be done with the case as a whole. */
export function CaseTop({ editing, room }: { editing: CaseEditing; room: CaseInRoom }): ReactElement {
  const { actions } = useCase();
  return (
    <>
      <Link to="/" className="case-back" aria-label={t('case.back')} title={t('case.back')}>
        <ArrowLeft className="icon" aria-hidden="true" />
      </Link>
      <Identity editing={editing} />
      <span className="grow" />
      <SavedState editing={editing} />
      {room.isInMeeting ? (
        <ActionButton
          action={actions.present}
          size="small"
          icon={room.isShown ? <MonitorUp className="icon-s" /> : <Presentation className="icon-s" />}
          className="case-top-present"
        >
          {t(room.isShown ? 'present.projector.here' : 'present.open')}
        </ActionButton>
      ) : null}
      <ActionButton
        action={actions.history}
        size="small"
        icon={<History className="icon-s" />}
        className="case-top-word"
      >
        {t('history.button')}
      </ActionButton>
      <ActionButton action={actions.options} size="small" icon={<Split className="icon-s" />} className="case-top-word">
        {t('case.options')}
      </ActionButton>
      <StatusButtons editing={editing} />
    </>
  );
}

function Identity({ editing }: { editing: CaseEditing }): ReactElement {
  const { now } = useCase();
  const { patient, primary, referral, provenance } = editing.record;
  const { birthDate } = editing.sound.patient;
  const sex = t(patient.sex === null ? 'case.sexShort.unknown' : `case.sexShort.${patient.sex}`);
  const age = birthDate === null ? null : ageAt(birthDate, centreDay(now));
  const facts = [
    age === null ? sex : t('common.yearsSex', { age, sex }),
    birthDate === null ? t('case.bornUnknown') : t('case.born', { date: formatDate(birthDate) }),
    patient.recordNumber === '' ? t('case.recordUnknown') : patient.recordNumber,
  ].join(', ');
  const tumor = [
    primary.histology === null ? t('case.primaryUnknown') : histology(primary.histology).name,
    primary.detail,
  ]
    .filter((part) => part !== '')
    .join(', ');
  return (
    <div className="case-identity">
      <div className="row">
        <h1 className="case-name ell">
          <bdi>{patient.name === '' ? t('case.noName') : patient.name}</bdi>
        </h1>
        <span className="mut ell case-facts">{facts}</span>
        {provenance === 'patient' ? null : (
          <ProvenanceTag>{t(provenance === 'synthetic' ? 'common.synthetic' : 'common.published')}</ProvenanceTag>
        )}
      </div>
      <div className="sm ink2 ell">
        {tumor}. <b>{t('case.question')}</b> {referral.question === '' ? t('case.noQuestion') : referral.question}
      </div>
    </div>
  );
}

function savedWords(editing: CaseEditing): string {
  const time = formatClock(editing.savedAt);
  switch (editing.status) {
    case 'saved':
      return t('case.saved', { time, revision: editing.view.revision });
    case 'saving':
      return t('case.saving');
    case 'unsaved':
      return t('case.unsaved');
    case 'host-lost':
      return t('case.hostLost', { time });
    case 'conflict':
      return t('case.conflictState', { count: editing.conflict?.clashes.length ?? 0 });
    case 'invalid':
      return editing.refused.size === 0
        ? t('case.refusedByHost')
        : t('case.invalidState', { count: editing.refused.size });
    default:
      editing.status satisfies never;
      return '';
  }
}

function SavedState({ editing }: { editing: CaseEditing }): ReactElement {
  const refused = editing.status === 'invalid' ? [...editing.refused.keys()][0] : undefined;
  const isCalm = editing.status === 'saved' || editing.status === 'saving' || editing.status === 'unsaved';
  return (
    <output className={`case-saved${isCalm ? '' : ' case-saved-alert'}`} aria-live={isCalm ? 'off' : 'polite'}>
      {isCalm ? (
        <Check className={`icon-s${editing.status === 'saved' ? '' : ' case-saved-pending'}`} aria-hidden="true" />
      ) : (
        <CircleAlert className="icon-s" aria-hidden="true" />
      )}
      {refused === undefined ? (
        <span className="case-saved-words">{savedWords(editing)}</span>
      ) : (
        <Link
          to="/case/$caseId"
          params={{ caseId: editing.view.id }}
          search={placeOfField(refused)}
          replace
          className="case-saved-link"
        >
          {savedWords(editing)}
        </Link>
      )}
    </output>
  );
}

/** Sets the status once everything typed is sent. */
export async function setStatus(editing: CaseEditing, status: (typeof STATUSES)[number]): Promise<void> {
  await editing.flush();
  const view = await client.cases.setStatus({ id: editing.view.id, status });
  queryClient.setQueryData(api.cases.get.queryKey({ input: { id: view.id } }), view);
  editing.take(view);
  invalidate('cases');
  invalidate('meetings');
}

/** Ready is one press; the other states are in the menu beside it. */
function StatusButtons({ editing }: { editing: CaseEditing }): ReactElement {
  const { actions } = useCase();
  const { status } = editing.view;
  return (
    <span className="case-status">
      {status === 'preparing' || status === 'waiting' ? (
        <ActionButton action={actions.ready} kind="primary" size="small" />
      ) : null}
      <MenuTrigger>
        <AriaButton
          className="button button-normal button-small"
          aria-label={t('case.statusNow', { status: t(`status.${status}`) })}
        >
          {t(`status.${status}`)}
          <ChevronDown className="icon-s" aria-hidden="true" />
        </AriaButton>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="option-list"
            aria-label={t('case.status')}
            selectionMode="single"
            selectedKeys={[status]}
            onAction={(key) => {
              const chosen = STATUSES.find((each) => each === key);
              if (chosen !== undefined && chosen !== status) void setStatus(editing, chosen);
            }}
          >
            {STATUSES.map((each) => (
              <MenuItem key={each} id={each} className="option-item" textValue={t(`status.${each}`)}>
                <span className="grow">{t(`status.${each}`)}</span>
                <Check className="icon-s option-check" aria-hidden="true" />
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </span>
  );
}
