/**
 * What the techniques' tables say, read once more as plain conditions on the facts of a record with one lesion, without
 * any part of the product but its types. Answers, per option, whether a "must not" is met and whether a fact that it or
 * a "wants" asks for is unknown.
 */
import type { CaseRecord, Lesion } from '@spineboard/core/case';

/** What SINS and the score say, as the test builds them. */
export type Known = {
  stability: 'stable' | 'unstable' | 'board' | null;
  radiosensitivity: 'sensitive' | 'resistant' | 'board' | null;
  hypervascular: boolean | null;
  tokuhashi: { lo: number; hi: number };
  collapse: boolean | null;
  hasPain: boolean | null;
};

export type Expected = { against: boolean; missing: boolean };

type Truth = boolean | null;
const or = (...parts: Truth[]): Truth =>
  parts.some((p) => p === true) ? true : parts.some((p) => p === null) ? null : false;
const and = (...parts: Truth[]): Truth =>
  parts.some((p) => p === false) ? false : parts.some((p) => p === null) ? null : true;

export function expectedVerdict(id: string, record: CaseRecord, lesion: Lesion, known: Known): Expected {
  const { frankel, myelopathy, radiculopathy, deficitCourse } = record.neurology;
  const { toleratesSurgery, cardiopulmonary, coagulopathy, vertebral, extraspinalBone, organs } = record.systemic;
  const high: Truth = lesion.escc === null ? null : lesion.escc === '2' || lesion.escc === '3';
  const weak: Truth = frankel === null ? null : frankel !== 'E';
  const cord: Truth = myelopathy === null ? null : myelopathy === 'yes';
  const root: Truth = radiculopathy === null ? null : radiculopathy === 'functional';
  const deficit = or(weak, cord);
  const rapid: Truth = deficitCourse !== null ? deficitCourse === 'rapid' : deficit === false ? false : null;
  const unable: Truth = toleratesSurgery === null ? null : toleratesSurgery === 'unable';
  const several: Truth = vertebral === null ? null : vertebral !== '1';
  const other: Truth = or(
    several,
    extraspinalBone === null ? null : extraspinalBone !== '0',
    organs === null ? null : organs !== 'none',
  );
  const fractured: Truth =
    lesion.fracture !== null ? lesion.fracture === 'present' : known.collapse === true ? true : null;
  const impending: Truth =
    lesion.fracture !== null ? lesion.fracture !== 'none' : known.collapse === true ? true : null;
  const unstable: Truth =
    known.stability === null || known.stability === 'board' ? null : known.stability === 'unstable';
  const resistant: Truth =
    known.radiosensitivity === null || known.radiosensitivity === 'board'
      ? null
      : known.radiosensitivity === 'resistant';
  const irradiated: Truth = lesion.priorRadiation === null ? null : lesion.priorRadiation === 'yes';
  const below = (limit: number): Truth =>
    known.tokuhashi.hi < limit ? true : known.tokuhashi.lo >= limit ? false : null;
  const refuses: Truth = record.referral.refusesInvasive === null ? null : record.referral.refusesInvasive === 'yes';
  const opioids: Truth = record.pain.control === null ? null : record.pain.control === 'despite-opioids';

  // What the board calls is no missing fact.
  const stabilityAsked = known.stability === null;
  const classAsked = known.radiosensitivity === null;

  const verdict = (mustNots: readonly Truth[], asked: readonly boolean[]): Expected => ({
    against: mustNots.includes(true),
    missing: asked.includes(true),
  });
  const open = (part: Truth): boolean => part === null;
  const srsHistology = open(or(resistant, irradiated)) && (classAsked || irradiated === null);

  switch (id) {
    case 'cebrt':
    case 'cebrt-30-10':
    case 'stabilization-cebrt':
    case 'brace':
    case 'bone-agents':
    case 'conservative':
    case 'dexamethasone':
    case 'carbon-implants':
      return verdict([], []);
    case 'srs':
      return verdict([rapid, unstable], [open(rapid), stabilityAsked, open(high), srsHistology]);
    case 'stabilization-srs':
    case 'srs-single':
    case 'srs-fractions':
      return verdict([rapid], [open(rapid), open(high), srsHistology]);
    case 'decompression-stabilization-srs':
    case 'separation-surgery':
      return verdict([unable], [open(unable), open(high), classAsked]);
    case 'percutaneous-screws':
      return verdict([], [stabilityAsked]);
    case 'ppsf-pvp': {
      const severe: Truth = cardiopulmonary === null ? null : cardiopulmonary === 'severe';
      const bleeds: Truth = coagulopathy === null ? null : coagulopathy === 'yes';
      return verdict(
        [and(high, deficit), unable, severe, bleeds],
        [and(high, deficit), unable, severe, bleeds, fractured, high, or(weak, cord, root), or(other, refuses)].map(
          open,
        ),
      );
    }
    case 'cement-screws': {
      const paraplegic: Truth = frankel === null ? null : frankel === 'A' || frankel === 'B';
      const painWanted = or(unstable, resistant, opioids);
      const painAsked = open(painWanted) && (stabilityAsked || classAsked || opioids === null);
      return verdict(
        [paraplegic, several],
        [
          open(paraplegic),
          open(several),
          record.primary.proven === null,
          open(impending),
          painAsked,
          open(below(11)),
          lesion.levels === null,
        ],
      );
    }
    case 'vertebroplasty':
      return verdict([and(high, deficit), unstable], [open(and(high, deficit)), stabilityAsked, open(known.hasPain)]);
    case 'kyphoplasty':
      return verdict(
        [and(high, deficit), unstable],
        [open(and(high, deficit)), stabilityAsked, open(known.hasPain), open(known.collapse)],
      );
    case 'open-instrumentation':
      return verdict([unable], [open(unable), stabilityAsked]);
    case 'mini-decompression':
      return verdict([], [open(high), open(unable)]);
    case 'en-bloc': {
      const uncontrolled: Truth = record.primary.controlled === null ? null : record.primary.controlled === 'no';
      return verdict([other, uncontrolled, below(12), unable], [other, uncontrolled, below(12), unable].map(open));
    }
    case 'embolization':
      return verdict([], [open(known.hypervascular)]);
    case 'ablation':
      return verdict([high, unstable], [open(high), stabilityAsked, open(known.hasPain)]);
    default:
      throw new RangeError(`The oracle does not know ${id}`);
  }
}
