import type { AgendaItem, DecisionDraft } from '@spineboard/core/board';
import { type CaseRecord, emptyCase, emptyLesion, type Lesion, type Level } from '@spineboard/core/case';

/** Invented cases of every kind, for the tests of the minutes. No patient in them is real. */

const sins = (...options: [pain: string, bone: string, alignment: string, collapse: string, posterolateral: string]) =>
  Object.fromEntries(
    ['pain', 'boneLesion', 'alignment', 'collapse', 'posterolateral'].flatMap((item, index) => {
      const option = options[index] ?? '';
      return option === '' ? [] : [[item, { option, reason: '', by: '' }]];
    }),
  );

const lesion = (level: Level | null, rest: Partial<Lesion>, to: Level | null = level): Lesion => ({
  ...emptyLesion(`lesion-${level ?? 'unknown'}`),
  levels: level === null || to === null ? null : { from: level, to },
  ...rest,
});

type Draft = Partial<DecisionDraft>;
export type SampleCase = {
  record: CaseRecord;
  kind?: AgendaItem['kind'];
  draft?: Draft;
  time: [from: string, to: string];
  standard?: string;
  postponed?: AgendaItem['postponed'];
  revision: number;
};

function recordOf(parts: {
  patient: CaseRecord['patient'];
  referral: Partial<CaseRecord['referral']>;
  primary?: Partial<CaseRecord['primary']>;
  neurology?: Partial<CaseRecord['neurology']>;
  pain?: Partial<CaseRecord['pain']>;
  systemic?: Partial<CaseRecord['systemic']>;
  lesions: Lesion[];
}): CaseRecord {
  const empty = emptyCase();
  return {
    ...empty,
    provenance: 'synthetic',
    patient: parts.patient,
    referral: { ...empty.referral, ...parts.referral },
    primary: { ...empty.primary, ...parts.primary },
    neurology: { ...empty.neurology, ...parts.neurology },
    pain: { ...empty.pain, ...parts.pain },
    systemic: { ...empty.systemic, ...parts.systemic },
    lesions: parts.lesions,
  };
}

const action = (text: string, owner: string, due: string | null) => ({ id: `${text}-${due}`, text, owner, due });

export const SAMPLE_CASES: SampleCase[] = [
  {
    revision: 7,
    time: ['07:36', '07:45'],
    record: recordOf({
      patient: { name: 'Giulia Bianchi', recordNumber: 'SB-2026-0191', birthDate: '1968-04-02', sex: 'F' },
      referral: {
        question: 'Adjuvant treatment after emergency decompression of 14 November: dose, fractions, and from when?',
        reason: 'Urgent: rapidly evolving deficit; operated before the meeting',
        plan: 'SRS 27 Gy in 3',
        wishes: 'Wants to walk to the garden again; accepts further treatment.',
        comorbidity: 'COPD, oxygen 1 L at night',
      },
      primary: { histology: 'lung-nonsmall', detail: 'EGFR mutated' },
      neurology: {
        frankel: 'D2',
        frankelDefinition: 'function',
        myelopathy: 'yes',
        radiculopathy: 'none',
        deficitCourse: 'rapid',
        deficitOnset: '2026-11-14T03:10:00Z',
      },
      pain: { vas: 3, type: 'mechanical' },
      systemic: {
        karnofsky: 60,
        toleratesSurgery: 'able',
        extraspinalBone: '1-2',
        vertebral: '2',
        organs: 'none',
        ambulation: 'assisted',
      },
      lesions: [
        lesion('T6', {
          escc: '3',
          priorRadiation: 'none',
          sins: sins('mechanical', 'lytic', 'normal', 'under50', 'bilateral'),
        }),
        lesion('L2', { escc: '0', priorRadiation: 'none', sins: sins('none', 'lytic', 'normal', 'none', 'none') }),
      ],
    }),
    draft: {
      kind: 'one',
      options: [
        {
          optionId: null,
          title: 'SRS to T6 after healing',
          detail: '27 Gy in 3 fractions, from two weeks after surgery (28 November)',
          reason: 'Lowest published recurrence after separation surgery: 4.1 % with high-dose 24–30 Gy in 3.',
        },
      ],
      reason:
        'Cord freed, deficit recovering; high-dose hypofractionation has the lowest published recurrence after separation surgery. The emergency operation was right: the deficit evolved within 24 hours.',
      conditions: ['If the planning MR shows less than 2 mm between tumor and cord: back to Dr. Costa the same day.'],
      tellsPatient: 'Dr. Okafor, 20 November',
      actions: [
        action('Planning MR and CT with screws in place', 'Dr. Lindqvist', '2026-11-24'),
        action('Wound check, release for radiation', 'Dr. Costa', '2026-11-27'),
        action('Start EGFR inhibitor, interval to SRS agreed', 'Dr. Okafor', '2026-11-25'),
      ],
    },
  },
  {
    revision: 12,
    time: ['07:45', '07:58'],
    record: recordOf({
      patient: { name: 'Wang Xiuying 王秀英', recordNumber: 'SB-2026-0187', birthDate: '1962-02-11', sex: 'F' },
      referral: {
        question: 'Separation surgery or en bloc resection of a solitary T11 metastasis?',
        reason: 'Solitary metastasis, high-grade compression',
        plan: 'En bloc resection T11',
        wishes: 'Wishes the fewest operations; fears paralysis most.',
        comorbidity: 'Hypertension; creatinine 1.4 mg/dL',
      },
      primary: { histology: 'renal', detail: 'clear cell, nephrectomy 2023, controlled' },
      neurology: { frankel: 'E', myelopathy: 'no', radiculopathy: 'none', deficitCourse: 'none' },
      pain: { vas: 6, type: 'mechanical' },
      systemic: {
        karnofsky: 80,
        toleratesSurgery: 'able',
        extraspinalBone: '0',
        vertebral: '1',
        organs: 'none',
        ambulation: 'independent',
      },
      lesions: [
        lesion('T11', {
          escc: '2',
          priorRadiation: 'none',
          sins: sins('mechanical', 'lytic', 'normal', 'under50', 'bilateral'),
        }),
      ],
    }),
    draft: {
      kind: 'several',
      options: [
        {
          optionId: 'decompression-stabilization-srs',
          title: 'Embolization, separation surgery, then SRS',
          detail: 'screws T9–L1 (carbon/PEEK); 24 Gy in 3',
          reason: 'High-grade, resistant, unstable, able.',
        },
        {
          optionId: null,
          title: 'En bloc resection of T11',
          detail: 'only under the condition below',
          reason: 'Solitary, primary controlled, Tokuhashi 12 or more; against: ESCC 2 and both pedicles.',
        },
      ],
      reason:
        'Both pedicles and the epidural space are involved: a margin is unlikely, and the patient puts a lasting neurologic function above a chance of cure.',
      conditions: [
        'If the angio-CT of 23 November shows a free left pedicle, the case returns on 27 November for the second option.',
      ],
      dissent: [
        {
          name: 'Dr. Miguel Costa',
          specialty: 'surgery',
          text: 'Would offer en bloc resection first: solitary lesion, controlled primary, Tokuhashi 13, Tomita 3. After separation surgery that chance is gone.',
        },
      ],
      tellsPatient: 'Prof. Ferrari with Dr. Okafor, 21 November',
      actions: [
        action('Angio-CT T10–T12, embolization slot', 'Dr. Moreau', '2026-11-23'),
        action('Theatre and carbon/PEEK implants', 'Dr. Costa', '2026-11-24'),
        action('SRS slot in week 3 after surgery', 'Dr. Lindqvist', '2027-01-14'),
      ],
    },
  },
  {
    revision: 9,
    time: ['07:58', '08:09'],
    record: recordOf({
      patient: { name: 'محمد عبد الله السيد', recordNumber: 'SB-2026-0189', birthDate: '1977-09-30', sex: 'M' },
      referral: {
        question: 'Decompress as well as stabilize, although he is not fit for open surgery?',
        reason: 'Progressive deficit, unfit for open surgery',
        plan: 'Screws T7–T11, then cEBRT',
        wishes: 'Wants to keep walking; refuses a long stay.',
        comorbidity: 'Ejection fraction 30 %, anticoagulated; anesthesia: no open surgery',
      },
      primary: { histology: 'melanoma', detail: 'BRAF mutated; second-line treatment' },
      neurology: {
        frankel: 'D2',
        frankelDefinition: 'function',
        myelopathy: 'yes',
        radiculopathy: 'painful',
        deficitCourse: 'slow',
        deficitOnset: '2026-11-16T12:00:00Z',
      },
      pain: { vas: 8, type: 'mechanical' },
      systemic: {
        karnofsky: 50,
        toleratesSurgery: 'unable',
        extraspinalBone: '1-2',
        vertebral: '2',
        organs: 'unremovable',
        ambulation: 'assisted',
      },
      lesions: [
        lesion('T9', {
          escc: '3',
          priorRadiation: 'none',
          sins: sins('mechanical', 'lytic', 'deformity', 'over50', 'bilateral'),
        }),
        lesion('T12', { escc: '0', priorRadiation: null, sins: sins('none', 'lytic', '', '', '') }),
      ],
    }),
    draft: {
      kind: 'one',
      options: [
        {
          optionId: null,
          title: 'Percutaneous screws with mini-open decompression, then cEBRT',
          detail: 'T7–T11, decompression at T9; 30 Gy in 10 from day 7',
          reason: 'Compression in a patient not fit for open surgery; early postoperative radiation needed.',
        },
      ],
      reason:
        'The deficit is four days old and still useful (D2); without decompression he is expected to lose the gait that he asks to keep.',
      deviation:
        'Neurologic deficit outweighs prognosis. Row 10 does not decompress. The board accepts surgery despite a poor prognosis: the gain sought is weeks of walking, not survival. Known risk said aloud: 2 of 3 worsened within 3 months by local progression.',
      conditions: ['If Frankel falls to B or A before theatre: no operation, cEBRT only.'],
      tellsPatient: 'Dr. Okafor with interpreter, 20 November',
      actions: [
        action('Bridge anticoagulation, theatre 21 November', 'Dr. Kim Ji-woo 김지우', '2026-11-20'),
        action('cEBRT planning for day 7', 'Dr. Lindqvist', '2026-11-27'),
      ],
    },
  },
  {
    revision: 5,
    time: ['08:09', '08:17'],
    record: recordOf({
      patient: { name: '박서연 Park Seo-yeon', recordNumber: 'SB-2026-0183', birthDate: '1960-07-19', sex: 'F' },
      referral: {
        question: 'Stabilize before SRS, or SRS alone?',
        reason: 'Painful lesion, instability not settled',
        plan: 'SRS alone',
        comorbidity: 'Child-Pugh A; platelets 92',
      },
      primary: { histology: 'hepatocellular' },
      neurology: { frankel: 'E', myelopathy: 'no', radiculopathy: 'none', deficitCourse: 'none' },
      pain: { vas: 0, type: 'none' },
      systemic: {
        karnofsky: 70,
        extraspinalBone: '0',
        vertebral: '1',
        organs: 'none',
        ambulation: 'independent',
      },
      lesions: [
        lesion('T12', {
          escc: '1b',
          priorRadiation: 'yes',
          note: 'Outside radiotherapy plan asked twice; dose at T12 not known.',
          stabilityByBoard: { call: 'unstable', by: 'Dr. Costa, Dr. Moreau' },
          sins: {
            ...sins('', 'lytic', 'normal', 'involved', 'unilateral'),
            pain: {
              option: 'mechanical',
              reason: 'Pain on sitting up, seen in clinic; the referral says none.',
              by: 'Dr. Costa',
            },
          },
        }),
      ],
    }),
    draft: {
      kind: 'one',
      options: [
        {
          optionId: 'stabilization-srs',
          title: 'Cement-augmented screws, then SRS',
          detail: 'T11–L1; dose when the outside plan is known',
          reason: 'All criteria of the published series met.',
        },
      ],
      reason:
        'Pain is mechanical and fracture after SRS alone is feared; single level T12 within the published criteria.',
      stability: { call: 'unstable', by: 'Dr. Costa, Dr. Moreau' },
      conditions: ['If the outside plan shows an earlier cord dose that excludes SRS: back to the board.'],
      tellsPatient: 'Dr. Costa, 23 November',
      actions: [
        action('Outside radiotherapy plan, by telephone', 'Dr. Lindqvist', '2026-11-23'),
        action('Platelets before surgery', 'Dr. Romero', '2026-11-24'),
      ],
    },
  },
  {
    revision: 4,
    time: ['08:17', '08:24'],
    record: recordOf({
      patient: { name: 'Zoë Brücker-Ångström', recordNumber: 'SB-2026-0190', birthDate: '1971-01-08', sex: 'F' },
      referral: {
        question: 'Vertebroplasty with the screws, or screws alone?',
        reason: 'Painful fracture',
        plan: 'Percutaneous screws L2–L4 with vertebroplasty of L3, then cEBRT',
        wishes: 'Back to work as soon as possible.',
        comorbidity: 'None',
      },
      primary: { histology: 'breast', detail: 'ER positive' },
      neurology: { frankel: 'E', myelopathy: 'no', radiculopathy: 'painful', deficitCourse: 'none' },
      pain: { vas: 7, type: 'mechanical' },
      systemic: {
        karnofsky: 80,
        toleratesSurgery: 'able',
        extraspinalBone: '3+',
        vertebral: '3+',
        organs: 'none',
        ambulation: 'independent',
      },
      lesions: [
        lesion('L3', {
          escc: '1a',
          priorRadiation: 'none',
          sins: sins('mechanical', 'lytic', 'deformity', 'over50', 'bilateral'),
        }),
        lesion('T4', { escc: '0', priorRadiation: 'none', sins: sins('none', 'mixed', 'normal', 'none', 'none') }),
        lesion('T5', { escc: '0', priorRadiation: 'none', sins: sins('none', 'mixed', 'normal', 'none', 'none') }),
        lesion(
          'T8',
          { escc: '0', priorRadiation: 'yes', sins: sins('occasional', 'mixed', 'normal', '', 'none') },
          'T9',
        ),
      ],
    }),
    draft: {
      kind: 'one',
      options: [
        {
          optionId: 'stabilization-cebrt',
          title: 'Percutaneous screws L2–L4 with vertebroplasty of L3, then cEBRT',
          detail: '',
          reason: 'Unstable and radiosensitive; screws with cement keep the segment.',
        },
      ],
      reason: 'Instability is treated first; the tumor answers radiation.',
      tellsPatient: 'Dr. Costa, 20 November',
      actions: [action('CT lumbar spine', 'Dr. Moreau', '2026-11-23'), action('MR liver', 'Dr. Okafor', '2026-11-24')],
    },
  },
  {
    revision: 3,
    time: ['08:26', '08:37'],
    record: recordOf({
      patient: { name: 'Tomás O’Connor-Núñez', recordNumber: 'SB-2026-0192', birthDate: '1959-05-23', sex: 'M' },
      referral: {
        question: 'Is this tumor to be treated as radiosensitive or radioresistant?',
        reason: 'Histology on neither list',
        plan: 'SRS 24 Gy in 3',
        wishes: '“I will dance at my daughter’s wedding in May 💃”',
        comorbidity: 'Diabetes, neuropathy of the feet',
      },
      primary: { histology: 'bladder', detail: 'urothelial, high grade' },
      neurology: { frankel: 'E', myelopathy: 'no', radiculopathy: 'none', deficitCourse: 'none' },
      pain: { vas: 5, type: 'biologic' },
      systemic: { karnofsky: 70, vertebral: '1', ambulation: 'independent' },
      lesions: [
        lesion('L5', {
          escc: '1b',
          priorRadiation: null,
          sins: sins('occasional', 'lytic', 'normal', 'involved', 'unilateral'),
        }),
      ],
    }),
    draft: {
      kind: 'none',
      reason:
        'Required specialty absent; PET-CT and the pelvic plan are due before the next meeting and pain is controlled.',
      tellsPatient: 'Dr. Romero, 20 November',
      actions: [
        action('Back on the agenda, first after urgent cases', 'Dr. Romero', '2026-11-27'),
        action('PET-CT', 'Dr. Moreau', '2026-11-25'),
      ],
    },
  },
  {
    revision: 2,
    time: ['08:24', '08:26'],
    kind: 'postponed',
    postponed: {
      reason: 'radiology',
      note: 'Told to come at once if the hand weakens: Dr. Romero. MR whole spine and CT ordered for 23 November.',
      until: '2026-11-27',
    },
    record: recordOf({
      patient: { name: 'Nguyễn Thị Hương', recordNumber: 'SB-2026-0188', birthDate: '1957-12-01', sex: 'F' },
      referral: { question: 'Which treatment for a C7 metastasis with brachialgia?' },
      primary: { histology: 'thyroid' },
      neurology: { frankel: 'E', myelopathy: 'no' },
      pain: { vas: 6, type: 'radicular' },
      systemic: { karnofsky: 80, toleratesSurgery: 'able' },
      lesions: [lesion('C7', { sins: sins('mechanical', '', '', '', '') })],
    }),
    draft: { actions: [action('MR and CT before the meeting', 'Dr. Moreau', '2026-11-23')] },
  },
  {
    revision: 3,
    time: ['08:37', '08:37'],
    kind: 'listed',
    standard: 'Centre standard 2, “radiosensitive, low grade, stable, first treatment” (NOMS row 1).',
    record: recordOf({
      patient: { name: 'Ottavio de’ Medici-Conti', recordNumber: 'SB-2026-0186', birthDate: '1950-03-15', sex: 'M' },
      referral: { question: 'None: follows the centre’s standard.' },
      primary: { histology: 'prostate' },
      neurology: { frankel: 'E', myelopathy: 'no' },
      pain: { vas: 2, type: 'biologic' },
      systemic: {
        karnofsky: 80,
        toleratesSurgery: 'able',
        extraspinalBone: '3+',
        vertebral: '3+',
        organs: 'none',
        ambulation: 'independent',
      },
      lesions: [
        lesion('T7', { escc: '0', sins: sins('occasional', 'blastic', 'normal', 'none', 'none') }),
        lesion('T2', { escc: '0', sins: sins('none', 'blastic', 'normal', 'none', 'none') }),
        lesion('L4', { escc: '0', sins: sins('none', 'blastic', 'normal', 'none', 'none') }),
        lesion('S1', { escc: '0', sins: sins('none', 'blastic', 'normal', 'none', 'none') }),
      ],
    }),
    draft: {
      kind: 'one',
      options: [{ optionId: 'cebrt', title: 'cEBRT 30 Gy in 10 to T6–T8', detail: '', reason: '' }],
      tellsPatient: 'Dr. Lindqvist, 24 November',
      actions: [action('cEBRT slot', 'Dr. Lindqvist', '2026-11-30')],
    },
  },
];
