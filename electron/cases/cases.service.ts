import type { CaseRecord, CaseStatus } from '@spineboard/core/case';
import type { CaseView, QueueQuery, QueueRow } from '@spineboard/core/contract';
import type { Changed, Context } from '../database/context.ts';

export type QueuePage = {
  rows: QueueRow[];
  total: number;
  counts: { all: number; mine: number; notReady: number; ready: number; urgent: number; discussed: number };
};
export type RevisionEntry = { revision: number; author: string; savedAt: string; sealed: boolean; sha256: string };

export declare function listCases(ctx: Context, query: QueueQuery): QueuePage;
export declare function getCase(ctx: Context, input: { id: string }): CaseView;
export declare function createCase(ctx: Context, input: { record: CaseRecord }): Changed<CaseView>;
export declare function saveCase(
  ctx: Context,
  input: { id: string; base: number; baseSavedAt: string; record: CaseRecord },
): Changed<CaseView>;
export declare function setCaseStatus(ctx: Context, input: { id: string; status: CaseStatus }): Changed<CaseView>;
export declare function caseHistory(ctx: Context, input: { id: string }): RevisionEntry[];
export declare function caseRevision(ctx: Context, input: { id: string; revision: number }): CaseRecord;
