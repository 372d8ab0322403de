import { clockAt, dateAt, type Attendance, type Person, type Specialty } from '@spineboard/core/board';
import { expect, test } from 'vitest';
import { minutesBetween } from '../../renderer/screens/board/agenda.ts';
import { quorumOf } from '../../renderer/screens/board/quorum.ts';

const SPECIALTIES: Specialty[] = ['surgery', 'medicalOncology', 'radiationOncology', 'radiology', 'pathology'];
const people: Person[] = SPECIALTIES.map((specialty, index) => ({
  id: `p${index}`,
  name: specialty,
  role: 'member',
  specialty,
  canUnlock: false,
  active: true,
}));
const all: Attendance[] = people.map((person) => ({
  personId: person.id,
  mode: 'room',
  from: null,
  to: null,
  note: '',
}));

const pathologist = (mode: Attendance['mode']): Attendance[] =>
  all.map((entry) => (entry.personId === 'p4' ? { ...entry, mode } : entry));

test('with all five required specialties in the room nobody is missing', () => {
  expect(quorumOf(all, people, '16:20')).toEqual({ present: SPECIALTIES, missing: [], required: 5 });
});

test('a remote pathologist counts, an absent one does not', () => {
  expect(quorumOf(pathologist('remote'), people, null).missing).toEqual([]);
  expect(quorumOf(pathologist('absent'), people, null).missing).toEqual(['pathology']);
});

test('who left at 16:15 is missing at 16:20 and was there at 16:10', () => {
  const left = all.map((entry) => (entry.personId === 'p4' ? { ...entry, to: '16:15' } : entry));
  expect(quorumOf(left, people, '16:20').missing).toEqual(['pathology']);
  expect(quorumOf(left, people, '16:10').missing).toEqual([]);
  expect(quorumOf(left, people, null).missing).toEqual([]);
});

test('somebody else of the same specialty keeps the quorum', () => {
  const second: Person = { ...(people[4] as Person), id: 'p9' };
  const left = all.map((entry) => (entry.personId === 'p4' ? { ...entry, to: '16:15' } : entry));
  const came: Attendance = { personId: 'p9', mode: 'remote', from: '16:15', to: null, note: '' };
  expect(quorumOf([...left, came], [...people, second], '16:20').missing).toEqual([]);
});

test('the clock of the room is the one of the centre, not of the computer', () => {
  expect(clockAt('2026-11-26T15:22:40Z', 'Europe/Paris')).toBe('16:22');
  expect(clockAt('2026-11-26T15:22:40Z', 'America/Sao_Paulo')).toBe('12:22');
  expect(clockAt('2026-11-26T23:05:00Z', 'Europe/Paris')).toBe('00:05');
  expect(dateAt('2026-11-26T23:05:00Z', 'Europe/Paris')).toBe('2026-11-27');
});

test('minutes of a discussion are whole and never negative', () => {
  expect(minutesBetween('2026-11-26T15:00:00Z', '2026-11-26T15:04:59Z')).toBe(4);
  expect(minutesBetween('2026-11-26T15:00:10Z', '2026-11-26T15:00:00Z')).toBe(0);
});
