import { emptyCase, type CaseRecord } from '@spineboard/core/case';
import { assessCase } from '@spineboard/core/noms';
import { OPTION_IDS, OPTIONS, verdicts, type ComparedOption, type Finding } from '@spineboard/core/options';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lesionAt } from './support/cases.ts';
import { anyFacts, assess, combinations, NAMES, NOTHING, NOW, type Facts, type Name } from './support/option-facts.ts';
import { expectedVerdict } from './support/options-oracle.ts';

/** Compares every option that the framework does not name with the oracle. */
function disagreements(facts: Facts, ids: readonly string[] = OPTION_IDS): string[] {
  const { options, record, known } = assess(facts);
  const lesion = record.lesions[0] ?? lesionAt();
  return options
    .filter((option) => ids.includes(option.id))
    .flatMap(({ id, verdict }) => {
      const expected = expectedVerdict(id, record, lesion, known);
      const found = {
        against: verdict.findings.some((each) => each.kind === 'must-not'),
        missing: verdict.findings.some((each) => each.kind === 'missing'),
      };
      const kind = expected.against ? 'against' : expected.missing ? 'missing' : 'possible';
      const agrees =
        found.against === expected.against &&
        found.missing === expected.missing &&
        (verdict.kind === 'named' || verdict.kind === kind);
      return agrees
        ? []
        : [`${id}: ${JSON.stringify({ found, expected, kind: verdict.kind })} in ${JSON.stringify(facts)}`];
    });
}

/** The facts that matter to an option; the others are unknown. */
const MATTER: readonly [readonly string[], readonly Name[]][] = [
  [
    ['srs', 'stabilization-srs', 'srs-single', 'srs-fractions'],
    ['course', 'frankel', 'myelopathy', 'stability', 'escc', 'histology'],
  ],
  [
    ['srs', 'stabilization-srs', 'srs-single', 'srs-fractions'],
    ['histology', 'radiation', 'stability'],
  ],
  [
    ['decompression-stabilization-srs', 'separation-surgery', 'mini-decompression'],
    ['tolerance', 'escc', 'histology'],
  ],
  [
    ['percutaneous-screws', 'open-instrumentation', 'embolization'],
    ['tolerance', 'stability', 'histology', 'level'],
  ],
  [
    ['vertebroplasty', 'kyphoplasty', 'ablation'],
    ['escc', 'frankel', 'myelopathy', 'stability', 'painType'],
  ],
  [['en-bloc'], ['vertebral', 'extraspinal', 'organs', 'controlled', 'karnofsky', 'histology']],
  [['ppsf-pvp'], ['escc', 'frankel', 'myelopathy', 'radiculopathy', 'tolerance', 'fracture']],
  [['ppsf-pvp'], ['cardiopulmonary', 'coagulopathy', 'refuses', 'vertebral', 'extraspinal', 'organs', 'fracture']],
  [['cement-screws'], ['frankel', 'vertebral', 'proven', 'fracture', 'level']],
  [['cement-screws'], ['stability', 'histology', 'control', 'karnofsky', 'vertebral', 'organs']],
];

describe('verdicts against the tables read once more', () => {
  it.each(MATTER)('agree for %j over all combinations of %j', (ids, names) => {
    const wrong: string[] = [];
    for (const facts of combinations(names, NOTHING)) {
      if (wrong.length < 5) wrong.push(...disagreements(facts, ids));
    }
    expect(wrong).toEqual([]);
  });

  it('agree for every option whatever the facts are', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(disagreements(facts)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

const texts = (option: ComparedOption | undefined, kind: Finding['kind']): string[] =>
  (option?.verdict.findings ?? []).filter((each) => each.kind === kind).map((each) => each.text);

/** The facts with one of them unknown. */
const forgotten = fc.record({ facts: anyFacts, name: fc.constantFrom(...NAMES) });

/** Facts that do not contradict each other: no course without a deficit, no pain scored where there is none. */
const sound = ({ frankel, myelopathy, course, painType, stability }: Facts): boolean =>
  !(frankel === 'E' && myelopathy === 'no' && course === 'rapid') && !(painType === 'none' && stability !== null);

/** Whether the record holds the fact of a path. */
function isKnown(record: CaseRecord, path: string): boolean {
  const found = path
    .split('.')
    .reduce<unknown>((owner, name) => (owner as Record<string, unknown> | null | undefined)?.[name], record);
  return found !== null && found !== undefined && JSON.stringify(found) !== '{}';
}

describe('a verdict', () => {
  it('is never against an option while nothing is known', () => {
    for (const { id, verdict } of assess(NOTHING).options) {
      expect(verdict.kind, `of ${id}`).not.toBe('against');
      expect(texts({ verdict } as ComparedOption, 'wants'), `of ${id}`).toEqual([]);
    }
    const empty = emptyCase();
    for (const { id, verdict } of verdicts(empty, assessCase(empty, { now: NOW }))) {
      expect(verdict.kind, `of ${id}`).not.toBe('against');
    }
  });

  it('keeps what stands against an option, and what fails its wants, when one more fact becomes known', () => {
    fc.assert(
      fc.property(forgotten, ({ facts, name }) => {
        fc.pre(sound(facts));
        const before = assess({ ...facts, [name]: null }).options;
        const after = assess(facts).options;
        for (const option of before) {
          const now = after.find((each) => each.id === option.id);
          expect(texts(now, 'must-not')).toEqual(expect.arrayContaining(texts(option, 'must-not')));
          expect(texts(now, 'wants')).toEqual(expect.arrayContaining(texts(option, 'wants')));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('asks for nothing new when one more fact becomes known', () => {
    fc.assert(
      fc.property(forgotten, ({ facts, name }) => {
        fc.pre(sound(facts));
        const before = assess({ ...facts, [name]: null }).options;
        for (const option of assess(facts).options) {
          const then = before.find((each) => each.id === option.id);
          expect(texts(then, 'missing')).toEqual(expect.arrayContaining(texts(option, 'missing')));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('turns from against to named only for radiosurgery with a rapid deficit, of which the table knows nothing', () => {
    fc.assert(
      fc.property(forgotten, ({ facts, name }) => {
        fc.pre(sound(facts));
        const before = assess({ ...facts, [name]: null }).options;
        const turned = assess(facts).options.filter(
          (option) =>
            option.verdict.kind === 'named' && before.find((each) => each.id === option.id)?.verdict.kind === 'against',
        );
        for (const { id } of turned) {
          expect(facts.course).toBe('rapid');
          expect(id).toMatch(/srs/u);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('rests on facts that the record holds, and asks for those that it does not', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { options, record } = assess(facts);
        const findings = options.flatMap((option) => option.verdict.findings);
        const resting = findings.filter((each) => each.kind === 'must-not' || each.kind === 'wants');
        // SINS is asked for as a whole, whatever some of its items say.
        const asking = findings.filter((each) => each.kind === 'missing' && !each.text.includes('SINS'));
        expect(findings.filter((each) => each.paths.length === 0)).toEqual([]);
        expect(resting.filter((each) => each.paths.some((path) => !isKnown(record, path)))).toEqual([]);
        expect(asking.filter((each) => each.paths.some((path) => isKnown(record, path)))).toEqual([]);
        for (const { verdict } of options) {
          const said = verdict.reasons.join('. ');
          expect(verdict.findings.filter((each) => !said.includes(each.text))).toEqual([]);
          expect(verdict.reasons.filter((reason) => reason.startsWith('Unknown')).length).toBeLessThan(2);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('names a kind through the framework exactly where an answer that holds it is named', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { options } = assess(facts);
        const named = options.filter((option) => option.verdict.kind === 'named').map((option) => option.id);
        for (const option of options) {
          const isHeld = option.kindOf.some((decision) => named.includes(decision));
          expect(option.verdict.through !== null, `of ${option.id}`).toBe(isHeld);
        }
        const groups = options.filter((option) => option.verdict.kind === 'named').map((option) => option.group);
        expect(groups.filter((group) => group !== 'framework')).toEqual([]);
        expect(options.map((option) => option.id).toSorted()).toEqual(OPTIONS.map((option) => option.id).toSorted());
      }),
      { numRuns: 300 },
    );
  });
});
