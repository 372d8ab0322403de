import { action, lesion, recordOf, type SampleCase, sins } from './minutes-sample-facts.ts';
import { MORE_SAMPLE_CASES } from './minutes-sample-more.ts';

/** Eight cases of every kind. */
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
  ...MORE_SAMPLE_CASES,
];
