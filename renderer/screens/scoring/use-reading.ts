import {
  hasFirstReading,
  isFullyRead,
  openReadOf,
  READ_INSTRUMENTS,
  recordOfSecondRead,
  readsToCompare,
  withQuestion,
  withSecondAnswer,
  type CaseRecord,
  type SecondRead,
} from '@spineboard/core/case';
import { useState } from 'react';
import type { CaseEditing } from '../../api/case-editing.ts';
import { useWorkspace } from '../../api/session.ts';
import { initials } from '../../messages/format.ts';
import { withChoice, type Outcome, type Subject } from './wizard-state.ts';

/** What a reader works on: the case itself, or for a second reader the case without the first answers. */
export type Reading = {
  record: CaseRecord;
  isBlind: boolean;
  /** When a second reader looked at the first answers all the same, ISO 8601; null while they did not. */
  seenFirstAt: string | null;
  /** A second reader said of this item that it is unknown to them. */
  isDone: (item: string) => boolean;
  /** Every item has been answered or said to be unknown; only of a second reader. */
  isFull: boolean;
  /** Writes what an event of the wizard gave, at once. */
  write: (outcome: Pick<Outcome, 'answer' | 'question'>) => void;
};

/** A lesion and what is read of it. */
export type ReadSubject = Pick<SecondRead, 'instrument' | 'lesionId'>;

/** The subject as a second reading names it; null where an instrument is not read twice. */
export function readSubjectOf(subject: Subject): ReadSubject | null {
  const instrument = READ_INSTRUMENTS.find((each) => each === subject.instrument);
  return instrument === undefined || subject.lesionId === null ? null : { instrument, lesionId: subject.lesionId };
}

/** Whether somebody scored it, so that there is something to compare a second reading with. */
export function canReadTwice(record: CaseRecord, subject: Subject): boolean {
  const read = readSubjectOf(subject);
  return read !== null && hasFirstReading(record, read);
}

/** Second readings that are finished and not settled, the latest first. */
export function readingsToCompare(record: CaseRecord, subject: Subject): SecondRead[] {
  const read = readSubjectOf(subject);
  return read === null ? [] : readsToCompare(record, read);
}

/** The case as its own editor knows it. */
export function useFirstReading(editing: CaseEditing, subject: Subject): Reading {
  const { me } = useWorkspace();
  return {
    record: editing.sound,
    isBlind: false,
    seenFirstAt: null,
    isDone: () => false,
    isFull: false,
    write: ({ answer, question }) => {
      if (answer === undefined) return;
      editing.edit((current) => {
        const answered = withChoice(current, subject, { ...answer, by: initials(me.name) });
        return question === undefined ? answered : withQuestion(answered, question);
      });
      void editing.flush();
    },
  };
}

/** The case as a second reader sees it; their answers are kept beside those of the first, from the first one on. */
export function useSecondReading(editing: CaseEditing, subject: ReadSubject): Reading {
  const { me } = useWorkspace();
  const [fresh] = useState((): SecondRead => ({
    id: crypto.randomUUID(),
    ...subject,
    by: me.name,
    at: new Date().toISOString(),
    answers: {},
    outcome: null,
  }));
  const read = openReadOf(editing.sound, subject, me.name) ?? fresh;
  return {
    record: recordOfSecondRead(editing.sound, read),
    isBlind: true,
    seenFirstAt: read.seenFirstAt ?? null,
    isDone: (item) => Object.hasOwn(read.answers, item),
    isFull: isFullyRead(editing.sound, read),
    write: ({ answer }) => {
      if (answer === undefined) return;
      const { item, option } = answer;
      editing.edit((current) => withSecondAnswer(current, read, { item, option, at: new Date().toISOString() }));
      void editing.flush();
    },
  };
}
