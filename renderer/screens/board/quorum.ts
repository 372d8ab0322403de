import { DEFAULT_QUORUM, type Attendance, type Person, type QuorumRule, type Specialty } from '@spineboard/core/board';

export type Quorum = { present: readonly Specialty[]; missing: readonly Specialty[]; required: number };

/** In the room or connected at a wall clock time `HH:MM`; without a time: at any time of the meeting. */
export function isPresent(entry: Attendance, at: string | null): boolean {
  if (entry.mode === 'absent') return false;
  if (at === null) return true;
  return (entry.from === null || entry.from <= at) && (entry.to === null || at < entry.to);
}

/** Which of the required specialties are present at a wall clock time of the centre, and which are not. */
export function quorumOf(
  attendance: readonly Attendance[],
  people: readonly Person[],
  at: string | null,
  rule: QuorumRule = DEFAULT_QUORUM,
): Quorum {
  const there = new Set(
    attendance
      .filter((entry) => isPresent(entry, at))
      .map((entry) => people.find((person) => person.id === entry.personId)?.specialty),
  );
  return {
    present: rule.required.filter((specialty) => there.has(specialty)),
    missing: rule.required.filter((specialty) => !there.has(specialty)),
    required: rule.required.length,
  };
}
