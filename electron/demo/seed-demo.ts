import type { Role, Specialty } from '@spineboard/core/board';
import { DEMO_PASSPHRASE } from '@spineboard/core/contract';
import { addCases, createMeeting, setAttendance } from '../board/board.service.ts';
import { createCase, setCaseStatus } from '../cases/cases.service.ts';
import { addPerson } from '../people/people.service.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { demoCases } from './demo-cases.ts';

const PEOPLE: { name: string; role: Role; specialty: Specialty; mode: 'room' | 'remote' | 'absent' }[] = [
  { name: 'N. Vidal', role: 'chair', specialty: 'surgery', mode: 'room' },
  { name: 'A. Moreau', role: 'fellow', specialty: 'surgery', mode: 'room' },
  { name: 'M. Sato', role: 'member', specialty: 'medicalOncology', mode: 'remote' },
  { name: 'E. Brandão', role: 'member', specialty: 'radiationOncology', mode: 'room' },
  { name: 'P. Haddad', role: 'member', specialty: 'radiology', mode: 'room' },
  { name: 'L. Weiss', role: 'member', specialty: 'pathology', mode: 'room' },
  { name: 'K. Lindqvist', role: 'member', specialty: 'anesthesia', mode: 'absent' },
];

/** The board meets on Thursdays: today when it is one, else the next, as a clinical date. */
export function nextThursday(now: string): string {
  const day = new Date(`${now.slice(0, 10)}T12:00:00Z`);
  const ahead = (4 - day.getUTCDay() + 7) % 7;
  return new Date(day.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Fills a workspace in phase `setup` with the demo: the centre, its people, a dozen cases that are marked published or
 * synthetic, and a meeting this week. The workspace is open afterwards. Everything goes through the services, so the demo
 * holds nothing that a person could not have entered.
 */
export async function seedDemo(workspace: Workspace, clock: () => string): Promise<void> {
  await workspace.setupOpen({
    centre: 'Demo hospital',
    unit: 'Spine tumor board',
    person: { name: 'R. Costa', role: 'chair', specialty: 'surgery' },
    passphrase: DEMO_PASSPHRASE,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const ctx = workspace.context();
  const attendance: Parameters<typeof setAttendance>[1]['attendance'] = [
    { personId: ctx.me.id, mode: 'room', from: null, to: null, note: '' },
  ];
  for (const { mode, ...person } of PEOPLE) {
    const added = await addPerson(ctx, workspace.slots, person);
    attendance.push({ personId: added.result.id, mode, from: null, to: null, note: '' });
  }
  const agenda: string[] = [];
  for (const { record, status, onAgenda } of demoCases(clock())) {
    const { id } = createCase(ctx, { record }).result;
    if (status !== 'preparing') setCaseStatus(ctx, { id, status });
    if (onAgenda) agenda.push(id);
  }
  const meeting = createMeeting(ctx, {
    title: 'Spine tumor board',
    date: nextThursday(clock()),
    startsAt: '16:00',
    place: 'Seminar room and secure video',
    chairId: ctx.me.id,
    scribeId: null,
  }).result;
  setAttendance(ctx, { meetingId: meeting.id, attendance });
  addCases(ctx, { meetingId: meeting.id, caseIds: agenda });
}
