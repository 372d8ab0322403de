import { READ_INSTRUMENTS, secondReadsOf, type SecondRead } from '@spineboard/core/case';
import { instruments } from '@spineboard/core/instruments';
import { EyeOff, Scale } from 'lucide-react';
import type { ReactElement } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import { centreDay } from '../../messages/centre-clock.ts';
import { formatWeekday } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';

function settledWords(read: SecondRead, outcome: NonNullable<SecondRead['outcome']>): string {
  const settled = t('case.reading.settled', {
    instrument: instruments[read.instrument].title,
    name: read.by,
    date: formatWeekday(centreDay(read.at)),
    outcome: t(`case.value.outcome.${outcome}`),
  });
  return read.seenFirstAt === undefined ? settled : t('case.reading.notBlind', { settled });
}

/** A second reader of what can be read on this lesion, what waits to be compared, and what became of earlier readings. */
export function SecondReadings({ lesionId }: { lesionId: string }): ReactElement {
  const { actions, editing } = useCase();
  // Where the first answers are hidden, the way back to the reading stands in their place.
  const possible = READ_INSTRUMENTS.filter((id) => !actions[`look-${id}`].exists)
    .map((id) => {
      const compare = actions[`compare-${id}`];
      return compare.whyNot === null
        ? { action: compare, icon: Scale }
        : { action: actions[`second-${id}`], icon: EyeOff };
    })
    .filter(({ action }) => action.whyNot === null);
  const settled = READ_INSTRUMENTS.flatMap((instrument) => secondReadsOf(editing.record, { instrument, lesionId }));
  return (
    <>
      <div className="score-links">
        {possible.map(({ action, icon: Icon }) => (
          <ActionButton
            key={action.id}
            action={action}
            size="small"
            icon={<Icon className="icon-s" aria-hidden="true" />}
          />
        ))}
      </div>
      {settled.map((read) =>
        read.outcome === null ? null : (
          <p key={read.id} className="sm mut score-settled">
            {settledWords(read, read.outcome)}
          </p>
        ),
      )}
    </>
  );
}
