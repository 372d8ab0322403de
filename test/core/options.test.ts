import { InputProblem, type CaseRecord } from '@spineboard/core/case';
import { assessCase } from '@spineboard/core/noms';
import { ASPECTS, compareOptions, OPTION_IDS, OPTIONS, SOURCES, verdicts } from '@spineboard/core/options';
import { describe, expect, it } from 'vitest';
import { completeCase, lesionAt, SINS_AT_T9 } from './support/cases.ts';

const NOW = '2026-11-26T15:00:00Z';
const verdictOf = (record: CaseRecord, id: string) =>
  verdicts(record, assessCase(record, { now: NOW })).find((option) => option.id === id)?.verdict;
const systemic = (change: Partial<CaseRecord['systemic']>): CaseRecord => {
  const record = completeCase();
  return { ...record, systemic: { ...record.systemic, ...change } };
};
const controlled = (value: CaseRecord['primary']['controlled']): CaseRecord => {
  const record = completeCase();
  return { ...record, primary: { ...record.primary, controlled: value } };
};
const withLesion = (change: Parameters<typeof lesionAt>[0], record = completeCase()): CaseRecord => ({
  ...record,
  lesions: [lesionAt({ escc: '2', sins: SINS_AT_T9.unstable14, priorRadiation: 'none', ...change })],
});

describe('the catalogue of options', () => {
  it('has a source for every statement and no statement without one', () => {
    for (const option of OPTIONS) {
      for (const { id } of ASPECTS) {
        const cell = option.cells[id];
        expect(cell.sources.length > 0, `${option.id} ${id}`).toBe(cell.text !== null);
        for (const source of cell.sources) expect(SOURCES[source].title).not.toBe('');
      }
    }
  });

  it('has every option once, the five answers of the table first', () => {
    expect(new Set(OPTION_IDS).size).toBe(OPTION_IDS.length);
    expect(OPTION_IDS.slice(0, 5)).toEqual([
      'cebrt',
      'stabilization-cebrt',
      'srs',
      'stabilization-srs',
      'decompression-stabilization-srs',
    ]);
  });
});

describe('verdicts', () => {
  it('put what the framework names first, with its rows and condition', () => {
    const record = withLesion({ sins: SINS_AT_T9.indeterminate9 }, systemic({ toleratesSurgery: null }));
    const named = verdicts(record, assessCase(record, { now: NOW })).slice(0, 3);
    expect(named.map((option) => [option.id, option.verdict.kind, option.verdict.label])).toEqual([
      ['decompression-stabilization-srs', 'named', 'if able, rows 7 and 9'],
      ['cebrt', 'named', 'if unable and the board calls T9 stable, row 8'],
      ['stabilization-cebrt', 'named', 'if unable and the board calls T9 unstable, row 10'],
    ]);
  });

  it.each<[string, CaseRecord, string, string, RegExp]>([
    [
      'open surgery for who cannot tolerate it',
      systemic({ toleratesSurgery: 'unable' }),
      'decompression-stabilization-srs',
      'against',
      /tolerate/,
    ],
    ['SRS alone when unstable', withLesion({ escc: '1a' }), 'srs', 'against', /instability/],
    ['cement when overtly unstable', withLesion({ escc: '1a' }), 'vertebroplasty', 'against', /unstable/],
    ['heat beside a compressed cord', withLesion({ sins: SINS_AT_T9.stable4 }), 'ablation', 'against', /compression/i],
    ['en bloc with several vertebrae', systemic({ vertebral: '3+' }), 'en-bloc', 'against', /solitary/i],
    ['cement screws with several vertebrae', systemic({ vertebral: '2' }), 'cement-screws', 'against', /several/i],
    [
      'ablation with ESCC unknown',
      withLesion({ escc: null, sins: SINS_AT_T9.stable4 }),
      'ablation',
      'missing',
      /^Unknown: ESCC$/,
    ],
    [
      'vertebroplasty of a stable, uncompressed lesion',
      withLesion({ escc: '1a', sins: SINS_AT_T9.stable4 }),
      'vertebroplasty',
      'possible',
      /^$/,
    ],
  ])('speak of %s', (_, record, id, kind, reason) => {
    const verdict = verdictOf(record, id);
    expect(verdict?.kind).toBe(kind);
    expect(verdict?.reasons.join('; ')).toMatch(reason);
  });

  it('name the criteria of a series that the case does not meet', () => {
    const base = systemic({ cardiopulmonary: 'none', coagulopathy: 'no' });
    const whole: CaseRecord = {
      ...base,
      primary: { ...base.primary, proven: 'yes' },
      referral: { ...base.referral, refusesInvasive: 'yes' },
    };
    const weak: CaseRecord = { ...whole, neurology: { ...whole.neurology, frankel: 'D' } };
    const unmet = (record: CaseRecord, id: string) =>
      verdictOf(record, id)
        ?.findings.filter((each) => each.kind !== 'note')
        .map((each) => [each.kind, each.text]);
    expect(unmet(whole, 'ppsf-pvp')).toEqual([['wants', expect.stringContaining('canal occupation')]]);
    expect(unmet(withLesion({ escc: '1a' }, weak), 'ppsf-pvp')).toEqual([
      ['wants', expect.stringContaining('no cord or nerve injury')],
    ]);
    expect(verdictOf({ ...completeCase(), lesions: [] }, 'ppsf-pvp')).toMatchObject({ kind: 'missing' });
    expect(unmet(whole, 'cement-screws')).toEqual([['wants', 'Wants Tokuhashi below 11']]);
    expect(verdictOf(withLesion({ levels: { from: 'T8', to: 'T8' } }), 'cement-screws')?.reasons).toContain(
      'Wants a single level from T9 to L2',
    );
  });

  it('do not call SINS unstable where the board called the lesion so', () => {
    const called = { call: 'unstable', by: 'RC' } as const;
    const record = withLesion({ escc: '1a', sins: SINS_AT_T9.indeterminate9, stabilityByBoard: called });
    expect(verdictOf(record, 'srs')).toMatchObject({
      kind: 'against',
      label: 'against: the lesion is unstable: instability must be treated first',
    });
  });

  it('ask whether the primary is controlled before en bloc is possible', () => {
    expect(verdictOf(controlled(null), 'en-bloc')).toMatchObject({
      kind: 'missing',
      findings: [{ kind: 'missing', paths: ['primary.controlled'], source: 'mis-review' }],
    });
    expect(verdictOf(controlled('yes'), 'en-bloc')).toMatchObject({ kind: 'possible', reasons: [] });
    expect(verdictOf(controlled('no'), 'en-bloc')).toMatchObject({
      kind: 'against',
      label: 'against: the primary is not controlled',
    });
  });

  it('name all unknown facts of an option in one line', () => {
    const record: CaseRecord = {
      ...systemic({ toleratesSurgery: null }),
      lesions: [lesionAt({ priorRadiation: 'none' })],
    };
    expect(verdictOf(record, 'separation-surgery')?.reasons).toEqual([
      'Unknown: tolerance of surgery, ESCC',
      'Hypervascular tumor (renal, thyroid, hepatocellular): embolization before decompression',
    ]);
  });

  it('say of a kind through which answer of the framework it is named', () => {
    const unable = systemic({ toleratesSurgery: 'unable' });
    expect(verdictOf(unable, 'percutaneous-screws')).toMatchObject({
      kind: 'possible',
      label: 'a kind of stabilization: row 10',
      through: 'a kind of stabilization: row 10',
    });
    expect(verdictOf(unable, 'cebrt-30-10')?.through).toBe('a schedule of cEBRT: row 10');
    expect(verdictOf(unable, 'srs-single')?.through).toBeNull();
    expect(verdictOf(systemic({ toleratesSurgery: null }), 'separation-surgery')).toMatchObject({
      kind: 'missing',
      label: 'a kind of decompression and stabilization: if able, row 9; a fact is missing',
    });
    expect(verdictOf(unable, 'brace')?.through).toBeNull();
  });

  it('limit stabilization to cement and percutaneous screws where comorbidity is significant', () => {
    const limited = /cement and\/or percutaneous screws/;
    const unable = systemic({ toleratesSurgery: 'unable' });
    expect(verdictOf(unable, 'open-instrumentation')).toMatchObject({
      kind: 'against',
      label: 'against: unable to tolerate surgery',
    });
    for (const id of ['stabilization-cebrt', 'percutaneous-screws', 'kyphoplasty']) {
      expect(verdictOf(unable, id)?.reasons.join('; '), `of ${id}`).toMatch(limited);
      expect(verdictOf(completeCase(), id)?.reasons.join('; '), `of ${id}`).not.toMatch(limited);
    }
    expect(verdictOf(systemic({ cardiopulmonary: 'severe' }), 'percutaneous-screws')?.reasons.join()).toMatch(limited);
  });

  it('follow the lesion that is asked for', () => {
    const record = completeCase();
    const two: CaseRecord = {
      ...record,
      lesions: [...record.lesions, { ...lesionAt({ escc: '0', sins: SINS_AT_T9.stable4 }), id: 'second' }],
    };
    const assessment = assessCase(two, { now: NOW });
    const at = (index?: number) => verdicts(two, assessment, index).find((option) => option.id === 'ablation')?.verdict;
    expect(at()).toEqual(at(0));
    expect(at(0)?.findings[0]).toMatchObject({ kind: 'must-not', paths: ['lesions.0.escc'] });
    expect(at(1)?.kind).toBe('possible');
    expect(() => at(2)).toThrow(RangeError);
    expect(compareOptions(two, assessment, ['ablation'], 1).options[0]?.verdict).toEqual(at(1));
  });

  it('let a rapid deficit stand against radiosurgery', () => {
    const record = withLesion({ escc: '1a', sins: SINS_AT_T9.stable4 });
    const rapid: CaseRecord = { ...record, neurology: { ...record.neurology, deficitCourse: 'rapid' } };
    expect(verdictOf(rapid, 'srs')).toMatchObject({
      kind: 'named',
      reasons: [expect.stringContaining('surgery first')],
    });
    expect(verdictOf(rapid, 'stabilization-srs')?.kind).toBe('against');
  });
});

const compare = (record: CaseRecord, ...ids: string[]) => compareOptions(record, assessCase(record, { now: NOW }), ids);

const control = (histology: CaseRecord['primary']['histology']) => {
  const record = completeCase();
  const { rows } = compare({ ...record, primary: { ...record.primary, histology } }, 'cebrt');
  return rows.find((row) => row.aspect === 'localControl')?.cells[0]?.text;
};

const wants = (histology: CaseRecord['primary']['histology']) => {
  const record = completeCase();
  const changed = { ...record, primary: { ...record.primary, histology } };
  const { rows } = compare(changed, 'decompression-stabilization-srs');
  return rows.find((row) => row.aspect === 'wants')?.cells[0]?.text ?? '';
};

describe('options side by side', () => {
  it('show differing rows first and mark only the cell that is unlike the others', () => {
    const { rows } = compare(completeCase(), 'decompression-stabilization-srs', 'stabilization-cebrt', 'cebrt');
    const row = (id: string) => rows.find((each) => each.aspect === id);
    expect(row('cord')?.unlike).toEqual([true, false, false]);
    expect(row('dose')?.unlike).toEqual([true, false, false]);
    expect(row('stability')?.unlike).toEqual([true, true, true]);
    expect(row('stay')?.unlike).toEqual([false, true, false]);
    expect(row('steroids')).toMatchObject({ differs: false, unlike: [false, false, false] });
    expect(rows.map((each) => each.differs)).toEqual(
      rows.map((each) => each.differs).toSorted((a, b) => Number(b) - Number(a)),
    );
    expect(rows).toHaveLength(ASPECTS.length);
  });

  it('give the results of cEBRT for the histology at hand', () => {
    expect(control('renal')).toBe('Under 50 % at 2 years in radioresistant histologies');
    expect(control('breast')).toBe('Over 80 % at 2 years in radiosensitive histologies');
    expect(control(null)).toMatch(/Over 80 %.*under 50 %/);
  });

  it('ask for embolization before decompression of a hypervascular tumor only', () => {
    expect(wants('renal')).toContain('embolization');
    expect(wants('melanoma')).not.toContain('embolization');
  });

  it('number the sources as a reader meets them, each once', () => {
    const { rows, sources } = compare(completeCase(), 'cebrt', 'srs');
    const met = [...new Set(rows.flatMap((row) => row.cells.flatMap((cell) => cell.sources)))];
    expect(sources.map((source) => source.id)).toEqual(met);
    expect(sources.map((source) => source.number)).toEqual(met.map((_, index) => index + 1));
  });

  it('refuse an option that is not in the catalogue', () => {
    expect(() => compare(completeCase(), 'cebrt', 'prayer')).toThrow(InputProblem);
  });
});
