import { AFTER_OPEN_SURGERY, cells, cement14, miss52, noms, OPEN_SURGERY_RISKS, review } from './cells.ts';
import type { TreatmentOption } from './types.ts';

/** Operations on the tumor and the cord. */
export const SURGERY_OPTIONS: readonly TreatmentOption[] = [
  {
    id: 'separation-surgery',
    title: 'Separation surgery',
    summary: 'Decompression and stabilization; the tumor is parted from the cord for radiosurgery',
    group: 'surgery',
    kindOf: ['decompression-stabilization-srs'],
    cells: cells({
      purpose: noms('Makes room around the cord for SRS'),
      cord: noms('Decompressed, tumor parted from the cord for SRS (2–3 mm)'),
      stability: noms('Pedicle or lateral mass screws, usually two levels above and two below'),
      localControl: noms('Depends on the SRS that follows: recurrence at 1 year 16.4 % overall (186 patients)'),
      risks: OPEN_SURGERY_RISKS,
      wants: noms(
        'High-grade ESCC with resistant histology; able to tolerate surgery; expected survival over 3 months',
      ),
      mustNot: review('Poor general state'),
      radiationStarts: AFTER_OPEN_SURGERY,
    }),
  },
  {
    id: 'mini-decompression',
    title: 'Percutaneous or mini-open decompression',
    summary: 'Debulking for compression where open surgery cannot be tolerated',
    group: 'surgery',
    kindOf: [],
    cells: cells({
      purpose: review('Relieves the cord where open surgery cannot be tolerated'),
      cord: review('Debulked, not resected'),
      localControl: cement14('2 of 3 worsened within 3 months by local progression'),
      risks: miss52('A hematoma that needed re-operation, in the one of 29 patients who was not embolized'),
      wants: review('Compression in a patient not fit for open surgery; early postoperative radiation'),
      radiationStarts: review('From day 7'),
    }),
  },
  {
    id: 'en-bloc',
    title: 'En bloc resection',
    summary: 'Wide resection of a solitary metastasis',
    group: 'surgery',
    kindOf: [],
    cells: cells({
      purpose: noms('Avoids local recurrence of a solitary metastasis'),
      cord: noms('Tumor resected'),
      risks: {
        text: 'Small series only; complication rates near 25 % for open surgery',
        sources: ['noms-update', 'miss-52'],
      },
      wants: {
        text: 'Solitary metastasis, controlled primary, Tokuhashi 12 or more; expected survival over 6 months',
        sources: ['mis-review', 'tokuhashi-2005'],
      },
      mustNot: review('Everything else'),
      radiationStarts: AFTER_OPEN_SURGERY,
    }),
  },
];
