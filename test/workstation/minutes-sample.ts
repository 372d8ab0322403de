import {
  type AgendaItem,
  type Decision,
  type DecisionDraft,
  emptyDecision,
  type Meeting,
  type MinutesInput,
  type MinutesItem,
  type Person,
  type Specialty,
} from '@spineboard/core/board';
import { SAMPLE_CASES } from './minutes-sample-cases.ts';
import type { SampleCase } from './minutes-sample-facts.ts';

/** An invented board meeting with every kind of case, for the tests of the minutes. No patient in it is real. */

export const ZONE = 'Europe/Rome';
const uuid = (n: number): string => `018f4d2a-0000-7000-8000-${String(n).padStart(12, '0')}`;
const hash = (n: number): string => (n * 7919).toString(16).padStart(4, '0').repeat(16).slice(0, 64);

const people: Person[] = (
  [
    ['Prof. Elena Ferrari', 'chair', 'surgery'],
    ['Dr. Miguel Costa', 'member', 'surgery'],
    ['Dr. Hanna Lindqvist', 'member', 'radiationOncology'],
    ['Dr. Adaeze Okafor', 'member', 'medicalOncology'],
    ['Dr. Jean-Paul Moreau', 'member', 'radiology'],
    ['Dr. Samir Haddad', 'member', 'pathology'],
    ['Dr. Kim Ji-woo 김지우', 'member', 'anesthesia'],
    ['Dr. Lucía Romero', 'fellow', 'other'],
  ] as const
).map(([name, role, specialty], index) => ({
  id: uuid(900 + index),
  name,
  role,
  specialty: specialty as Specialty,
  canUnlock: true,
  active: true,
}));

const at = (clock: string): string => new Date(`2026-11-20T${clock}:00+01:00`).toISOString();

export const sampleMeeting = (agenda: AgendaItem[]): Meeting => ({
  id: uuid(1),
  title: 'Spine tumor board',
  date: '2026-11-20',
  startsAt: '07:30',
  place: 'Seminar room B2 and secure video',
  status: 'signed',
  chairId: uuid(900),
  scribeId: uuid(907),
  startedAt: at('07:30'),
  finishedAt: at('08:41'),
  conflicts:
    'Prof. Elena Ferrari: teaching fees from an implant manufacturer (cement-augmented screws). Stayed; case 4 was led by Dr. Costa.',
  attendance: [
    { personId: uuid(900), mode: 'room', from: null, to: null, note: '' },
    { personId: uuid(901), mode: 'room', from: null, to: null, note: '' },
    { personId: uuid(902), mode: 'room', from: null, to: null, note: '' },
    { personId: uuid(903), mode: 'remote', from: '07:30', to: '08:24', note: '' },
    { personId: uuid(904), mode: 'room', from: '07:34', to: null, note: '' },
    { personId: uuid(905), mode: 'room', from: null, to: null, note: 'on call' },
    { personId: uuid(906), mode: 'remote', from: '07:30', to: '08:09', note: '' },
    { personId: uuid(907), mode: 'room', from: null, to: null, note: '' },
  ],
  agenda,
});

function itemOf(entry: SampleCase, position: number): MinutesItem {
  const draft: DecisionDraft = { ...emptyDecision(), ...entry.draft };
  const recorded: Decision['recorded'] =
    entry.kind === 'postponed'
      ? null
      : {
          at: at(entry.time[1]),
          by: uuid(907),
          caseRevision: entry.revision,
          revisionSha256: hash(position + 3),
          ruleVersion: 'noms 1',
          framework: '',
          plan: entry.record.referral.plan,
        };
  return {
    item: {
      id: uuid(100 + position),
      caseId: uuid(500 + position),
      position,
      kind: entry.kind ?? 'discuss',
      budgetMinutes: 9,
      postponed: entry.postponed ?? null,
      standard: entry.standard ?? '',
      startedAt: entry.kind === 'listed' ? null : at(entry.time[0]),
      endedAt: entry.kind === 'listed' ? null : at(entry.time[1]),
      decision: { draft, version: 3, recorded },
    },
    record: entry.record,
    revision: entry.revision,
    revisionSha256: hash(position + 3),
  };
}

/** Signed minutes of `count` cases; the eight sample cases are repeated when more are asked for. */
export function sampleInput(count = SAMPLE_CASES.length): MinutesInput {
  const items = Array.from({ length: count }, (_, index) => {
    const entry = SAMPLE_CASES[index % SAMPLE_CASES.length];
    if (entry === undefined) throw new RangeError('No sample case');
    return itemOf(entry, index);
  });
  return {
    meeting: sampleMeeting(items.map((entry) => entry.item)),
    people,
    items,
    centre: { name: 'San Luca University Hospital', unit: 'Spine Oncology Board', place: '' },
    number: '2026-47',
    status: 'signed',
    previous: {
      number: '2026-46',
      date: '2026-11-13',
      sha256: '5c1f0a7e9b32d48846c0e2f7a91d3b5588f4c07216ea90bd34c75f1e02a86b9d',
    },
    signer: {
      personId: uuid(900),
      name: 'Prof. Elena Ferrari',
      role: 'Chair',
      at: '2026-11-20T07:44:00.000Z',
      key: '7f3a 91c0',
    },
    timeZone: ZONE,
    language: 'en',
    synthetic: true,
    appVersion: '0.1.0',
    carried: [
      {
        text: 'Second reading of MR, SB-2026-0171',
        owner: 'Dr. Moreau',
        due: '2026-11-18',
        state: 'done',
        note: '17 Nov',
      },
      {
        text: 'Obtain outside radiotherapy plan, SB-2026-0183',
        owner: 'Dr. Lindqvist',
        due: '2026-11-18',
        state: 'open',
        note: 'asked twice, no answer; see case 4',
      },
    ],
  };
}

/** The same meeting, changed case by case; for the nasty ones. */
export function withCase(
  input: MinutesInput,
  index: number,
  change: (entry: MinutesItem) => MinutesItem,
): MinutesInput {
  return { ...input, items: input.items.map((entry, at) => (at === index ? change(entry) : entry)) };
}
