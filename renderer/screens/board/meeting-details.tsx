import type { MeetingSummary, MeetingView } from '@spineboard/core/contract';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Input, Label, NumberField, Text } from 'react-aria-components';
import { api, client } from '../../api/client.ts';
import { useWorkspace } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { DateField, TimeField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/select.tsx';
import { centreToday } from '../../messages/centre-clock.ts';
import { t } from '../../messages/t.ts';
import { useMeetingCommand, usePeople } from './use-meeting.ts';

type Details = {
  title: string;
  date: string;
  startsAt: string;
  place: string;
  chairId: string | null;
  scribeId: string | null;
  /** Minutes for its agenda; null for the centre's. */
  budgetMinutes: number | null;
};

const NOBODY = 'nobody';

/** What a new meeting starts with: today, the hour of the meeting before, and who creates it as chair. */
export function newMeeting(meetings: readonly MeetingSummary[], me: string): Details {
  const last = meetings.toSorted((one, other) => other.date.localeCompare(one.date))[0];
  return {
    title: last?.title ?? t('board.defaultTitle'),
    date: centreToday(),
    startsAt: last?.startsAt ?? '16:00',
    place: '',
    chairId: me,
    scribeId: null,
    budgetMinutes: null,
  };
}

/** Creates a meeting, or changes when, where and by whom it is led. */
export function MeetingDetailsDialog({
  initial,
  meeting = null,
  onClose,
  onDone,
}: {
  initial: Details;
  /** The meeting that is changed; null creates one. */
  meeting?: MeetingView | null;
  onClose: () => void;
  onDone: (meeting: MeetingView) => void;
}): ReactElement {
  const people = usePeople().filter((person) => person.active);
  const { me } = useWorkspace();
  const [details, setDetails] = useState(initial);
  const [tried, setTried] = useState(false);
  const { run, problem, busy } = useMeetingCommand();
  const set = (change: Partial<Details>): void => {
    setDetails({ ...details, ...change });
  };
  const complete = details.title.trim() !== '' && details.date !== '' && details.startsAt !== '';
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!complete) return;
    const done = await run(() =>
      meeting === null
        ? client.board.create(details)
        : client.board.update({ ...details, id: meeting.id, conflicts: meeting.conflicts }),
    );
    if (done !== null) onDone(done);
  };
  const choices = [
    { value: NOBODY, label: t('board.details.nobody') },
    ...(people.some((person) => person.id === me.id) ? people : [me, ...people]).map((person) => ({
      value: person.id,
      label: person.name,
      detail: t(`specialty.${person.specialty}`),
    })),
  ];
  const missing = (value: string, sentence: string): string | undefined =>
    tried && value.trim() === '' ? sentence : undefined;
  return (
    <Dialog
      title={t(meeting === null ? 'board.details.create' : 'board.details.edit')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" form="meeting-details" isDisabled={busy}>
            {t(meeting === null ? 'board.details.submit' : 'common.save')}
          </Button>
        </>
      }
    >
      <form
        id="meeting-details"
        className="board-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('board.details.title')}
          value={details.title}
          onChange={(title) => {
            set({ title });
          }}
          error={missing(details.title, t('board.details.needsTitle'))}
          maxLength={300}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog opens to be filled in
          autoFocus
        />
        <div className="board-form-pair">
          <DateField
            label={t('board.details.date')}
            value={details.date}
            onChange={(date) => {
              set({ date: date ?? '' });
            }}
            error={missing(details.date, t('board.details.needsDate'))}
          />
          <TimeField
            label={t('board.details.time')}
            value={details.startsAt}
            onChange={(startsAt) => {
              set({ startsAt: startsAt ?? '' });
            }}
            error={missing(details.startsAt, t('board.details.needsTime'))}
          />
        </div>
        <div className="board-form-pair">
          <TextField
            label={t('board.details.place')}
            value={details.place}
            onChange={(place) => {
              set({ place });
            }}
            maxLength={300}
          />
          <MinutesField
            minutes={details.budgetMinutes}
            onChange={(budgetMinutes) => {
              set({ budgetMinutes });
            }}
          />
        </div>
        <div className="board-form-pair">
          <Select
            label={t('board.details.chair')}
            choices={choices}
            holdsContent
            value={details.chairId ?? NOBODY}
            onChange={(id) => {
              set({ chairId: id === NOBODY ? null : id });
            }}
          />
          <Select
            label={t('board.details.scribe')}
            choices={choices}
            holdsContent
            value={details.scribeId ?? NOBODY}
            onChange={(id) => {
              set({ scribeId: id === NOBODY ? null : id });
            }}
          />
        </div>
        {problem === null ? null : <ProblemNote problem={problem} />}
      </form>
    </Dialog>
  );
}

/** Minutes that the meeting has for its agenda; empty for the centre's. */
function MinutesField({
  minutes,
  onChange,
}: {
  minutes: number | null;
  onChange: (minutes: number | null) => void;
}): ReactElement {
  const { data: rules } = useQuery(api.board.rules.queryOptions());
  const own = rules?.meetingMinutes;
  return (
    <NumberField
      className="field field-above"
      value={minutes ?? Number.NaN}
      minValue={5}
      maxValue={600}
      onChange={(value) => {
        onChange(Number.isInteger(value) ? value : null);
      }}
    >
      <Label className="field-label">{t('board.details.minutes')}</Label>
      <div className="field-body">
        <Input className="input num" {...(own === undefined ? {} : { placeholder: String(own) })} />
        <Text slot="description" className="field-hint">
          {t('board.details.minutesHint')}
        </Text>
      </div>
    </NumberField>
  );
}
