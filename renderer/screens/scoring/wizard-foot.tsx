import type { ScoreView } from '@spineboard/core/noms';
import type { Instrument, WizardStep } from '@spineboard/core/instruments';
import { ArrowLeft } from 'lucide-react';
import type { ReactElement } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import type { LiveAction } from '../../actions/action.ts';
import { Button } from '../../components/button.tsx';
import { joinPercent } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { WizardRange, type LabelledScore } from './wizard-range.tsx';
import type { Card, Position, WizardEvent } from './wizard-state.ts';

function previousTitle(position: Position, steps: readonly WizardStep[]): string | null {
  const before = position.at === 'result' ? steps.at(-1) : steps[position.step - 1];
  return before?.item.title ?? null;
}

/** Words of what Enter does: it takes the focused answer, or leads on from the result. */
export function takeText(card: Card | undefined, isRead: boolean): string {
  if (card === undefined) return t(isRead ? 'scoring.toCompare' : 'scoring.toCase');
  return card.kind === 'unknown'
    ? t('scoring.leaveUnknown')
    : t('scoring.take', { answer: joinPercent(card.option.label) });
}

/** What the total means so far; with every band open there is nothing more to say than that. */
function readingOf(instrument: Instrument, view: ScoreView): string {
  // Without bands all has been said by the number.
  if (instrument.bands.length === 0 || (instrument.kind === 'ordinal' && !view.score.complete)) return '';
  const { bands } = view.score;
  return bands.length > 1 && bands.length === instrument.bands.length
    ? t('scoring.allBands', { count: bands.length })
    : view.reading;
}

/** The total as it stands, the range that each answer leaves, and the two buttons. */
export function WizardFoot({
  instrument,
  total,
  view,
  stretches,
  position,
  steps,
  take,
  send,
}: {
  instrument: Instrument;
  total: string;
  view: ScoreView;
  stretches: { answered: LabelledScore; focused: LabelledScore | null };
  position: Position;
  steps: readonly WizardStep[];
  take: LiveAction;
  send: (event: WizardEvent) => void;
}): ReactElement {
  const previous = previousTitle(position, steps);
  const label =
    instrument.kind === 'ordinal'
      ? t(instrument.unordered === true ? 'scoring.answer' : 'scoring.grade')
      : view.score.complete
        ? t('scoring.total')
        : t('scoring.totalSoFar');
  return (
    <footer className="wizard-foot">
      <div className="wizard-foot-total" aria-live="polite">
        <div className="label">{label}</div>
        <div className="wizard-foot-number num">{total}</div>
        <div className="sm ink2">{readingOf(instrument, view)}</div>
      </div>
      <div className="wizard-foot-range">
        {instrument.unordered === true ? null : (
          <WizardRange instrument={instrument} answered={stretches.answered} focused={stretches.focused} />
        )}
      </div>
      <div className="wizard-foot-buttons">
        {previous === null ? null : (
          <Button
            size="large"
            icon={<ArrowLeft className="icon" aria-hidden="true" />}
            onPress={() => {
              send({ type: 'back' });
            }}
          >
            <span className="wizard-foot-words">{previous}</span>
          </Button>
        )}
        {position.at === 'reason' || position.at === 'ask' ? null : (
          <ActionButton action={take} size="large" kind="primary">
            <span className="wizard-foot-words">{take.label}</span>
          </ActionButton>
        )}
      </div>
    </footer>
  );
}
