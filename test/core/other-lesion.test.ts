import { buildMinutes } from '@spineboard/core/board';
import type { CaseRecord, EsccGrade, LevelRange } from '@spineboard/core/case';
import { assessNoms, deficitElsewhere } from '@spineboard/core/noms';
import { OPTIONS, matchSeries, seriesOfOption } from '@spineboard/core/options';
import { assessCase } from '@spineboard/core/noms';
import { describe, expect, it } from 'vitest';
import { sampleInput, withCase } from '../workstation/minutes-sample.ts';
import { completeCase, lesionAt } from './support/cases.ts';

type Grades = readonly [LevelRange['from'] | null, EsccGrade | null][];

function withLesions(grades: Grades, myelopathy: 'yes' | 'no' | null = 'yes'): CaseRecord {
  const record = completeCase();
  return {
    ...record,
    neurology: { ...record.neurology, myelopathy },
    lesions: grades.map(([level, escc], index) => ({
      ...lesionAt({ levels: level === null ? null : { from: level, to: level }, escc }),
      id: `lesion ${index}`,
    })),
  };
}

const elsewhereOf = (record: CaseRecord): string | undefined =>
  buildMinutes(withCase(sampleInput(1), 0, (entry) => ({ ...entry, record }))).cases[0]?.noms.elsewhere;

describe('the myelopathy of a patient with several lesions', () => {
  it('may belong to the high-grade lesion, which is named beside the low-grade one that has no row', () => {
    const record = withLesions([
      ['T9', '2'],
      ['L2', '1a'],
    ]);
    expect(assessNoms(record, 1).rows).toEqual([]);
    const elsewhere = deficitElsewhere(record, 1);
    expect(elsewhere).toMatchObject({ lesionIds: ['lesion 0'], places: 'T9' });
    expect(elsewhere?.text).toContain('high-grade ESCC elsewhere (T9)');
    expect(elsewhere?.text).toContain('The board decides which lesion the deficit belongs to.');
  });

  it('names every other high-grade lesion, also one whose level is not known', () => {
    const places = deficitElsewhere(
      withLesions([
        ['T4', '3'],
        ['T9', '2'],
        [null, '2'],
        ['L2', '0'],
      ]),
      3,
    )?.places;
    expect(places).toBe('T4, T9 and level not known');
  });

  it('is not moved from a high-grade lesion, from an ungraded one, or without a high grade elsewhere', () => {
    const record = withLesions([
      ['T9', '2'],
      ['T4', null],
    ]);
    expect(deficitElsewhere(record, 0)).toBeNull();
    expect(deficitElsewhere(record, 1)).toBeNull();
    const low = withLesions([
      ['T9', '1c'],
      ['L2', '1a'],
      ['T4', null],
    ]);
    expect(deficitElsewhere(low, 1)).toBeNull();
    expect(deficitElsewhere(low, 7)).toBeNull();
  });

  it.each(['no', null] as const)('is not spoken of where myelopathy is %s', (myelopathy) => {
    const record = withLesions(
      [
        ['T9', '2'],
        ['L2', '1a'],
      ],
      myelopathy,
    );
    expect(deficitElsewhere(record, 1)).toBeNull();
  });

  it('changes no rule: the lesion has no row with or without a high grade elsewhere', () => {
    const alone = assessNoms(withLesions([['L2', '1a']]), 0);
    const beside = assessNoms(
      withLesions([
        ['L2', '1a'],
        ['T9', '3'],
      ]),
      0,
    );
    expect(beside.rows).toEqual(alone.rows);
    expect(beside.silent).toEqual(alone.silent);
  });
});

describe('the minutes of a patient with several lesions', () => {
  it('name beside the framework row the lesions whose deficit may be that of another', () => {
    const record = withLesions([
      ['T9', '2'],
      ['L2', '1a'],
      ['T4', '0'],
    ]);
    expect(elsewhereOf(record)).toBe('L2 and T4: no row, the myelopathy may be from T9; the board decides');
  });

  it('say nothing of it where each lesion has its row', () => {
    const record = withLesions(
      [
        ['T9', '2'],
        ['L2', '1a'],
      ],
      'no',
    );
    expect(elsewhereOf(record)).toBeUndefined();
  });
});

describe('the published series of an option', () => {
  const record = completeCase();
  const series = matchSeries(record, assessCase(record, { now: '2026-11-26T15:00:00Z' }));
  const of = (id: string): string[] => seriesOfOption(id, series).map((each) => each.id);

  it('are those about itself', () => {
    expect(of('ppsf-pvp')).toEqual(['ppsf-pvp-20']);
    expect(of('cement-screws')).toEqual(['cement-14']);
    expect(of('mini-decompression')).toEqual(['miss-52']);
  });

  it('are those about its kinds, where it is an answer of the framework', () => {
    expect(of('stabilization-cebrt')).toEqual(['miss-52', 'ppsf-pvp-20', 'cement-14']);
    expect(of('stabilization-srs')).toEqual(of('stabilization-cebrt'));
    expect(of('cebrt')).toEqual([]);
  });

  it('are found for every series', () => {
    const found = new Set(OPTIONS.flatMap((option) => of(option.id)));
    expect([...found].toSorted()).toEqual(['cement-14', 'miss-52', 'ppsf-pvp-20']);
  });
});
