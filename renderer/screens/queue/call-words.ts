import type { QueueRow } from '@spineboard/core/contract';
import { formatClock, formatInstant } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';

/** "Called Dr Vidal 14:20: theater at 18:00"; with its day when it was not within the last hours. */
export function callWords(call: NonNullable<QueueRow['lastCall']>, now: Date): string {
  const isToday = new Date(call.at).toDateString() === now.toDateString();
  const time = isToday ? formatClock(call.at) : formatInstant(call.at);
  return t('queue.call.words', { called: call.called, time, agreed: call.agreed });
}
