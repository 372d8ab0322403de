import { HISTOLOGIES, type Histology } from '@spineboard/core/case';
import { answersOf, instruments, resolveAnswers, score, scoreView } from '@spineboard/core/instruments';
import { describe, expect, it } from 'vitest';
import { completeCase, given, lesionAt, SINS_AT_T9 } from './support/cases.ts';

const points = (id: 'tokuhashi' | 'tomita', item: string, option: string | null | undefined): number | undefined =>
  instruments[id].items.find((each) => each.id === item)?.options.find((each) => each.id === option)?.points;

/** General condition of a case with that Karnofsky. */
const condition = (karnofsky: 0 | 10 | 40 | 50 | 70 | 80 | 100) => {
  const record = completeCase();
  return resolveAnswers('tokuhashi', { ...record, systemic: { ...record.systemic, karnofsky } })[0];
};

/** Palsy of a case with that Frankel grade. */
const palsy = (frankel: 'A' | 'B' | 'C' | 'D' | 'D1' | 'D2' | 'D3' | 'E') => {
  const record = completeCase();
  const changed = { ...record, neurology: { ...record.neurology, frankel } };
  return resolveAnswers('tokuhashi', changed).find((answer) => answer.item === 'palsy')?.option;
};

describe('revised Tokuhashi', () => {
  it.each([
    ['generalCondition', { poor: 0, moderate: 1, good: 2 }],
    ['extraspinal', { '3+': 0, '1-2': 1, '0': 2 }],
    ['vertebral', { '3+': 0, '2': 1, '1': 2 }],
    ['organs', { unremovable: 0, removable: 1, none: 2 }],
    ['primary', { lung: 0, liver: 1, others: 2, kidney: 3, rectum: 4, thyroid: 5 }],
    ['palsy', { complete: 0, incomplete: 1, none: 2 }],
  ])('gives %s its points of 2005', (item, expected) => {
    const options = instruments.tokuhashi.items.find((each) => each.id === item)?.options ?? [];
    expect(Object.fromEntries(options.map((option) => [option.id, option.points]))).toEqual(expected);
  });

  it('changes its class at 9 and at 12', () => {
    expect(instruments.tokuhashi.bands.map((band) => [band.from, band.to, band.label])).toEqual([
      [0, 8, 'under 6 months'],
      [9, 11, '6 months or more'],
      [12, 15, 'one year or more'],
    ]);
  });

  it('takes the general condition from Karnofsky, and asks at 0', () => {
    expect([10, 40, 50, 70, 80, 100].map((status) => condition(status as 10)?.option)).toEqual([
      'poor',
      'poor',
      'moderate',
      'moderate',
      'good',
      'good',
    ]);
    expect(condition(0)).toMatchObject({ option: null, origin: 'unknown' });
    expect(condition(0)?.ask).toContain('no class');
  });

  it('takes palsy from Frankel', () => {
    expect((['A', 'B', 'C', 'D', 'D1', 'D2', 'D3', 'E'] as const).map(palsy)).toEqual([
      'complete',
      'complete',
      'incomplete',
      'incomplete',
      'incomplete',
      'incomplete',
      'incomplete',
      'none',
    ]);
  });
});

/** Bone metastases of a case with those counts. */
const bone = (vertebral: '1' | '2' | '3+' | null, extraspinalBone: '0' | '1-2' | '3+' | null) => {
  const record = completeCase();
  const changed = { ...record, systemic: { ...record.systemic, vertebral, extraspinalBone } };
  return resolveAnswers('tomita', changed).find((answer) => answer.item === 'bone')?.option;
};

describe('Tomita', () => {
  it.each([
    ['growth', { slow: 1, moderate: 2, rapid: 4 }],
    ['visceral', { none: 0, treatable: 2, untreatable: 4 }],
    ['bone', { solitary: 1, multiple: 2 }],
  ])('gives %s its points of 2001', (item, expected) => {
    const options = instruments.tomita.items.find((each) => each.id === item)?.options ?? [];
    expect(Object.fromEntries(options.map((option) => [option.id, option.points]))).toEqual(expected);
  });

  it('has four classes, the first from 2', () => {
    expect(instruments.tomita.bands.map((band) => [band.from, band.to])).toEqual([
      [2, 3],
      [4, 5],
      [6, 7],
      [8, 10],
    ]);
  });

  it('is solitary only with one vertebra and nothing outside the spine, multiple as soon as one count says so', () => {
    const counts = ([null, '1', '2', '3+'] as const).map((vertebral) =>
      ([null, '0', '1-2', '3+'] as const).map((outside) => bone(vertebral, outside)),
    );
    expect(counts).toEqual([
      [null, null, 'multiple', 'multiple'],
      [null, 'solitary', 'multiple', 'multiple'],
      ['multiple', 'multiple', 'multiple', 'multiple'],
      ['multiple', 'multiple', 'multiple', 'multiple'],
    ]);
  });

  it('does not take unremovable for untreatable', () => {
    const record = completeCase();
    const changed = { ...record, systemic: { ...record.systemic, organs: 'unremovable' as const } };
    const visceral = resolveAnswers('tomita', changed).find((answer) => answer.item === 'visceral');
    expect(visceral).toMatchObject({ option: null, origin: 'unknown' });
    expect(visceral?.ask).toContain('treated');
    // Renal 2, solitary 1, and 2 or 4: that there are visceral metastases is known.
    expect(scoreView('tomita', changed).score).toMatchObject({ values: [5, 7], missing: ['visceral'] });
  });
});

/** Everything that an instrument says of other prints. */
const warnings = (id: 'tokuhashi' | 'tomita'): string =>
  [...instruments[id].items.flatMap((item) => item.wrongCopies ?? []), ...instruments[id].notes]
    .map((each) => each.text)
    .join('\n');

describe('wrong copies in print', () => {
  it.each([
    ['tokuhashi', 'five parameters'],
    ['tokuhashi', '“<8” and “>12”'],
    ['tokuhashi', '“poor 10–40 %, moderate 50–70 %” on the row of 0 points'],
    ['tomita', '“none” on the row of 1 point'],
  ] as const)('of %s are shown: %s', (id, copy) => {
    expect(warnings(id)).toContain(copy);
  });
});

/** Lists with their members in alphabetical order. */
const sorted = (lists: Record<string, readonly string[]>) =>
  Object.fromEntries(Object.entries(lists).map(([key, ids]) => [key, ids.toSorted()]));

describe('every primary', () => {
  it('is scored as its source lists it, or asked where none does', () => {
    const listed = {
      'Tokuhashi 0': 'lung-nonsmall lung-small osteosarcoma stomach bladder esophagus pancreas',
      'Tokuhashi 1': 'hepatocellular gallbladder liver unknown-primary',
      'Tokuhashi 2': 'melanoma myeloma lymphoma seminoma ovary',
      'Tokuhashi 3': 'renal uterus',
      'Tokuhashi 4': 'rectum',
      'Tokuhashi 5': 'breast prostate thyroid carcinoid',
      'Tomita slow': 'breast prostate thyroid',
      'Tomita moderate': 'renal uterus',
      'Tomita rapid': 'lung-nonsmall lung-small hepatocellular colon stomach liver unknown-primary',
      'NOMS sensitive': 'breast prostate myeloma lymphoma seminoma ovary neuroendocrine',
      'NOMS resistant': 'lung-nonsmall renal thyroid hepatocellular colon melanoma sarcoma osteosarcoma',
      hypervascular: 'renal thyroid hepatocellular',
    };
    const found: Record<string, string[]> = {};
    const put = (key: string, id: string): void => void (found[key] ??= []).push(id);
    for (const entry of HISTOLOGIES) {
      if (entry.tokuhashi !== null) put(`Tokuhashi ${entry.tokuhashi}`, entry.id);
      if (entry.tomita !== null) put(`Tomita ${entry.tomita}`, entry.id);
      if (entry.radiosensitivity !== null) put(`NOMS ${entry.radiosensitivity}`, entry.id);
      if (entry.hypervascular) put('hypervascular', entry.id);
    }
    expect(sorted(found)).toEqual(
      sorted(Object.fromEntries(Object.entries(listed).map(([key, ids]) => [key, ids.split(' ')]))),
    );
  });

  it('says in its note what a source leaves open, and why it counts under “others”', () => {
    const entries: readonly Histology[] = HISTOLOGIES;
    for (const { tokuhashi, tomita, radiosensitivity, note } of entries) {
      expect(note?.includes('class “others”') ?? false).toBe(tokuhashi === 2);
      const isListed = tokuhashi !== null && tomita !== null && radiosensitivity !== null;
      expect(note === undefined).toBe(isListed);
    }
  });

  it('gives the points of its entry through the instruments', () => {
    for (const entry of HISTOLOGIES) {
      const record = { ...completeCase() };
      const changed = { ...record, primary: { ...record.primary, histology: entry.id } };
      const primary = resolveAnswers('tokuhashi', changed).find((answer) => answer.item === 'primary');
      const growth = resolveAnswers('tomita', changed).find((answer) => answer.item === 'growth');
      expect(points('tokuhashi', 'primary', primary?.option) ?? null).toBe(entry.tokuhashi);
      expect(growth?.option ?? null).toBe(entry.tomita);
      expect(primary?.ask?.includes(entry.name) ?? false).toBe(entry.tokuhashi === null);
      expect(growth?.ask?.includes(entry.name) ?? false).toBe(entry.tomita === null);
    }
  });
});

describe('the words beside a bar', () => {
  it('name the range, the missing item and what it can still change', () => {
    const record = completeCase();
    const changed = { ...record, systemic: { ...record.systemic, organs: null, karnofsky: 60 as const } };
    const view = scoreView('tokuhashi', changed);
    expect(view.score).toMatchObject({ lo: 10, hi: 12 });
    expect(view.reading).toBe('6 months or more, or one year or more');
    expect(view.missingText).toBe('missing major organs; two bands open');
    expect(view.spoken).toBe('Tokuhashi 10 to 12 of 15, 6 months or more, or one year or more, major organs missing');
  });

  it('say when the band holds whatever is missing', () => {
    const answers = answersOf(resolveAnswers('sins', completeCase(), completeCase().lesions[0]));
    expect(score(instruments.sins, { ...answers, boneLesion: null }).bands.map((band) => band.id)).toEqual([
      'indeterminate',
      'unstable',
    ]);
    const record = completeCase();
    const { boneLesion: _ct, ...others } = SINS_AT_T9.unstable14;
    const view = scoreView('sins', record, lesionAt({ sins: { ...others, ...given({ alignment: 'subluxation' }) } }));
    expect(view.reading).toBe('Unstable whatever is missing');
    expect(view.missingText).toBe('missing bone lesion; band holds');
  });
});
