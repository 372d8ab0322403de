import { SPECIALTIES, type Attendance, type Person } from '@spineboard/core/board';
import { DRAFT_DOWNLOAD, type MeetingView } from '@spineboard/core/contract';
import { FileDown } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { centreHour } from '../../messages/centre-clock.ts';
import { t } from '../../messages/t.ts';
import { AttendanceEditor } from './attendance-editor.tsx';
import { ConflictsField } from './conflicts-field.tsx';
import './people-panel.css';
import { QuorumChip, quorumRuleText } from './quorum-chip.tsx';
import { isPresent, quorumOf } from './quorum.ts';
import { usePeople } from './use-meeting.ts';

/** Who is there now, the quorum, conflicts of interest and the draft of the minutes. */
export function PeoplePanel({ meeting, now }: { meeting: MeetingView; now: Date | null }): ReactElement {
  const people = usePeople();
  const at = now === null ? null : centreHour(now.toISOString());
  const [asked, setAsked] = useState<'attendance' | 'conflicts' | null>(null);
  const close = (): void => {
    setAsked(null);
  };
  const editable = meeting.status !== 'signed';
  return (
    <aside className="people-panel" aria-labelledby="present-title">
      <div className="row people-panel-head">
        <h2 id="present-title">{t(meeting.status === 'inSession' ? 'board.present' : 'board.attendance')}</h2>
        <span className="grow" />
        <QuorumChip
          quorum={quorumOf(meeting.attendance, people, at, meeting.quorum)}
          minimum={meeting.quorum.minimum}
        />
      </div>
      <p className="sm ink2">{quorumRuleText(meeting.quorum)}</p>
      <Present meeting={meeting} people={people} at={at} />
      {editable ? (
        <Button
          size="small"
          onPress={() => {
            setAsked('attendance');
          }}
        >
          {t('board.attendance.open')}
        </Button>
      ) : null}
      <div className="people-panel-part">
        <h2>{t('board.conflicts')}</h2>
        <p className="ink2 people-panel-text">
          {meeting.conflicts === '' ? t('board.conflicts.none') : meeting.conflicts}
        </p>
        {editable ? (
          <Button
            size="small"
            onPress={() => {
              setAsked('conflicts');
            }}
          >
            {t('board.conflicts.edit')}
          </Button>
        ) : null}
      </div>
      {editable ? (
        <div className="people-panel-part">
          <h2>{t('board.draft')}</h2>
          <a className="document-link" href={`${DRAFT_DOWNLOAD}${meeting.id}/draft.pdf`} download>
            <FileDown className="icon-s" aria-hidden="true" />
            {t('board.draftPdf')}
          </a>
        </div>
      ) : null}
      <Dialog
        title={t('board.attendance')}
        isOpen={asked === 'attendance'}
        onClose={close}
        footer={<Button onPress={close}>{t('common.close')}</Button>}
        width={520}
      >
        <AttendanceEditor meeting={meeting} />
      </Dialog>
      <Dialog
        title={t('board.conflicts')}
        isOpen={asked === 'conflicts'}
        onClose={close}
        footer={<Button onPress={close}>{t('common.close')}</Button>}
      >
        <ConflictsField meeting={meeting} />
      </Dialog>
    </aside>
  );
}

function Present({
  meeting,
  people,
  at,
}: {
  meeting: MeetingView;
  people: readonly Person[];
  at: string | null;
}): ReactElement {
  const byId = new Map(people.map((person) => [person.id, person]));
  return (
    <>
      {SPECIALTIES.map((specialty) => {
        const entries = meeting.attendance.filter((entry) => byId.get(entry.personId)?.specialty === specialty);
        const required = meeting.quorum.required.includes(specialty);
        const missing = required && !entries.some((entry) => isPresent(entry, at));
        if (entries.length === 0 && !required) return null;
        const name = t(`specialty.${specialty}`);
        return (
          <div key={specialty} className="present-group">
            <h3 className={missing ? 'present-specialty present-missing' : 'present-specialty'}>
              {missing ? t('board.attendance.none', { specialty: name }) : name}
            </h3>
            {entries.map((entry) => (
              <div key={entry.personId} className="present-row">
                <PresenceDot there={isPresent(entry, at)} />
                <span className="ell" data-content="">
                  {titled(byId.get(entry.personId)?.name ?? '', entry.personId, meeting)}
                </span>
                <span className="mut sm nowrap">{presenceText(entry, at)}</span>
              </div>
            ))}
          </div>
        );
      })}
    </>
  );
}

function titled(name: string, id: string, meeting: MeetingView): string {
  if (id === meeting.chairId) return t('board.chairMark', { name });
  return id === meeting.scribeId ? t('board.scribeMark', { name }) : name;
}

/** "room"; "left 16:15"; "from 16:30"; "absent". */
function presenceText(entry: Attendance, at: string | null): string {
  if (entry.mode === 'absent') return t('board.attendance.absent');
  const mode = t(`board.attendance.${entry.mode}`);
  const left = entry.to !== null && (at === null || at >= entry.to);
  const comes = entry.from !== null && (at === null || at < entry.from);
  const times = [
    comes ? t('board.attendance.comes', { time: entry.from ?? '' }) : '',
    left ? t('board.attendance.left', { time: entry.to ?? '' }) : '',
  ].filter((part) => part !== '');
  return times.length === 0 ? mode : at === null ? [mode, ...times].join(', ') : times.join(', ');
}

function PresenceDot({ there }: { there: boolean }): ReactElement {
  return (
    <svg width="12" height="12" aria-hidden="true">
      {there ? (
        <circle cx="6" cy="6" r="4.6" fill="var(--ink-2)" />
      ) : (
        <circle cx="6" cy="6" r="4.2" fill="none" stroke="var(--control)" strokeWidth="1.5" />
      )}
    </svg>
  );
}
