import { CODE_SYSTEMS, codesOf, codesOfHistology, HISTOLOGIES, METASTASIS_CODES, NO_CODE } from '@spineboard/core/case';
import { INSTRUMENT_IDS } from '@spineboard/core/instruments';
import { describe, expect, it } from 'vitest';

describe('codes', () => {
  it('name the metastasis in ICD-10-CM and SNOMED CT', () => {
    expect(METASTASIS_CODES.map(({ system, code }) => `${system} ${code}`)).toEqual([
      'ICD-10-CM C79.51',
      'SNOMED CT 94222008',
    ]);
  });

  it('are those of LOINC for five scales, and none for every other instrument and the framework', () => {
    const found = Object.fromEntries(
      [...INSTRUMENT_IDS, 'noms' as const].map((id) => {
        const known = codesOf(id);
        const words = known.codes.map(({ system, code }) => `${system} ${code}`);
        return [id, 'statement' in known ? known.statement : words.join(', ')];
      }),
    );
    expect(found).toEqual({
      karnofsky: 'LOINC 89243-0',
      ecog: 'LOINC 89247-1',
      vas: 'LOINC 38214-3, LOINC 72514-3',
      barthel: 'LOINC 96761-2',
      sins: NO_CODE,
      escc: NO_CODE,
      tokuhashi: NO_CODE,
      tomita: NO_CODE,
      frankel: NO_CODE,
      ambulation: NO_CODE,
      painType: NO_CODE,
      mcdonnell: NO_CODE,
      followUpStatus: NO_CODE,
      noms: NO_CODE,
    });
  });

  it('are said not to exist for every primary that has none', () => {
    for (const entry of HISTOLOGIES) {
      expect(codesOfHistology(entry.id)).toEqual({ codes: [], statement: 'No authoritative code' });
    }
  });

  it('stand in a system with an address', () => {
    for (const address of Object.values(CODE_SYSTEMS)) expect(new URL(address).protocol).toBe('http:');
  });
});
