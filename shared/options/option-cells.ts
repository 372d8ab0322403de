import { histology } from '../case/histologies.ts';
import type { CaseRecord } from '../case/record.ts';
import type { NomsAssessment } from '../noms/types.ts';
import { CEBRT_CONTROL } from './framework-options.ts';
import { EMBOLIZE_FIRST } from './verdict-sentences.ts';
import type { TreatmentOption } from './types.ts';

/** An option's cells on this record: results of cEBRT by radiosensitivity, embolization where the tumor is hypervascular. */
export function optionCells(
  option: TreatmentOption,
  record: CaseRecord,
  noms: NomsAssessment,
): TreatmentOption['cells'] {
  if (option.kindOf.includes('cebrt') || option.id === 'cebrt' || option.id === 'stabilization-cebrt') {
    const [only, other] = noms.oncologic.possible;
    const known = only !== undefined && other === undefined;
    return { ...option.cells, localControl: known ? CEBRT_CONTROL[only] : CEBRT_CONTROL.open };
  }
  const { histology: id } = record.primary;
  const decompresses = option.id === 'decompression-stabilization-srs' || option.group === 'surgery';
  if (decompresses && option.id !== 'en-bloc' && id !== null && histology(id).hypervascular) {
    const wants = option.cells.wants;
    const text = EMBOLIZE_FIRST(wants.text ?? '', histology(id).name.toLowerCase());
    return { ...option.cells, wants: { text, sources: [...wants.sources, 'miss-52'] } };
  }
  return option.cells;
}
