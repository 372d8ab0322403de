import { action, lesion, recordOf, type SampleCase, sins } from './minutes-sample-facts.ts';

/** Cases five to eight: several lesions, nothing decided, postponed, listed. */
export const MORE_SAMPLE_CASES: SampleCase[] = [
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
