import { cells, cement14, miss52, noms, pvp20, review } from './cells.ts';
import type { TreatmentOption } from './types.ts';

/** Techniques beside the five answers of the table, with their limits. */
export const OTHER_OPTIONS: readonly TreatmentOption[] = [
  {
    id: 'percutaneous-screws',
    title: 'Percutaneous screws',
    summary: 'Percutaneous pedicle screw fixation; adjuvant treatment is needed',
    cells: cells({
      cord: review('Not decompressed'),
      stability: review('Long construct for mechanical instability'),
      localControl: review('No effect on the tumor: adjuvant treatment needed'),
      risks: review('Lysis of the pedicle hides it on fluoroscopy (navigation)'),
      wants: review('Mechanical instability; long construct'),
      radiationStarts: {
        text: 'From day 7; after 2 weeks in the series of 52, versus 30–40 days after open surgery',
        sources: ['mis-review', 'miss-52'],
      },
      stay: review('3–4 days'),
    }),
  },
  {
    id: 'ppsf-pvp',
    title: 'Percutaneous screws with vertebroplasty',
    summary: 'PPSF + PVP: screws with cement in the fractured body',
    cells: cells({
      cord: pvp20('Not decompressed'),
      stability: pvp20('Screws and cement in the body, 3 mL median'),
      risks: pvp20('Operation 54.5 min (40–80), blood loss 35 mL (20–50)'),
      wants: pvp20(
        'Pathological fracture from metastasis; no cord or nerve injury, no obvious canal occupation; tolerates surgery; two or more metastases, or refuses more invasive surgery',
      ),
      mustNot: pvp20(
        'Neurological symptoms needing decompression; severe cardiopulmonary disease, coagulopathy, poor condition; fracture of other cause',
      ),
    }),
  },
  {
    id: 'cement-screws',
    title: 'Cement-augmented screws',
    summary: 'Percutaneous screws with bone cement, one level above, below and at the lesion',
    cells: cells({
      stability: cement14('Screws with cement one level above, one below and at the lesion'),
      risks: cement14('60 min (45–180), under 100 mL; asymptomatic epidural leak in 2 of 14'),
      wants: cement14(
        'Intractable back pain from an impending pathological fracture; Tokuhashi below 11; single level T9–L2',
      ),
      mustNot: cement14('Severe deficit such as paraplegia; several spinal metastases; primary spinal tumor'),
    }),
  },
  {
    id: 'vertebroplasty',
    title: 'Vertebroplasty or kyphoplasty',
    summary: 'Cement into a painful body lesion; kyphoplasty when collapsed',
    cells: cells({
      cord: review('Not decompressed'),
      stability: review('Not for overt instability'),
      risks: review('Leakage 10–70 % on radiographs, to 93 % on CT; symptomatic up to 10 %'),
      wants: review('Painful body lesion; kyphoplasty when collapsed'),
      mustNot: review(
        'Symptomatic cord compression, overt instability; posterior-wall rupture and upper thoracic level need trained hands',
      ),
    }),
  },
  {
    id: 'mini-decompression',
    title: 'Percutaneous or mini-open decompression',
    summary: 'Debulking for compression where open surgery cannot be tolerated',
    cells: cells({
      cord: review('Debulked, not resected'),
      localControl: cement14('2 of 3 worsened within 3 months by local progression'),
      wants: review('Compression in a patient not fit for open surgery; early postoperative radiation'),
      radiationStarts: review('From day 7'),
    }),
  },
  {
    id: 'ablation',
    title: 'Radiofrequency ablation or cryoablation',
    summary: 'Local pain, small lesion near the posterior wall',
    cells: cells({
      cord: review('Not decompressed'),
      stability: review('Not alone when unstable'),
      dose: review('50–90 °C (radiofrequency)'),
      wants: review('Local pain; small lesion near the posterior wall with navigable probes'),
      mustNot: review('Cord compression (thermal damage); not alone when unstable'),
    }),
  },
  {
    id: 'en-bloc',
    title: 'En bloc resection',
    summary: 'Wide resection of a solitary metastasis',
    cells: cells({
      risks: {
        text: 'Small series only; complication rates near 25 % for open surgery',
        sources: ['noms-update', 'miss-52'],
      },
      wants: {
        text: 'Solitary metastasis, controlled primary, Tokuhashi 12 or more; expected survival over 6 months',
        sources: ['mis-review', 'tokuhashi-2005'],
      },
      mustNot: review('Everything else'),
    }),
  },
  {
    id: 'embolization',
    title: 'Preoperative embolization',
    summary: 'Before decompression of a hypervascular tumor',
    cells: cells({
      risks: miss52(
        '28 of 29 patients with decompression were embolized; the one whose hematoma needed re-operation was not',
      ),
      wants: miss52('Hypervascular tumor (renal, thyroid, hepatocellular) before decompression'),
    }),
  },
  {
    id: 'brace',
    title: 'Brace',
    summary: 'External support',
    cells: cells({
      stability: review('Can limit the mechanical stress'),
      risks: review('Limits autonomy and relieves pain insufficiently'),
      wants: review('Asymptomatic or non-threatening lesion'),
    }),
  },
  {
    id: 'conservative',
    title: 'Medical treatment',
    summary: 'Analgesia, bisphosphonates or denosumab, steroids; no local treatment',
    cells: cells({
      cord: noms('Steroids can decrease symptoms of compression'),
      wants: review('Asymptomatic or non-threatening lesion; bisphosphonates or denosumab'),
    }),
  },
];
