/** What an instrument is made of: data that reads like the paper it comes from. */

/** Instruments that are answered in a case, of one lesion or of the patient. */
export type CaseInstrumentId =
  | 'sins'
  | 'escc'
  | 'tokuhashi'
  | 'tomita'
  | 'karnofsky'
  | 'ecog'
  | 'frankel'
  | 'ambulation'
  | 'vas'
  | 'painType'
  | 'barthel';

/** Instruments of the registry: what is scored there is a complication or a follow-up, never the case itself. */
export type RegistryInstrumentId = 'mcdonnell' | 'followUpStatus';

export type InstrumentId = CaseInstrumentId | RegistryInstrumentId;

/** `low`, `mid`, `high` say how bad it is; the sign and the colour follow it everywhere. */
export type Risk = 'low' | 'mid' | 'high';

export type InstrumentOption = {
  id: string;
  /** Points added to the total; in an ordinal instrument the position of the grade. */
  points: number;
  /** Short name as on the wizard's card. */
  label: string;
  /** Definition a fellow can score from without the paper. */
  definition: string;
};

export type InstrumentItem = {
  id: string;
  /** Short name in lists: "Bone lesion". */
  title: string;
  /** The step's question: "Is the pain from this lesion mechanical?". */
  question: string;
  /** One or two sentences that help to answer. */
  help: string;
  /** Worst first or best first, in the order of the paper; digits choose by position. */
  options: readonly InstrumentOption[];
  /** Inter-observer agreement, where a source states it. */
  kappa?: number;
  /** Wordings in print that the product does not follow. */
  wrongCopies?: readonly { source: SourceId; text: string }[];
  /** Terms explained under the answers. */
  terms?: readonly { term: string; text: string }[];
};

export type InstrumentBand = {
  id: string;
  /** Totals of the band, both included; in an ordinal instrument positions. */
  from: number;
  to: number;
  label: string;
  meaning: string;
  risk: Risk;
};

/** `sum` adds points; `ordinal` has one item whose options are labels, never numbers, in order unless `unordered`. */
export type Instrument = {
  id: InstrumentId;
  title: string;
  /** Version of the rule, printed in minutes: "sins 1". */
  version: string;
  /** What one answer set belongs to: in a case a lesion or the patient, in the registry a complication or a follow-up. */
  subject: 'lesion' | 'patient' | 'complication' | 'followUp';
  kind: 'sum' | 'ordinal';
  /** The options of an `ordinal` instrument are names only: their positions compare nothing. */
  unordered?: true;
  /** Largest number that divides the points of every option; 1 where absent. Totals are multiples of it. */
  unit?: number;
  citation: string;
  /** What sources state of the agreement between readers, or that none states it; for what is read twice. */
  agreement?: string;
  items: readonly InstrumentItem[];
  /** Cover every total; empty where no source gives limits, and then a note says so. */
  bands: readonly InstrumentBand[];
  /** Lowest and highest possible total. */
  min: number;
  max: number;
  /** What a reader must know: known wrong copies, limits, reliability of the total. */
  notes: readonly { title: string; text: string; source?: SourceId }[];
};

/** The sources a clinical sentence may rest on; the reader sees title and year. */
export type SourceId =
  | 'noms-update'
  | 'mis-review'
  | 'miss-52'
  | 'ppsf-pvp-20'
  | 'cement-14'
  | 'fisher-2010'
  | 'fourney-2011'
  | 'tokuhashi-2005'
  | 'tomita-2001'
  | 'bilsky'
  | 'frankel-1969'
  | 'karnofsky';

/** Answers as a reader of the score sees them: option id, or null for unknown. */
export type Answers = Readonly<Record<string, string | null>>;

/** Options that the facts leave to an item without an answer, by item id; an item that is not named keeps all of its own. */
export type OptionsLeft = Readonly<Record<string, readonly string[]>>;

/** An answer with where it came from. */
export type ResolvedAnswer = {
  item: string;
  /** Chosen option, or null when unknown. */
  option: string | null;
  origin: 'given' | 'derived' | 'overridden' | 'unknown';
  /** "level T9": the fact the derived answer comes from. */
  from?: string;
  /** What the facts alone would give; differs from `option` when overridden. */
  derived?: string | null;
  reason?: string;
  by?: string;
  /** Why no answer could be derived though a fact is known ("Colon is not listed by Tokuhashi"). */
  ask?: string;
  /** Options that the facts still leave while there is no answer, where they rule some out. */
  left?: readonly string[];
};

export type Score = {
  instrument: InstrumentId;
  /** Lowest and highest total still possible. Equal when complete. */
  lo: number;
  hi: number;
  /** Every total still possible, ascending: Tomita can be 4, 6 or 8 but not 5. */
  values: readonly number[];
  /** Bands still reachable, in score order. */
  bands: readonly InstrumentBand[];
  /** Items without an answer. */
  missing: readonly string[];
  /** Missing items that alone, answered one way or another, could change the set of reachable bands to one band. */
  decisive: readonly string[];
  /** Nothing of the total is open: every item is answered, or the total itself is on record. */
  complete: boolean;
  /** Set where the total was recorded as a whole and not added up from its items, which may be unknown. */
  origin?: 'given';
};
