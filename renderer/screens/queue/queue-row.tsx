// oxlint-disable jsx-a11y/prefer-tag-over-role -- an ARIA grid of which only the lines in sight exist: rows are placed, a table's are not
import { ageAt } from '@spineboard/core/case';
import type { QueueRow } from '@spineboard/core/contract';
import { sins } from '@spineboard/core/instruments';
import { Check, CheckCheck, Clock, GitCompare, Minus, Pencil } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { Avatar } from '../../components/avatar.tsx';
import { Chip } from '../../components/chip.tsx';
import { EsccChip } from '../../components/escc-chip.tsx';
import { ProvenanceMark } from '../../components/provenance-mark.tsx';
import { ReadinessDots } from '../../components/readiness-dots.tsx';
import { ScoreBar, SINS_SCALE } from '../../components/score-bar.tsx';
import { Sign } from '../../components/sign.tsx';
import { formatRange } from '../../messages/format.ts';
import { keyOf, t } from '../../messages/t.ts';

const STATUS_ICONS = { preparing: Pencil, waiting: Clock, ready: Check, discussed: CheckCheck, closed: Minus } as const;

/** "61 F"; what is unknown is a question mark, never a blank. */
export function ageAndSex(row: Pick<QueueRow, 'birthDate' | 'sex'>, today: string): string {
  return `${ageAt(row.birthDate, today) ?? '?'} ${row.sex ?? '?'}`;
}

/** A name as it is written, in its own direction; a case without one says so. */
export function PersonName({ name }: { name: string }): ReactElement {
  if (name === '') return <span className="mut ell">{t('queue.unnamed')}</span>;
  return (
    <bdi className="queue-name ell" data-content="" title={name}>
      {name}
    </bdi>
  );
}

/**
 * The cells of one case, in the order of the columns. `today` is the calendar day of the centre. Drawn anew only when
 * something in them changes: while the current case or the search moves, most rows stay as they are.
 */
export const QueueCells = memo(function QueueCells({
  row,
  today,
  isSelected,
}: {
  row: QueueRow;
  today: string;
  isSelected: boolean;
}): ReactElement {
  const StatusIcon = STATUS_ICONS[row.status];
  const status = t(`status.${row.status}`);
  const identity = [ageAndSex(row, today), row.recordNumber].filter((each) => each !== '').join(', ');
  return (
    <>
      {/* A press here is the row's own, as Space is; the row tells that it is selected. */}
      <div role="gridcell" aria-colindex={1} className="queue-cell queue-cell-select">
        <span className={`queue-box${isSelected ? ' queue-box-on' : ''}`} aria-hidden="true">
          {isSelected ? <Check /> : null}
        </span>
      </div>
      <div
        role="gridcell"
        aria-colindex={2}
        className="queue-cell queue-cell-name"
        title={[row.name, identity].filter((each) => each !== '').join(', ')}
      >
        <span className="queue-person">
          <PersonName name={row.name} />
          <ProvenanceMark provenance={row.provenance} />
          <span className="queue-identity num" data-content="" title={identity}>
            <span>{ageAndSex(row, today)}</span>
            <span>{row.recordNumber}</span>
          </span>
        </span>
        <span className="queue-second ell" data-content="">
          {row.primary}
        </span>
      </div>
      <div role="gridcell" aria-colindex={3} className="queue-cell queue-cell-primary">
        <Known text={row.primary} />
      </div>
      <div role="gridcell" aria-colindex={4} className="queue-cell queue-cell-levels">
        <Known text={row.levels} isHeavy />
        {row.moreLesions > 0 ? (
          <span className="mut sm" title={t('queue.moreLesions.title', { count: row.moreLesions })}>
            {' '}
            {t('queue.moreLesions', { count: row.moreLesions })}
          </span>
        ) : null}
        {row.elsewhere === '' ? null : (
          <span className="queue-elsewhere" title={t('queue.elsewhere', { lesions: row.elsewhere })}>
            <Sign kind="high" />
            <span className="hidden-visually">{t('queue.elsewhere', { lesions: row.elsewhere })}</span>
          </span>
        )}
      </div>
      <div role="gridcell" aria-colindex={5} className="queue-cell queue-cell-escc" data-content="">
        <EsccChip grade={row.escc} />
      </div>
      <div role="gridcell" aria-colindex={6} className="queue-cell queue-cell-sins">
        <SinsCell value={row.sins} />
      </div>
      <div role="gridcell" aria-colindex={7} className="queue-cell queue-cell-noms" data-content="">
        <span className={row.nomsState === 'open' ? 'ell ink2' : 'ell'} title={row.nomsText}>
          {row.nomsText}
        </span>
      </div>
      <div role="gridcell" aria-colindex={8} className="queue-cell queue-cell-decided">
        {row.again ? <AgainChip /> : null}
        <StateChip row={row} />
      </div>
      <div role="gridcell" aria-colindex={9} className="queue-cell queue-cell-missing">
        <ReadinessDots states={row.readiness} />
        <span className="queue-missing-words mut sm ell" data-content="" title={row.missing}>
          {row.missing}
        </span>
      </div>
      <div role="gridcell" aria-colindex={10} className="queue-cell queue-cell-owner">
        <span data-content="">
          <Avatar name={row.ownerName} size={20} />
        </span>
      </div>
      <div role="gridcell" aria-colindex={11} className="queue-cell queue-cell-status ink2" title={status}>
        <span className="queue-status-owner" data-content="">
          <Avatar name={row.ownerName} size={20} />
        </span>
        <StatusIcon className="icon-s" aria-hidden="true" />
        <span className="queue-status-word ell">{status}</span>
      </div>
    </>
  );
});

/** Whether something in a row is its place for selecting. */
export function isSelectPlace(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.queue-cell-select') !== null;
}

/** A text of the projection, or the sign of what is not known yet. */
function Known({ text, isHeavy = false }: { text: string; isHeavy?: boolean }): ReactElement {
  if (text === '') {
    return (
      <span className="queue-unknown mut">
        <Sign kind="unknown" />
        <span className="ell">{t('common.unknown')}</span>
      </span>
    );
  }
  return (
    <span className={isHeavy ? 'queue-levels ell' : 'ell'} data-content="" title={text}>
      {text}
    </span>
  );
}

function SinsCell({ value }: { value: QueueRow['sins'] }): ReactElement {
  if (value === null) return <span className="hidden-visually">{t('queue.sins.none')}</span>;
  const { lo, hi } = value;
  const values = Array.from({ length: hi - lo + 1 }, (_, index) => lo + index);
  const bands = sins.bands.filter((band) => band.to >= lo && band.from <= hi).map((band) => band.label);
  return (
    <>
      <span className="queue-sins num">{formatRange(lo, hi)}</span>
      <span className="queue-bar">
        <ScoreBar
          scale={SINS_SCALE}
          value={{ lo, hi, values, complete: lo === hi }}
          width={72}
          label={t('queue.sins.label', { lo, hi, same: lo === hi ? 'yes' : 'no', bands: bands.join(', ') })}
        />
      </span>
    </>
  );
}

/** Decided, and the answer changed since. */
function AgainChip(): ReactElement {
  return (
    <span className="chip chip-near queue-again" title={t('board.candidates.again')}>
      <GitCompare className="icon-s" aria-hidden="true" />
      <span aria-hidden="true">{t('queue.again')}</span>
      <span className="hidden-visually">{t('board.candidates.again')}</span>
    </span>
  );
}

function StateChip({ row }: { row: QueueRow }): ReactElement {
  const facts = row.undecided.join(', ');
  if (row.nomsState === 'settled' || facts === '') {
    return (
      <Chip sign={row.nomsState} bare={row.nomsState === 'settled'}>
        {t(keyOf(`noms.${row.nomsState}`))}
      </Chip>
    );
  }
  return (
    <span className="queue-chip">
      <Chip sign={row.nomsState}>{t(`queue.state.${row.nomsState}`, { facts })}</Chip>
    </span>
  );
}
