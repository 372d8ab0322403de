import { SPECIALTIES, type Attendance, type Person } from '@spineboard/core/board';
import type { MeetingView } from '@spineboard/core/contract';
import { Clock } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import { client } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { TimeField } from '../../components/date-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { t } from '../../messages/t.ts';
import './attendance.css';
import { QuorumChip, quorumRuleText } from './quorum-chip.tsx';
import { quorumOf } from './quorum.ts';
import { useMeetingCommand, usePeople } from './use-meeting.ts';

const MODES = ['room', 'remote', 'absent'] as const;

/** Who is there, by specialty: in the room, remote or absent, and from when to when. Kept with each change. */
export function AttendanceEditor({ meeting }: { meeting: MeetingView }): ReactElement {
  const everybody = usePeople();
  const { run, problem } = useMeetingCommand();
  const entered = new Map(meeting.attendance.map((entry) => [entry.personId, entry]));
  const people = everybody.filter((person) => person.active || entered.has(person.id));
  const keep = (attendance: Attendance[]): void =>
    void run(() => client.board.setAttendance({ meetingId: meeting.id, attendance }));
  const change = (personId: string, to: Partial<Attendance>): void => {
    const before = entered.get(personId) ?? { personId, mode: 'room' as const, from: null, to: null, note: '' };
    const after = { ...before, ...to };
    keep(
      entered.has(personId)
        ? meeting.attendance.map((entry) => (entry.personId === personId ? after : entry))
        : [...meeting.attendance, after],
    );
  };
  const unsaid = people.filter((person) => !entered.has(person.id));
  return (
    <section className="attendance" aria-labelledby="attendance-title">
      <div className="pane-head">
        <h2 id="attendance-title">{t('board.attendance')}</h2>
        <span className="grow" />
        <QuorumChip
          quorum={quorumOf(meeting.attendance, people, null, meeting.quorum)}
          minimum={meeting.quorum.minimum}
        />
      </div>
      {problem === null ? null : <ProblemNote problem={problem} />}
      <p className="sm ink2 attendance-rule">{quorumRuleText(meeting.quorum)}</p>
      {SPECIALTIES.map((specialty) => {
        const group = people.filter((person) => person.specialty === specialty);
        const required = meeting.quorum.required.includes(specialty);
        if (group.length === 0 && !required) return null;
        const there = group.some((person) => (entered.get(person.id)?.mode ?? 'absent') !== 'absent');
        const name = t(`specialty.${specialty}`);
        return (
          <div key={specialty} className="attendance-group">
            <h3 className={required && !there ? 'attendance-missing' : 'attendance-specialty'}>
              {required && !there ? t('board.attendance.none', { specialty: name }) : name}
            </h3>
            {group.map((person) => (
              <AttendanceRow
                key={person.id}
                person={person}
                entry={entered.get(person.id) ?? null}
                onMode={(mode) => {
                  if (mode === null) keep(meeting.attendance.filter((entry) => entry.personId !== person.id));
                  else change(person.id, { mode });
                }}
                onTime={(time) => {
                  change(person.id, time);
                }}
              />
            ))}
          </div>
        );
      })}
      {unsaid.length < 2 ? null : (
        <Button
          size="small"
          onPress={() => {
            keep([
              ...meeting.attendance,
              ...unsaid.map((person) => ({
                personId: person.id,
                mode: 'room' as const,
                from: null,
                to: null,
                note: '',
              })),
            ]);
          }}
        >
          {t('board.attendance.allRoom')}
        </Button>
      )}
      {everybody.length > 1 ? null : <p className="sm mut">{t('board.attendance.noPeople')}</p>}
    </section>
  );
}

function AttendanceRow({
  person,
  entry,
  onMode,
  onTime,
}: {
  person: Person;
  entry: Attendance | null;
  onMode: (mode: Attendance['mode'] | null) => void;
  onTime: (time: Partial<Pick<Attendance, 'from' | 'to'>>) => void;
}): ReactElement {
  const [asked, setAsked] = useState(false);
  const there = entry !== null && entry.mode !== 'absent';
  const shown = there && (asked || entry.from !== null || entry.to !== null);
  return (
    <div className="attendance-row">
      <span className="ell attendance-name" data-content="" title={person.name}>
        {person.name}
      </span>
      <Segmented
        size="small"
        label={t('board.attendance.modeOf', { name: person.name })}
        segments={MODES.map((value) => ({ value, label: t(`board.attendance.${value}`) }))}
        value={entry?.mode ?? null}
        onChange={onMode}
        unknownLabel={t('board.attendance.unsaid')}
      />
      <ToggleButton
        className="icon-button attendance-clock"
        aria-label={t('board.attendance.times', { name: person.name })}
        isDisabled={entry === null || entry.mode === 'absent'}
        isSelected={shown}
        onChange={setAsked}
      >
        <Clock className="icon-s" aria-hidden="true" />
      </ToggleButton>
      {entry === null || !shown ? null : (
        <span className="attendance-times">
          <PresenceTime
            label={t('board.attendance.fromOf', { name: person.name })}
            word={t('board.attendance.from')}
            value={entry.from}
            onCommit={(from) => {
              onTime({ from });
            }}
          />
          <PresenceTime
            label={t('board.attendance.toOf', { name: person.name })}
            word={t('board.attendance.to')}
            value={entry.to}
            onCommit={(to) => {
              onTime({ to });
            }}
          />
        </span>
      )}
    </div>
  );
}

/** A time of the day, kept when the field is left; empty is null. */
function PresenceTime({
  label,
  word,
  value,
  onCommit,
}: {
  label: string;
  word: string;
  value: string | null;
  onCommit: (value: string | null) => void;
}): ReactElement {
  const [typed, setTyped] = useState<string | null | undefined>(undefined);
  return (
    <span
      className="row attendance-time"
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        if (typed !== undefined && typed !== value) onCommit(typed);
        setTyped(undefined);
      }}
    >
      <span className="mut sm" aria-hidden="true">
        {word}
      </span>
      <TimeField label={label} layout="hidden" value={typed === undefined ? value : typed} onChange={setTyped} />
    </span>
  );
}
