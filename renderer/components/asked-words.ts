import type { OpenQuestion } from '@spineboard/core/case';
import { centreDay } from '../messages/centre-clock.ts';
import { formatWeekday } from '../messages/format.ts';
import { t } from '../messages/t.ts';

/** "asked Radiology, Sat 21 Nov"; where an answer is wanted by a day, that day: "asked Radiology, due Wed 25 Nov". */
export function askedWords({ askedOf, at, due }: OpenQuestion): string {
  return due === undefined
    ? t('case.ask.asked', { who: askedOf, date: formatWeekday(centreDay(at)) })
    : t('case.ask.askedDue', { who: askedOf, due: formatWeekday(due) });
}
