import { cells, miss52, noms, NOT_DECOMPRESSED, review } from './cells.ts';
import type { TreatmentOption } from './types.ts';

/** What goes beside an operation or radiation, or stands in for them at one painful lesion. */
export const ADJUNCT_OPTIONS: readonly TreatmentOption[] = [
  {
    id: 'embolization',
    title: 'Preoperative embolization',
    summary: 'Before decompression of a hypervascular tumor',
    group: 'adjunct',
    kindOf: [],
    cells: cells({
      purpose: miss52('Less bleeding when a hypervascular tumor is decompressed'),
      risks: miss52(
        '28 of 29 patients with decompression were embolized; the one whose hematoma needed re-operation was not',
      ),
      wants: miss52('Hypervascular tumor (renal, thyroid, hepatocellular) before decompression'),
    }),
  },
  {
    id: 'ablation',
    title: 'Radiofrequency ablation or cryoablation',
    summary: 'Local pain, small lesion near the posterior wall',
    group: 'adjunct',
    kindOf: [],
    cells: cells({
      purpose: review('Relieves local pain'),
      cord: review(NOT_DECOMPRESSED),
      stability: review('Not alone when unstable'),
      dose: review('50–90 °C (radiofrequency)'),
      risks: review('Thermal damage of the cord'),
      wants: review('Local pain; small lesion near the posterior wall with navigable probes'),
      mustNot: review('Cord compression (thermal damage); not alone when unstable'),
    }),
  },
];

/** Treatment without a local intervention. */
export const MEDICAL_OPTIONS: readonly TreatmentOption[] = [
  {
    id: 'dexamethasone',
    title: 'Dexamethasone',
    summary: 'For a deficit from compression, and for biologic pain',
    group: 'medical',
    kindOf: [],
    cells: cells({
      purpose: noms('Decreases symptoms of compression, and local pain'),
      cord: noms('Not decompressed; symptoms of compression can decrease'),
      dose: noms('10 mg, then 4 mg every 6 hours, tapered as soon as possible'),
      risks: noms('Long-term steroids with trimethoprim/sulfamethoxazole prophylaxis'),
      wants: noms('Deficit from compression, or biologic pain'),
    }),
  },
  {
    id: 'bone-agents',
    title: 'Bisphosphonates or denosumab',
    summary: 'Bone-targeted treatment of lesions that do not threaten',
    group: 'medical',
    kindOf: [],
    cells: cells({
      purpose: review('Prevents skeletal-related events'),
      cord: review(NOT_DECOMPRESSED),
      wants: review('Asymptomatic or non-threatening lesion'),
    }),
  },
  {
    id: 'conservative',
    title: 'Medical treatment',
    summary: 'Analgesia, bisphosphonates or denosumab, steroids; no local treatment',
    group: 'medical',
    kindOf: [],
    cells: cells({
      purpose: {
        text: 'Treatment without an operation; Tokuhashi 0–8 advises conservative or palliative care',
        sources: ['mis-review', 'tokuhashi-2005'],
      },
      cord: noms('Steroids can decrease symptoms of compression'),
      wants: review('Asymptomatic or non-threatening lesion; bisphosphonates or denosumab'),
    }),
  },
];
