import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardFile, boardFileInput, buildMinutes, canonicalJson, minutes, minutesView } from '@spineboard/core/board';
import { emptyCase } from '@spineboard/core/case';
import { instruments } from '@spineboard/core/instruments';
import { assessCase } from '@spineboard/core/noms';
import { z } from 'zod';
import { sampleInput, withCase } from '../workstation/minutes-sample.ts';
import { sampleBoardFile } from '../workstation/minutes-board-file.ts';

const SEED = 20_261_120;
const built = buildMinutes(sampleInput());
const caseOf = (n: number) => {
  const found = built.cases.find((entry) => entry.n === n);
  if (found === undefined) throw new RangeError(`No case ${n}`);
  return found;
};

const sum = (points: number[]): number => points.reduce((total, each) => total + each, 0);

describe('canonical JSON', () => {
  it('gives back the value it was made of, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('does not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 12 }), fc.nat(), (value, turn) => {
        const entries = Object.entries(value);
        const at = entries.length === 0 ? 0 : turn % entries.length;
        const turned = Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)].toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('refuses what JSON cannot hold instead of writing null', () => {
    expect(() => canonicalJson({ dose: Number.NaN })).toThrow(TypeError);
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(() => canonicalJson(loop)).toThrow('cycle');
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
  });
});

describe('the minutes as data', () => {
  it('hold to their schema and survive a round trip through JSON', () => {
    expect(minutes.parse(JSON.parse(canonicalJson(built)))).toEqual(built);
  });

  it('are the same for the same input, and leave it untouched', () => {
    const input = sampleInput();
    const before = canonicalJson(input);
    expect(canonicalJson(buildMinutes(input))).toBe(canonicalJson(built));
    expect(canonicalJson(input)).toBe(before);
  });

  it('count cases in the order of the agenda, not of the list they came in', () => {
    const input = sampleInput();
    expect(buildMinutes({ ...input, items: input.items.toReversed() }).cases).toEqual(built.cases);
  });

  it('number a postponed case as the session does, behind those that were discussed', () => {
    const { cases } = built;
    const kinds = cases.map(({ kind }) => ['discussed', 'postponed', 'listed'].indexOf(kind));
    expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
    const input = sampleInput();
    const [, second] = input.items;
    if (second === undefined) throw new Error('No second case');
    const postponed = { reason: 'radiology' as const, until: null, missing: [], note: '' };
    const items = input.items.map((entry) =>
      entry === second ? { ...entry, item: { ...entry.item, kind: 'postponed' as const, postponed } } : entry,
    );
    const after = buildMinutes({ ...input, items }).cases;
    expect(after.map(({ n }) => n)).toEqual(after.map((_, index) => index + 1));
    const place = after.findIndex(({ itemId }) => itemId === second.item.id);
    expect(after.slice(0, place).filter(({ kind }) => kind === 'listed')).toEqual([]);
    expect(after.slice(place).filter(({ kind }) => kind === 'discussed')).toEqual([]);
  });

  it('print totals and bands that follow from the printed items', () => {
    for (const entry of built.cases) {
      for (const score of entry.scores) {
        const definition = instruments[score.instrument];
        if (definition.kind !== 'sum') continue;
        for (const { item, points, possible, ask } of score.items) {
          const options = definition.items.find((each) => each.id === item)?.options.map((option) => option.points);
          // Only an answered item, or one with a question about the facts, has fewer than all its points left.
          const expected = points === null ? (ask === '' ? options : possible) : [points];
          expect(possible).toEqual(expected);
          expect(options).toEqual(expect.arrayContaining(possible));
        }
        const lowest = score.items.map((item) => Math.min(...item.possible));
        const highest = score.items.map((item) => Math.max(...item.possible));
        expect([entry.n, score.name, score.lo, score.hi]).toEqual([entry.n, score.name, sum(lowest), sum(highest)]);
        const reachable = definition.bands.filter((band) =>
          score.values.some((value) => value >= band.from && value <= band.to),
        );
        expect(score.bands).toEqual(reachable.map((band) => band.label));
        expect(score.items).toHaveLength(definition.items.length);
      }
    }
  });

  it('rule out what the facts rule out: unremovable organ metastases are some, whether they can be treated is asked', () => {
    const visceral = caseOf(3)
      .scores.find((score) => score.instrument === 'tomita')
      ?.items.find((item) => item.item === 'visceral');
    expect(visceral).toMatchObject({
      points: null,
      possible: [2, 4],
      ask: expect.stringContaining('unremovable') as string,
    });
  });

  it('take rows and answer of the framework from the assessment of the pinned record', () => {
    for (const [index, { record, item }] of sampleInput().items.entries()) {
      const now = item.decision.recorded?.at ?? item.endedAt ?? '';
      const { noms } = assessCase(record, { now });
      const printed = caseOf(index + 1).noms;
      expect(printed.rowsByBoard ?? printed.rows).toEqual([...noms.rows]);
      expect(printed.branches.map((branch) => branch.decision)).toEqual(noms.branches.map((branch) => branch.decision));
    }
  });

  it('say what an override was before: SINS 7 became 10', () => {
    const sins = caseOf(4).scores.find((score) => score.instrument === 'sins');
    expect(sins).toMatchObject({ lo: 10, hi: 10, was: 7 });
    expect(sins?.items.find((item) => item.item === 'pain')).toMatchObject({
      origin: 'overridden',
      points: 3,
      derivedPoints: 0,
      by: 'Dr. Costa',
    });
  });

  it('keep an unknown fact in the list, as unknown', () => {
    const tolerance = caseOf(4).facts.find((fact) => fact.label === 'Surgery');
    expect(tolerance?.parts).toEqual([{ text: 'tolerance not known', state: 'unknown' }]);
    const nothing = buildMinutes(withCase(sampleInput(1), 0, (entry) => ({ ...entry, record: emptyCase() }))).cases[0];
    for (const fact of nothing?.facts ?? []) expect(fact.parts.map((part) => part.state)).toContain('unknown');
    expect(nothing?.title).toBe('Primary not known');
  });

  it('name the specialty that left before a case, and only for the cases it missed', () => {
    expect(built.meeting.quorum.notMet).toEqual([6]);
    expect(caseOf(6).absent).toEqual([{ specialty: 'medicalOncology', text: 'Medical oncology left at 08:24' }]);
    expect(caseOf(5).absent).toEqual([]);
  });

  it('count a required specialty as absent when its only member is', () => {
    const input = sampleInput();
    const pathologist = input.people.find((person) => person.specialty === 'pathology')?.id;
    const attendance = input.meeting.attendance.map((entry) =>
      entry.personId === pathologist ? { ...entry, mode: 'absent' as const } : entry,
    );
    const absent = buildMinutes({ ...input, meeting: { ...input.meeting, attendance } });
    expect(absent.meeting.quorum.notMet).toEqual([1, 2, 3, 4, 5, 6]);
    expect(absent.cases[0]?.absent).toEqual([{ specialty: 'pathology', text: 'Pathology absent' }]);
  });

  it('compare plan, framework and decision only where that is certain', () => {
    expect(caseOf(5).compare).toMatchObject({ sameAsFramework: true, sameAsPlan: true });
    expect(caseOf(3).compare).toMatchObject({ sameAsFramework: false, sameAsPlan: null });
    expect(caseOf(1).compare).toMatchObject({ sameAsFramework: false, sameAsPlan: null });
    expect(caseOf(6).compare).toMatchObject({ sameAsFramework: null, sameAsPlan: null });
  });

  it('list the options of the framework that were not chosen, with rows and source', () => {
    const option = caseOf(3).options.find((each) => each.verdict === 'not');
    expect(option).toMatchObject({ optionId: 'stabilization-cebrt', rows: [10], sources: ['noms-update'] });
    expect(caseOf(6).options.every((each) => each.verdict === 'open')).toBe(true);
    expect(built.sources.map((source) => source.number)).toEqual(built.sources.map((_, index) => index + 1));
  });

  it('give an addendum its text, the number it corrects, and no cases', () => {
    const addendum = buildMinutes({
      ...sampleInput(),
      number: '2026-48',
      addendum: { text: '24 Gy, not 27 Gy.', corrects: '2026-47' },
    });
    expect(addendum).toMatchObject({ kind: 'addendum', number: '2026-48', cases: [], sources: [] });
    expect(addendum.addendum).toEqual({ text: '24 Gy, not 27 Gy.', corrects: '2026-47', correctsSha256: null });
    expect(minutes.parse(addendum)).toEqual(addendum);
  });
});

describe('the view beside the minutes', () => {
  const view = minutesView(built, { sha256: 'a'.repeat(64) });

  it('writes dates and times for the centre’s zone', () => {
    expect(view.date).toBe('20 November 2026');
    expect(view.signedAt).toBe('20 November 2026, 08:44 (Europe/Rome)');
    expect(view.short['2026-11-23']).toBe('Mon 23 Nov');
    expect(view.short['2027-01-14']).toBe('Thu 14 Jan 2027');
    expect(caseOf(1)).toMatchObject({ from: '07:36', to: '07:45', minutes: 9 });
  });

  it('puts all actions in order of their date, those without one last', () => {
    const due = view.actions.map((action) => action.due ?? '9999');
    expect(due).toEqual(due.toSorted());
    expect(view.actions).toHaveLength(built.cases.flatMap((entry) => entry.actions).length);
  });

  it('prints an image as wide as half a page, as high as leaves room for another, and never coarser than 100 to the inch', () => {
    const image = { sha256: 'b'.repeat(64), caption: 'T9', parts: [{ text: 'MR', state: 'known' as const }] };
    const first = built.cases[0];
    if (first === undefined) throw new RangeError('The sample has a case');
    const width = (sides: { width: number; height: number }): number | null | undefined =>
      minutesView(
        { ...built, cases: [{ ...first, images: [image] }] },
        { sha256: 'a'.repeat(64), images: new Map([[image.sha256, sides]]) },
      ).cases[0]?.images[0]?.width;
    expect(width({ width: 840, height: 420 })).toBe(84.5);
    expect(width({ width: 420, height: 840 })).toBe(40);
    expect(width({ width: 100, height: 100 })).toBeCloseTo(25.4);
    expect(minutesView({ ...built, cases: [{ ...first, images: [image] }] }, { sha256: '' }).cases[0]?.images).toEqual([
      { width: null, alt: 'Key image 1: MR. T9' },
    ]);
  });

  it('draws a bar for every score and says it in words', () => {
    for (const [index, entry] of built.cases.entries()) {
      expect(view.cases[index]?.bars.map((bar) => bar.alt.split(' ')[0])).toEqual(
        entry.scores.map((score) => score.name),
      );
    }
    expect(view.cases[3]?.bars[1]).toMatchObject({ alt: 'SINS 10, Potentially unstable, was 7', sum: '3+3+2+0+1+1' });
    expect(view.cases[5]?.bars[3]?.sum).toBe('□+□+□');
  });
});

describe('a board file', () => {
  it('becomes the same cases as the workspace’s own minutes', () => {
    const file = boardFile.parse(JSON.parse(JSON.stringify(sampleBoardFile())));
    const input = boardFileInput(file, { appVersion: 'test', sha256: () => 'b'.repeat(64) });
    const fromFile = buildMinutes(input);
    expect(fromFile.status).toBe('draft');
    expect(fromFile.synthetic).toBe(true);
    const unhashed = built.cases.map((entry) => ({ ...entry, revisionSha256: 'b'.repeat(64) }));
    expect(fromFile.cases).toEqual(unhashed);
  });

  it('names every problem with its path', () => {
    const file = sampleBoardFile();
    const [first, second] = file.meeting.agenda;
    if (first === undefined || second === undefined) throw new RangeError('The sample has cases');
    const unknown = '018f4d2a-0000-7000-8000-00000000dead';
    const broken = {
      ...file,
      timeZone: 'Mars/Olympus',
      meeting: { ...file.meeting, chairId: unknown, agenda: [{ ...first, caseId: unknown }, second] },
    };
    const paths = boardFile.safeParse(broken).error?.issues.map((issue) => issue.path.join('.'));
    expect(paths).toEqual(['timeZone', 'meeting.agenda.0.caseId', 'meeting.chairId']);
  });

  it('has a JSON Schema for people who write one', () => {
    const schema = z.toJSONSchema(boardFile, { io: 'input' });
    expect(schema.required).toContain('cases');
    expect(Object.keys(schema.properties ?? {})).toContain('meeting');
  });
});

it('the minutes print the rule of the centre, and name the cases at which too few of its specialties were there', () => {
  const input = sampleInput(1);
  const alone = buildMinutes({ ...input, quorum: { required: ['anesthesia', 'nursing', 'surgery'], minimum: 3 } });
  expect(alone.meeting.quorum.rule).toBe('Anesthesia, nursing and spine surgery present during the case.');
  const some = buildMinutes({ ...input, quorum: { required: ['surgery', 'radiology'], minimum: 1 } });
  expect(some.meeting.quorum).toMatchObject({
    required: ['surgery', 'radiology'],
    rule: 'At least 1 of spine surgery and radiology present during the case.',
    notMet: [],
  });
});
