import { caseProblems, emptyCase, issuesOf, parseCase, caseRecord } from '@spineboard/core/case';
import { assessCase } from '@spineboard/core/noms';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCase, lesionAt } from './support/cases.ts';

const TODAY = '2026-11-26';

/** Paths and messages of what is wrong with an input; empty when it is read. */
function problems(input: unknown): Record<string, string> {
  const parsed = parseCase(input, TODAY);
  return parsed.ok ? {} : Object.fromEntries(parsed.issues.map((issue) => [issue.path, issue.message]));
}

/** Problems of a case whose patient was born on that day. */
function born(birthDate: string): Record<string, string> {
  const record = completeCase();
  return problems({ ...record, patient: { ...record.patient, birthDate } });
}

describe('a case from outside', () => {
  it('is read back as it was', () => {
    expect(parseCase(structuredClone(completeCase()), TODAY)).toEqual({ ok: true, record: completeCase() });
    expect(parseCase(emptyCase(), TODAY)).toEqual({ ok: true, record: emptyCase() });
  });

  it('cannot have a lesion from T4 to C7', () => {
    const input = { ...completeCase(), lesions: [lesionAt({ levels: { from: 'T4', to: 'C7' } })] };
    expect(problems(input)).toEqual({
      'lesions.0.levels.to': 'The first level must lie above the second (C7 to T4, not T4 to C7)',
    });
  });

  it('cannot have a Karnofsky of 55', () => {
    const record = completeCase();
    const found = problems({ ...record, systemic: { ...record.systemic, karnofsky: 55 } });
    expect(found).toEqual({ 'systemic.karnofsky': 'Karnofsky goes from 0 to 100 in tens' });
  });

  it('names the allowed values of a grade that does not exist', () => {
    expect(problems({ ...completeCase(), lesions: [{ ...lesionAt(), escc: '1d' }] })['lesions.0.escc']).toBe(
      'ESCC is one of 0, 1a, 1b, 1c, 2, 3, or null',
    );
  });

  it('cannot answer SINS with an item of another instrument or an option of another item', () => {
    const sins = { growth: { option: 'slow' }, pain: { option: 'lytic' } };
    const found = problems({ ...completeCase(), lesions: [{ ...lesionAt(), sins }] });
    expect(Object.keys(found)).toEqual(['lesions.0.sins.growth', 'lesions.0.sins.pain']);
    expect(found['lesions.0.sins.growth']).toContain('location, pain, boneLesion');
    expect(found['lesions.0.sins.pain']).toContain('mechanical, occasional, none');
  });

  it('cannot answer Tokuhashi with what is not there either', () => {
    const answers = {
      ...emptyCase().answers,
      tokuhashi: { palsy: { option: 'D' } },
      tomita: { palsy: { option: 'none' } },
    };
    expect(Object.keys(problems({ ...completeCase(), answers }))).toEqual([
      'answers.tokuhashi.palsy',
      'answers.tomita.palsy',
    ]);
  });

  it('cannot be born in the future, but today', () => {
    expect(born('2026-11-27')).toEqual({ 'patient.birthDate': 'The birth date 2026-11-27 lies in the future' });
    expect(born('2026-11-26')).toEqual({});
    expect(Object.keys(born('1965-02-30'))).toEqual(['patient.birthDate']);
  });

  it('cannot have a text of 100,000 characters, and says how long it may be', () => {
    const record = completeCase();
    const found = problems({ ...record, referral: { ...record.referral, question: 'x'.repeat(100_000) } });
    expect(found).toEqual({ 'referral.question': 'At most 20,000 characters' });
  });

  it('keeps emoji, right-to-left names and combining marks as they are', () => {
    for (const name of ['👩🏽‍⚕️ Ward 7', 'يوسف الحداد', 'לאה כהן', 'Nguyễn Thị Ánh', '김하늘', 'Zoë̈', 'a\u{202E}b']) {
      const record = completeCase();
      const parsed = parseCase(JSON.parse(JSON.stringify({ ...record, patient: { ...record.patient, name } })), TODAY);
      expect(parsed.ok && parsed.record.patient.name).toBe(name);
    }
  });

  it('of a newer or older version is refused in one sentence', () => {
    expect(problems({ ...emptyCase(), schemaVersion: 3, future: true })).toEqual({
      schemaVersion: 'Written by a newer version (record version 3, this program reads 2). Update the program',
    });
    expect(Object.keys(problems({ schemaVersion: 0 }))).toEqual(['schemaVersion']);
  });

  it('has no fields that the record does not have', () => {
    expect(problems({ ...emptyCase(), age: 61 })).toEqual({ age: 'This field does not exist' });
  });

  it('does not default what is missing', () => {
    const { neurology: _left, ...rest } = completeCase();
    expect(problems(rest)['neurology']).toContain('missing');
  });

  it('lists a bounded number of problems', () => {
    const extra = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`field${index}`, 1]));
    const parsed = parseCase({ ...emptyCase(), ...extra }, TODAY);
    expect(parsed.ok ? [] : parsed.issues).toHaveLength(101);
  });

  it('has lesions with ids of their own', () => {
    expect(Object.keys(problems({ ...completeCase(), lesions: [lesionAt(), lesionAt()] }))).toEqual(['lesions.1.id']);
  });

  it.each([[null], [undefined], [7], ['case'], [[]], [[1, 2]], [{ patient: 1 }]])('is not %j', (input) => {
    expect(parseCase(input, TODAY).ok).toBe(false);
  });

  it('never makes the reader or the assessment throw, whatever it is', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean(), fc.double(), fc.constant([]));
    const paths = [
      'patient.birthDate',
      'lesions',
      'lesions.0',
      'lesions.0.levels',
      'lesions.0.sins',
      'lesions.0.escc',
      'systemic',
      'systemic.karnofsky',
      'neurology.deficitOnset',
      'answers.tokuhashi',
      'primary.histology',
      'urgencyOverride',
    ];
    const report = fc.check(
      fc.property(fc.constantFrom(...paths), fc.oneof(leaf, fc.object({ maxDepth: 2 })), (path, value) => {
        const input: unknown = structuredClone(completeCase());
        const keys = path.split('.');
        let target = input as Record<string, unknown>;
        for (const key of keys.slice(0, -1)) target = target[key] as Record<string, unknown>;
        target[keys.at(-1) ?? ''] = value;
        const parsed = parseCase(input, TODAY);
        if (parsed.ok) assessCase(parsed.record, { now: '2026-11-26T12:00:00Z' });
        return parsed.ok || parsed.issues.every((issue) => issue.path !== '' && issue.message !== '');
      }),
      { seed: 20_261_126, numRuns: 500 },
    );
    expect(report.counterexample).toBeNull();
  });
});

describe('a record that is stored', () => {
  it('is asked for the same problems without being parsed again', () => {
    const record = {
      ...completeCase(),
      lesions: [lesionAt({ sins: { pain: { option: 'lytic', reason: '', by: '' } } })],
    };
    expect(caseProblems(record, TODAY).map((issue) => issue.path)).toEqual(['lesions.0.sins.pain']);
    const parsed = caseRecord.safeParse({ ...record, provenance: 'other' });
    expect(parsed.success ? [] : issuesOf(parsed.error).map((issue) => issue.path)).toEqual(['provenance']);
  });
});
