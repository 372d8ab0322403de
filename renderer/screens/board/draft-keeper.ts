import { decisionDraft, type Decision, type DecisionDraft } from '@spineboard/core/board';
import { z } from 'zod';
import type { Problem } from '../../api/client.ts';
import type { Drafts } from '../../api/kept-drafts.ts';
import { mergeDrafts, sameContent, withPart, type DraftPart } from './merge-drafts.ts';

/** Names one decision: a case on the agenda of a meeting. */
export type DraftRef = { meetingId: string; itemId: string };

/** The decision as the host last told it. */
export type Known = Pick<Decision, 'draft' | 'version'>;

export type DraftState = {
  /** What stands in the form. */
  draft: DecisionDraft;
  /** Version of the host that the form stands on. */
  version: number;
  /**
   * kept: the host has it. waiting, sending: typed, not yet acknowledged. lost: the host does not answer, it is tried
   * again. refused: the host said no; the next edit tries again. clash: another window changed the same part.
   */
  phase: 'kept' | 'waiting' | 'sending' | 'lost' | 'refused' | 'clash';
  /** Instant of the last acknowledged edit of this window. */
  keptAt: string | null;
  /** Instant of the first edit that was not acknowledged yet. */
  unkeptSince: string | null;
  problem: Problem | null;
  clash: { theirs: Known; parts: readonly DraftPart[] } | null;
};

/** How the keeper reaches the host. */
export type Transport = {
  save: (ref: DraftRef, version: number, draft: DecisionDraft) => Promise<Known>;
  latest: (ref: DraftRef) => Promise<Known>;
  problemOf: (error: unknown) => Problem;
};

/** What survives a reload: the draft and what it was typed over. */
const stored = z.object({ version: z.int(), base: decisionDraft, draft: decisionDraft, since: z.string() });

/** Pause after the last key before an edit is sent, and before a lost host is asked again; milliseconds. */
const PAUSES = { typing: 400, retry: 2000 };

type Entry = { ref: DraftRef; base: Known; state: DraftState; timer: number; flight: Promise<void> | null };

const nameOf = (ref: DraftRef): string => `decision.${ref.meetingId}.${ref.itemId}`;

/** True when a refusal means that another window saved first. */
export function isVersionConflict(problem: Problem): boolean {
  return problem.code === 'VALIDATION' && problem.issues.some((issue) => issue.path === 'version');
}

/**
 * Keeps decisions while they are typed. An edit is in the drafts before it is on its way, and leaves them only when the
 * host acknowledged it: switching cases, a reload, a lost host or a second window loses nothing.
 */
export class DraftKeeper {
  readonly #transport: Transport;
  readonly #drafts: Drafts;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();

  constructor(transport: Transport, drafts: Drafts) {
    this.#transport = transport;
    this.#drafts = drafts;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** State of a decision, or null before {@link open} was called for it. The same object until it changes. */
  get(ref: DraftRef): DraftState | null {
    return this.#entries.get(nameOf(ref))?.state ?? null;
  }

  /** Tells what the host knows; takes up what an earlier page left behind, and merges what another window saved. */
  open(ref: DraftRef, known: Known): void {
    const entry = this.#entries.get(nameOf(ref));
    if (entry !== undefined) {
      if (known.version > entry.base.version && entry.flight === null) this.#reconcile(entry, known);
      return;
    }
    const fresh: Entry = { ref, base: known, state: keptState(known, null), timer: 0, flight: null };
    this.#entries.set(nameOf(ref), fresh);
    const left = this.#left(ref);
    if (left !== null) {
      fresh.base = { version: left.version, draft: left.base };
      fresh.state = { ...fresh.state, draft: left.draft, version: left.version, unkeptSince: left.since };
      if (known.version > left.version) this.#reconcile(fresh, known);
      else this.#schedule(fresh, 0);
    }
    this.#tell();
  }

  /** An edit: in the form and in the drafts at once, at the host soon. */
  edit(ref: DraftRef, draft: DecisionDraft): void {
    const entry = this.#entries.get(nameOf(ref));
    if (entry === undefined) throw new Error('The decision is not open');
    this.#set(entry, { draft, unkeptSince: entry.state.unkeptSince ?? new Date().toISOString() });
    this.#store(entry);
    if (entry.state.phase !== 'clash' && entry.flight === null) this.#schedule(entry, PAUSES.typing);
  }

  /** A person chose between both versions of a part. When the last one is chosen, the result is sent. */
  choose(ref: DraftRef, part: DraftPart, side: 'mine' | 'theirs'): void {
    const entry = this.#entries.get(nameOf(ref));
    const clash = entry?.state.clash;
    if (entry === undefined || clash === null || clash === undefined) return;
    const draft = side === 'theirs' ? withPart(entry.state.draft, part, clash.theirs.draft) : entry.state.draft;
    const parts = clash.parts.filter((each) => each !== part);
    if (parts.length > 0) this.#set(entry, { draft, clash: { ...clash, parts } });
    else this.#standOn(entry, clash.theirs, draft);
  }

  /** Sends what waits and resolves when nothing is on its way any more. */
  async settle(ref: DraftRef): Promise<DraftState> {
    const entry = this.#entries.get(nameOf(ref));
    if (entry === undefined) throw new Error('The decision is not open');
    if (entry.flight !== null) await entry.flight;
    while (entry.state.phase === 'waiting' || entry.state.phase === 'sending') {
      await (entry.flight ?? this.#send(entry));
    }
    return entry.state;
  }

  /** The host told a newer version in answer to another call of this window that carried `sent` (recording). */
  accept(ref: DraftRef, known: Known, sent: DecisionDraft): void {
    const entry = this.#entries.get(nameOf(ref));
    if (entry !== undefined) this.#acknowledge(entry, known, sent);
  }

  /** The host answers again: what was lost is sent now. */
  retry(): void {
    for (const entry of this.#entries.values()) {
      if (entry.state.phase === 'lost' && entry.flight === null) this.#schedule(entry, 0);
    }
  }

  #left(ref: DraftRef): z.infer<typeof stored> | null {
    const text = this.#drafts.read(nameOf(ref));
    if (text === null) return null;
    try {
      return stored.parse(JSON.parse(text));
    } catch {
      // Written by another version of the page: nothing that could be offered to a person.
      this.#drafts.remove(nameOf(ref));
      return null;
    }
  }

  #store(entry: Entry): void {
    const { draft, unkeptSince } = entry.state;
    const { version, draft: base } = entry.base;
    this.#drafts.write(nameOf(entry.ref), JSON.stringify({ version, base, draft, since: unkeptSince }));
  }

  #schedule(entry: Entry, pause: number): void {
    clearTimeout(entry.timer);
    entry.timer = Number(setTimeout(() => void this.#send(entry), pause));
    if (entry.state.phase !== 'lost') this.#set(entry, { phase: 'waiting', problem: null });
  }

  #send(entry: Entry): Promise<void> {
    clearTimeout(entry.timer);
    entry.flight = this.#deliver(entry).finally(() => {
      entry.flight = null;
    });
    return entry.flight;
  }

  async #deliver(entry: Entry): Promise<void> {
    const sent = entry.state.draft;
    if (entry.state.phase !== 'lost') this.#set(entry, { phase: 'sending' });
    try {
      const known = await this.#transport.save(entry.ref, entry.base.version, sent);
      this.#acknowledge(entry, known, sent);
    } catch (error) {
      await this.#refused(entry, this.#transport.problemOf(error));
      if (entry.state.phase === 'refused' && entry.state.draft !== sent) this.#schedule(entry, PAUSES.typing);
    }
  }

  async #refused(entry: Entry, problem: Problem): Promise<void> {
    if (isVersionConflict(problem)) {
      try {
        this.#reconcile(entry, await this.#transport.latest(entry.ref));
      } catch (error) {
        await this.#refused(entry, this.#transport.problemOf(error));
      }
      return;
    }
    if (problem.code === 'VALIDATION' || problem.code === 'FORBIDDEN' || problem.code === 'NOT_FOUND') {
      this.#set(entry, { phase: 'refused', problem });
      return;
    }
    this.#set(entry, { phase: 'lost', problem });
    this.#schedule(entry, PAUSES.retry);
  }

  #acknowledge(entry: Entry, known: Known, sent: DecisionDraft): void {
    entry.base = known;
    if (entry.state.draft === sent) {
      this.#drafts.remove(nameOf(entry.ref));
      entry.state = { ...keptState(known, new Date().toISOString()), draft: sent };
      this.#tell();
      return;
    }
    this.#set(entry, { version: known.version, problem: null, phase: 'waiting' });
    this.#store(entry);
    this.#schedule(entry, PAUSES.typing);
  }

  #reconcile(entry: Entry, known: Known): void {
    const { merged, clashes } = mergeDrafts(entry.base.draft, entry.state.draft, known.draft);
    if (clashes.length === 0) {
      this.#standOn(entry, known, merged);
      return;
    }
    clearTimeout(entry.timer);
    this.#set(entry, { draft: merged, phase: 'clash', problem: null, clash: { theirs: known, parts: clashes } });
    this.#store(entry);
  }

  /** The draft now stands on the host's latest version; sent when it still differs from it. */
  #standOn(entry: Entry, known: Known, draft: DecisionDraft): void {
    entry.base = known;
    if (sameContent(draft, known.draft)) {
      clearTimeout(entry.timer);
      this.#drafts.remove(nameOf(entry.ref));
      entry.state = keptState(known, entry.state.keptAt);
      this.#tell();
      return;
    }
    this.#set(entry, { draft, version: known.version, clash: null, problem: null, phase: 'waiting' });
    this.#store(entry);
    this.#schedule(entry, 0);
  }

  #set(entry: Entry, change: Partial<DraftState>): void {
    entry.state = { ...entry.state, ...change };
    this.#tell();
  }

  #tell(): void {
    this.#listeners.forEach((listener) => {
      listener();
    });
  }
}

function keptState(known: Known, keptAt: string | null): DraftState {
  return {
    draft: known.draft,
    version: known.version,
    phase: 'kept',
    keptAt,
    unkeptSince: null,
    problem: null,
    clash: null,
  };
}
