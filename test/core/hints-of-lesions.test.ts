import { describe, expect, it } from 'vitest';
import { given, SINS_AT_T9 } from './support/cases.ts';
import { EMPTY, asked, systemic, primary, lesions, YES_NO, at } from './support/hints.ts';

describe('a question is asked in exactly its combination', () => {
  it('of histology, biopsy and calls that nothing uses', () => {
    const call = { call: 'sensitive', by: 'RC' } as const;
    expect(
      asked(
        'idle-class-call',
        {
          histology: [null, 'breast', 'bladder', 'unknown-primary', 'other'] as const,
          radiosensitivityByBoard: [null, call] as const,
        },
        primary,
        (f) => f.histology === 'breast' && f.radiosensitivityByBoard !== null,
      ),
    ).toEqual([]);
    expect(
      asked(
        'biopsy-without-proof',
        { state: [null, 'done', 'ordered', 'not-possible', 'not-needed'] as const, proven: YES_NO },
        ({ state, proven }) => ({
          ...primary({ proven }),
          workUp: { ...EMPTY.workUp, biopsy: state === null ? null : { state, date: null, note: '' } },
        }),
        (f) => f.state === 'done' && f.proven === 'no',
      ),
    ).toEqual([]);
    const { stable4, indeterminate9, unstable14 } = SINS_AT_T9;
    expect(
      asked(
        'idle-stability-call',
        { sins: [stable4, indeterminate9, unstable14, {}], call: [null, 'stable', 'unstable'] as const },
        ({ sins, call: said }) => lesions({ sins, stabilityByBoard: said === null ? null : { call: said, by: 'RC' } }),
        (f) => f.call !== null && (f.sins === stable4 || f.sins === unstable14),
      ),
    ).toEqual([]);
  });

  it('of lesions', () => {
    expect(
      asked(
        'more-levels-than-vertebrae',
        {
          vertebral: [null, '1', '2', '3+'] as const,
          first: [null, at('T9'), at('T9', 'T10')],
          second: [null, at('T9'), at('L2')],
        },
        ({ vertebral, first, second }) => ({
          ...systemic({ vertebral }),
          ...lesions({ levels: first }, { levels: second }),
        }),
        ({ vertebral, first, second }) => {
          const count =
            (first === null ? 0 : first.to === 'T10' ? 2 : 1) +
            (second === null || (second.from === 'T9' && first !== null) ? 0 : 1);
          return vertebral !== null && vertebral !== '3+' && count > Number(vertebral);
        },
      ),
    ).toEqual([]);
    expect(
      asked(
        'radiation-denied',
        {
          said: [null, 'none', 'yes'] as const,
          kind: ['radiation', 'surgery'] as const,
          treated: [null, at('T9', 'T10'), at('L2')],
          levels: [null, at('T9')],
        },
        ({ said, kind, treated, levels }) => ({
          ...lesions({ priorRadiation: said, levels }),
          earlierTreatments: [{ id: 'a', kind, levels: treated, date: null, detail: '', note: '' }],
        }),
        (f) => f.said === 'none' && f.kind === 'radiation' && f.levels !== null && f.treated?.from === 'T9',
      ),
    ).toEqual([]);
    expect(
      asked(
        'fracture-denied',
        {
          fracture: [null, 'none', 'impending', 'present'] as const,
          collapse: [null, 'over50', 'under50', 'involved', 'none'] as const,
        },
        ({ fracture, collapse }) => lesions({ fracture, sins: given({ collapse }) }),
        (f) => f.fracture === 'none' && f.collapse === 'over50',
      ),
    ).toEqual([]);
  });

  it('of a construct that leaves the leading lesion out', () => {
    expect(
      asked(
        'construct-misses-lesion',
        {
          construct: [null, at('T9'), at('T9', 'L1'), at('L1', 'L3')],
          levels: [null, at('T9'), at('T9', 'T10'), at('L1', 'L2')],
        },
        ({ construct, levels }) => ({
          ...lesions({ levels: at('S1'), escc: '0' }, { levels, escc: '3' }),
          plan: { ...EMPTY.plan, construct },
        }),
        ({ construct, levels }) => {
          if (construct === null || levels === null) return false;
          const covered: Readonly<Record<string, readonly string[]>> = {
            'T9-T9': ['T9-T9'],
            'T9-L1': ['T9-T9', 'T9-T10'],
            'L1-L3': ['L1-L2'],
          };
          return !(covered[`${construct.from}-${construct.to}`] ?? []).includes(`${levels.from}-${levels.to}`);
        },
      ),
    ).toEqual([]);
  });

  it('of an urgency set by hand without a reason', () => {
    expect(
      asked(
        'override-without-reason',
        { override: [null, '', '  ', 'waits for its MR'] as const },
        ({ override }) => ({
          urgencyOverride: override === null ? null : { level: 'week', reason: override, by: 'RC' },
        }),
        (f) => f.override !== null && f.override.trim() === '',
      ),
    ).toEqual([]);
  });
});
