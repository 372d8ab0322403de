import { caseRecord, type CallNote, type CaseRecord } from '@spineboard/core/case';
import type { CaseView } from '@spineboard/core/contract';
import { invalidate } from '../../api/changes.ts';
import { api, client, problemOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';

/** Saves in a row that others may be faster with before it is given up. */
const TRIES = 5;

type Base = { revision: number; savedAt: string; record: CaseRecord };

/** The record with the call at the end of its calls; one that it holds already is not written twice. */
function withCall(record: CaseRecord, call: CallNote): CaseRecord {
  if (record.calls.some((each) => each.id === call.id)) return record;
  return { ...record, calls: [...record.calls, call] };
}

/**
 * Writes a call into the record of a case. Somebody else may save meanwhile: then the call is put at the end of what
 * they saved, so that neither loses anything. Throws what the last save threw.
 */
export async function saveCall(caseId: string, call: CallNote): Promise<CaseView> {
  let base: Base = await client.cases.get({ id: caseId });
  for (let attempt = 1; ; attempt += 1) {
    try {
      const saved = await client.cases.save({
        id: caseId,
        base: base.revision,
        baseSavedAt: base.savedAt,
        record: withCall(base.record, call),
      });
      queryClient.setQueryData(api.cases.get.queryKey({ input: { id: caseId } }), saved);
      invalidate('cases');
      invalidate('meetings');
      void queryClient.invalidateQueries({ queryKey: api.cases.history.key({ input: { id: caseId } }) });
      return saved;
    } catch (error) {
      const { code, data } = problemOf(error);
      if (code !== 'CASE_CHANGED' || attempt === TRIES) throw error;
      const { revision, savedAt, current } = data as { revision: number; savedAt: string; current: unknown };
      base = { revision, savedAt, record: caseRecord.parse(current) };
    }
  }
}
