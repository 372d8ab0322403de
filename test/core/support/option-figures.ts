import type { Source } from '@spineboard/core/options';

/**
 * The figures that the options may state, as lines of the clinical reference under the source that each comes from, by
 * the part of the reference that holds them. A line is copied, not rewritten: a reviewer finds it there word for word.
 */
export const REFERENCE_LINES: Readonly<Partial<Record<Source['id'], Readonly<Record<string, readonly string[]>>>>> = {
  'noms-update': {
    'NOMS, doses and results': [
      'SRS 16-24 Gy in 1, or 24-30 Gy in 3 (to 5)',
      'cEBRT 30 Gy in 10',
      'SRS needs 2-3 mm between tumor and cord',
      'SRS local control over 90 % with ESCC 0-1c',
      '413 patients, 18-24 Gy single fraction, 3-year recurrence 4 %',
      '387 vertebrae, 24 Gy in 3, 2-year local control 83.9 %',
      'separation surgery + SRS (186 patients): 1-year recurrence 16.4 % overall, 22.6 % low-dose (30 Gy in 5), 4.1 % high-dose 24-30 Gy in 3, 9.0 % single 24 Gy',
      'cEBRT control over 80 % at 2 years in sensitive, under 50 % in resistant histologies',
      'ambulation kept in a mean of 81 % (58-100), regained in 6-67 %',
      'surgery usually wants an expected survival over 3 months',
      'Dexamethasone 10 mg then 4 mg every 6 hours, tapered as soon as possible',
    ],
    'separation surgery, in the words of the paper': ['two levels above and two levels below'],
    'bands of SINS': ['SINS 7-12'],
  },
  'mis-review': {
    'techniques and their limits': [
      'leakage 10-70 % on radiographs, to 93 % on CT; symptomatic up to 10 %',
      'stay 3-4 days; irradiation from day 7',
      'adjuvant treatment from day 7',
      '50-90 degrees C',
      'radioresistant, previously irradiated, ESCC 0-1c',
      'vertebral fracture 11-39 %',
      'life expectancy over 3 months (over 6 for wide resection)',
      'solitary metastasis, controlled primary, Tokuhashi 12 or more',
    ],
  },
  'miss-52': {
    'techniques and their limits': [
      'RT after 2 weeks versus 30-40 days after open surgery',
      'complication rates near 25 % for open surgery',
      '28 of 29 decompressions in MISS-52; the hematoma that needed re-operation was not embolized',
      '2 of 52 in MISS-52',
    ],
  },
  'ppsf-pvp-20': {
    'techniques and their limits': ['operation 54.5 min (40-80), blood loss 35 mL (20-50), cement 3 mL median'],
    'published series': ['two or more metastases, or refuses more invasive surgery'],
  },
  'cement-14': {
    'techniques and their limits': [
      '60 min (45-180), under 100 mL; asymptomatic epidural leak 2 of 14',
      '2 of 3 worsened within 3 months by local progression (CEMENT-14)',
    ],
    'published series': ['Tokuhashi below 11; single level T9-L2'],
    'the screws, in the words of the paper': ['one level above, one level below, and the tumor involved level itself'],
  },
  'tokuhashi-2005': {
    'revised Tokuhashi': ['0-8: under 6 months, conservative or palliative', '12-15: one year or more, excision'],
  },
};
