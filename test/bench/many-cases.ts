import { CASE_STATUSES, emptyLesion, ESCC_GRADES, HISTOLOGIES, LEVELS } from '@spineboard/core/case';
import { appendRevision, insertCase, theCase, writeRecord } from '../../electron/cases/cases.store.ts';
import { writeQueueRow } from '../../electron/cases/queue.store.ts';
import type { Context } from '../../electron/database/context.ts';
import { patient } from '../support/board-workspace.ts';

const SURNAMES = 5_000;

/** Cases as the program would have saved them, but a thousand in one transaction. */
export function fillWithCases(
  owners: Context[],
  count: number,
  clock: { wait: (seconds: number) => void; now: () => string },
): void {
  const { db, newId } = owners[0] as Context;
  for (let start = 0; start < count; start += 1000) {
    db.write(() => {
      for (let index = start; index < Math.min(start + 1000, count); index += 1) {
        const pick = (index * 2_654_435_761) % 4_294_967_296;
        const me = (owners[pick % owners.length] as Context).me;
        const record = patient(`Weber${pick % SURNAMES} ${['Anna', 'Luca', 'Mei', 'João'][pick % 4]}`, (each) => {
          each.patient.recordNumber = String(100_000 + index);
          each.primary.histology = HISTOLOGIES[pick % HISTOLOGIES.length]?.id ?? null;
          each.referral.question = `Decompress or radiate the lesion of ${index}?`;
          if (pick % 9 !== 0) {
            const level = LEVELS[1 + ((pick >> 5) % 24)] ?? 'T9';
            each.lesions.push({
              ...emptyLesion('a'),
              levels: { from: level, to: level },
              escc: pick % 5 === 0 ? null : (ESCC_GRADES[(pick >> 3) % 6] ?? null),
            });
          }
        });
        clock.wait(1);
        const now = clock.now();
        const id = newId();
        const status = CASE_STATUSES[(pick >> 7) % 5] ?? 'preparing';
        insertCase(db, id, me.id, status, now);
        appendRevision(
          db,
          { caseId: id, number: 1, authorId: me.id, savedAt: now, schemaVersion: 1 },
          writeRecord(record),
        );
        writeQueueRow(db, theCase(db, id), record, { updatedAt: now, now });
      }
    });
  }
}
