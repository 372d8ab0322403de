import {
  emptyCase,
  HISTOLOGIES,
  WORK_UP,
  workUpList,
  type CaseRecord,
  type WorkUpEntry,
  type WorkUpId,
  type WorkUpItem,
} from '@spineboard/core/case';
import { describe, expect, it } from 'vitest';
import { completeCase, lesionAt, SINS_AT_T9 } from './support/cases.ts';

const done = (date: string | null = null): WorkUpEntry => ({ state: 'done', date, note: '' });
const everything = Object.fromEntries(WORK_UP.map((id) => [id, done('2026-11-20')])) as CaseRecord['workUp'];

const itemOf = (record: CaseRecord, id: WorkUpId): WorkUpItem => {
  const found = workUpList(record).items.find((item) => item.id === id);
  if (found === undefined) throw new RangeError(`No ${id} in the list`);
  return found;
};

/** A renal primary, proven, without any deficit. */
const proven = (): CaseRecord => {
  const record = completeCase();
  return { ...record, primary: { ...record.primary, proven: 'yes' } };
};

describe('the work-up', () => {
  it('lists every examination with a reason and its source', () => {
    const { items } = workUpList(emptyCase());
    expect(items.map((item) => item.id)).toEqual([...WORK_UP]);
    for (const item of items) {
      expect(item.label).not.toBe('');
      expect(item.why.text).not.toBe('');
      expect(item.why.sources).toEqual(['noms-update']);
    }
  });

  it('takes what was not recorded for missing, never for done', () => {
    const list = workUpList(emptyCase());
    expect(list.items.every((item) => item.state === 'missing' && item.date === null)).toBe(true);
    expect(list.missing).toEqual(WORK_UP.filter((id) => id !== 'biopsy'));
    expect(list.summary).toBe(
      '0 of 10 wanted examinations done; not recorded: blood count, coagulation, renal function, electrolytes, MR T1, ' +
        'MR STIR, MR axial T2, MR with gadolinium, CT, PET-CT; whether a biopsy is needed is not known',
    );
  });

  it('shows state, date and note as recorded', () => {
    const ct: WorkUpEntry = { state: 'ordered', date: '2026-11-30', note: 'thin slices' };
    expect(itemOf({ ...proven(), workUp: { ...everything, ct } }, 'ct')).toMatchObject(ct);
    expect(workUpList({ ...proven(), workUp: { ...everything, ct } }).summary).toBe(
      '9 of 10 wanted examinations done; ordered: CT',
    );
  });

  it('names what is not possible, and leaves out what a person called not needed', () => {
    const workUp: CaseRecord['workUp'] = {
      ...everything,
      mrAxialT2: { state: 'not-possible', date: null, note: 'pacemaker' },
      petCt: { state: 'not-needed', date: null, note: '' },
    };
    expect(workUpList({ ...proven(), workUp }).summary).toBe(
      '8 of 9 wanted examinations done; not possible: MR axial T2',
    );
  });

  it('is complete when everything wanted is done', () => {
    const list = workUpList({ ...proven(), workUp: { ...everything, biopsy: null } });
    expect(list).toMatchObject({ missing: [], summary: 'Everything wanted before a decision is done' });
  });

  it('brings ESCC of each lesion from axial T2, and says which is known', () => {
    const record = { ...completeCase(), lesions: [lesionAt({ escc: '2' }), lesionAt({ id: 'b', levels: null })] };
    expect(itemOf(record, 'mrAxialT2').brings).toEqual([
      { path: 'lesions.0.escc', label: 'ESCC at T9', known: true },
      { path: 'lesions.1.escc', label: 'ESCC', known: false },
    ]);
    expect(itemOf(emptyCase(), 'mrAxialT2').brings).toEqual([{ path: 'lesions', label: 'ESCC', known: false }]);
  });

  it('brings the radiographic items of SINS from CT', () => {
    const { pain, ...rest } = SINS_AT_T9.indeterminate9;
    expect(pain).toBeDefined();
    const { collapse: _collapse, ...withoutCollapse } = rest;
    const record = { ...completeCase(), lesions: [lesionAt({ sins: withoutCollapse })] };
    expect(itemOf(record, 'ct').brings.map((each) => [each.path, each.known])).toEqual([
      ['lesions.0.sins.boneLesion', true],
      ['lesions.0.sins.alignment', true],
      ['lesions.0.sins.collapse', false],
      ['lesions.0.sins.posterolateral', true],
    ]);
  });

  it('states the cut-off of PET-CT', () => {
    expect(itemOf(emptyCase(), 'petCt').why.text).toContain('SUV cut-off 2, mean 7.1 in tumor versus 2.1 in benign');
  });
});

describe('a biopsy', () => {
  const histologies = [null, ...HISTOLOGIES.map((each) => each.id)];
  const cases = histologies.flatMap((histology) =>
    ([null, 'yes', 'no'] as const).flatMap((provenBy) =>
      ([null, 'none', 'stable', 'slow', 'rapid'] as const).map((course) => ({ histology, provenBy, course })),
    ),
  );
  const caseOf = ({ histology, provenBy, course }: (typeof cases)[number]): CaseRecord => {
    const record = emptyCase();
    return {
      ...record,
      primary: { ...record.primary, histology, proven: provenBy },
      neurology: { ...record.neurology, deficitCourse: course },
    };
  };

  it('is needed without a known or proven primary, may wait for a rapid deficit, and is open where a fact is missing', () => {
    for (const each of cases) {
      const wanted = each.histology === 'unknown-primary' || (each.histology !== null && each.provenBy === 'no');
      const settled = each.histology !== null && each.histology !== 'unknown-primary' && each.provenBy === 'yes';
      const expected = wanted ? (each.course === 'rapid' ? 'may-wait' : 'yes') : settled ? 'no' : 'unknown';
      expect({ ...each, needed: itemOf(caseOf(each), 'biopsy').needed }).toEqual({ ...each, needed: expected });
    }
  });

  it('always carries its exception', () => {
    for (const each of cases) expect(itemOf(caseOf(each), 'biopsy').exception).toMatch(/surgery/);
    const rapid = caseOf({ histology: 'unknown-primary', provenBy: null, course: 'rapid' });
    expect(itemOf(rapid, 'biopsy')).toMatchObject({
      neededBecause: 'No primary is known',
      exception: 'The deficit evolves rapidly: surgery may have to come before the biopsy',
    });
    expect(workUpList({ ...rapid, workUp: { ...everything, biopsy: null } }).summary).toBe(
      '10 of 10 wanted examinations done; the biopsy may have to wait: the deficit evolves rapidly',
    );
  });

  it('knows that there is no acute deficit with Frankel E and no myelopathy', () => {
    const record = caseOf({ histology: 'unknown-primary', provenBy: null, course: null });
    expect(itemOf(record, 'biopsy').exception).toContain('not known');
    const normal: CaseRecord = { ...record, neurology: { ...record.neurology, frankel: 'E', myelopathy: 'no' } };
    expect(itemOf(normal, 'biopsy').exception).toBe('Unless an acute deficit forces surgery first');
  });
});
