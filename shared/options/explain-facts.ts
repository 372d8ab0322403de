import { HISTOLOGY_IDS } from '../case/histologies.ts';
import { LEVELS } from '../case/levels.ts';
import { ECOG, ESCC_GRADES, FRANKEL, KARNOFSKY, type CaseRecord } from '../case/record.ts';
import { instrument } from '../instruments/instruments.ts';

/** One value that a fact can have, as it is written and as the record keeps it. Null is unknown. */
export type PossibleValue = { name: string; value: unknown };

const YES_NO = ['yes', 'no'];
/** Who calls in a call that is only thought of. */
const calls = (values: readonly string[]): PossibleValue[] =>
  values.map((call) => ({ name: call, value: { call, by: '' } }));
const plain = (values: readonly (string | number)[]): PossibleValue[] =>
  values.map((value) => ({ name: String(value), value }));
const answers = (id: 'sins' | 'tokuhashi' | 'tomita', item: string): PossibleValue[] =>
  (instrument(id).items.find((each) => each.id === item)?.options ?? []).map((option) => ({
    name: option.id,
    value: { option: option.id, reason: '', by: '' },
  }));

/** Facts of the patient, by path, with every value they can have. */
const PATIENT_FACTS: Readonly<Record<string, readonly PossibleValue[]>> = {
  'primary.histology': plain(HISTOLOGY_IDS),
  'primary.proven': plain(YES_NO),
  'primary.controlled': plain(YES_NO),
  'primary.radiosensitivityByBoard': calls(['sensitive', 'resistant']),
  'referral.refusesInvasive': plain(YES_NO),
  'neurology.frankel': plain(FRANKEL),
  'neurology.myelopathy': plain(YES_NO),
  'neurology.radiculopathy': plain(['none', 'painful', 'functional']),
  'neurology.deficitCourse': plain(['none', 'stable', 'slow', 'rapid']),
  'pain.vas': plain([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  'pain.type': plain(['mechanical', 'biologic', 'radicular', 'none']),
  'pain.control': plain(['controlled', 'uncontrolled', 'despite-opioids']),
  'systemic.karnofsky': plain(KARNOFSKY),
  'systemic.ecog': plain(ECOG),
  'systemic.toleratesSurgery': plain(['able', 'unable']),
  'systemic.cardiopulmonary': plain(['none', 'severe']),
  'systemic.coagulopathy': plain(YES_NO),
  'systemic.extraspinalBone': plain(['0', '1-2', '3+']),
  'systemic.vertebral': plain(['1', '2', '3+']),
  'systemic.organs': plain(['none', 'removable', 'unremovable']),
  'systemic.ambulation': plain(['independent', 'assisted', 'wheelchair', 'bedridden']),
};

/** Facts of one lesion, by the path behind "lesions.<n>.". */
const LESION_FACTS: Readonly<Record<string, readonly PossibleValue[]>> = {
  levels: LEVELS.map((level) => ({ name: level, value: { from: level, to: level } })),
  escc: plain(ESCC_GRADES),
  priorRadiation: plain(['none', 'yes']),
  fracture: plain(['none', 'impending', 'present']),
  stabilityByBoard: calls(['stable', 'unstable']),
};

/** Every fact of a record that can be explained, by path, with the values it can have. Lesions by their position. */
export function explainableFacts(record: CaseRecord): ReadonlyMap<string, readonly PossibleValue[]> {
  const found = new Map<string, readonly PossibleValue[]>(Object.entries(PATIENT_FACTS));
  for (const id of ['tokuhashi', 'tomita'] as const) {
    for (const item of instrument(id).items) found.set(`answers.${id}.${item.id}`, answers(id, item.id));
  }
  record.lesions.forEach((_lesion, position) => {
    for (const [name, values] of Object.entries(LESION_FACTS)) found.set(`lesions.${position}.${name}`, values);
    for (const item of instrument('sins').items) {
      found.set(`lesions.${position}.sins.${item.id}`, answers('sins', item.id));
    }
  });
  return found;
}
