import { InputProblem, parseCase, type CaseRecord } from '@spineboard/core/case';
import { explainableFacts, explainFact } from '@spineboard/core/options';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeCase } from './support/cases.ts';

const NOW = { now: '2026-11-26T15:00:00Z' };

function facet(): CaseRecord {
  const text = readFileSync(new URL('../fixtures/case-version-1.json', import.meta.url), 'utf8');
  const parsed = parseCase(JSON.parse(text), '2026-11-26');
  if (!parsed.ok) throw new Error('The case of the fixture is refused');
  return parsed.record;
}

const of = (record: CaseRecord, path: string) => explainFact(record, path, NOW);
const value = (record: CaseRecord, path: string, name: string) =>
  of(record, path).otherwise.find((each) => each.value === name)?.changes ?? [];

describe('explaining a fact', () => {
  it('says what tolerance of surgery would decide in a case that waits for it', () => {
    const found = of(facet(), 'systemic.toleratesSurgery');
    expect(found.value).toBeNull();
    expect(found.otherwise.map((each) => each.value)).toEqual(['able', 'unable']);
    expect(found.feeds).toContain('NOMS, lesion 1');
    const able = value(facet(), 'systemic.toleratesSurgery', 'able');
    expect(able.find((change) => change.what === 'NOMS, lesion 1')?.after).toContain('rows 7, 9');
  });

  it('says that Karnofsky feeds Tokuhashi and the readiness of medical oncology, not NOMS', () => {
    const { feeds } = of(completeCase(), 'systemic.karnofsky');
    expect(feeds).toContain('Tokuhashi');
    expect(feeds).toContain('Readiness, medical oncology');
    expect(feeds.filter((what) => what.startsWith('NOMS'))).toEqual([]);
  });

  it('says that the level feeds SINS, and which levels would change it', () => {
    const changes = value(completeCase(), 'lesions.0.levels', 'L1');
    expect(changes.find((change) => change.what === 'SINS, lesion 1')).toEqual({
      what: 'SINS, lesion 1',
      before: '14. Unstable',
      after: '16. Unstable',
    });
    expect(value(completeCase(), 'lesions.0.levels', 'T10')).toEqual([]);
  });

  it('takes an answer of an instrument back to unknown', () => {
    const changes = value(completeCase(), 'lesions.0.sins.alignment', 'unknown');
    expect(changes.find((change) => change.what === 'SINS, lesion 1')?.after).toContain('12, 14, 16');
  });

  it('names every fact of the case, and never lists the value that is there', () => {
    const record = completeCase();
    for (const path of explainableFacts(record).keys()) {
      const { value: present, otherwise } = of(record, path);
      const names = otherwise.map((each) => each.value);
      expect(new Set(names).size).toBe(names.length);
      expect(names).not.toContain(String(present));
      expect(names.includes('unknown')).toBe(present !== null);
    }
  });

  it('refuses a path that is no fact, and names those there are', () => {
    expect(() => of(completeCase(), 'systemic.weight')).toThrow(InputProblem);
    expect(() => of(completeCase(), 'lesions.1.escc')).toThrow(/lesions\.1\.escc.*Allowed: .*lesions\.0\.escc/u);
  });
});
