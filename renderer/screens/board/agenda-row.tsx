import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, EllipsisVertical, GripVertical } from 'lucide-react';
import type { ReactElement } from 'react';
import {
  Button as AriaButton,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuTrigger,
  NumberField,
  Popover,
} from 'react-aria-components';
import { Chip } from '../../components/chip.tsx';
import { EsccChip } from '../../components/escc-chip.tsx';
import { ProvenanceMark } from '../../components/provenance-mark.tsx';
import { formatDate } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { isUrgent, type Item } from './agenda.ts';
import { ageAndSex, levelsText, nameText, sinsText } from './case-words.ts';

export type RowAction = 'list' | 'discuss' | 'postpone' | 'present' | 'remove';

/** What a case says on the agenda that is being built, and what can be done with it; the list around it makes the row. */
export function AgendaRowCells({
  item,
  place,
  date,
  isFirst,
  isLast,
  onMove,
  onMinutes,
  onAction,
}: {
  item: Item;
  /** Number on the agenda, from 1; null where it is not discussed. */
  place: number | null;
  date: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: 1 | -1) => void;
  onMinutes: (minutes: number) => void;
  onAction: (action: RowAction) => void;
}): ReactElement {
  const name = nameText(item.row);
  return (
    <>
      {place === null ? (
        <span />
      ) : (
        <AriaButton slot="drag" className="agenda-grip" aria-label={t('board.agenda.drag', { name })}>
          <GripVertical className="icon-s" aria-hidden="true" />
        </AriaButton>
      )}
      <span className="agenda-place num">{place ?? ''}</span>
      <div className="agenda-who">
        <div className="row">
          <Link
            to="/case/$caseId"
            params={{ caseId: item.caseId }}
            search={{}}
            className="agenda-name ell"
            // The row is what is dragged, not the address of the case.
            draggable={false}
            data-content=""
          >
            {name}
          </Link>
          <ProvenanceMark provenance={item.row.provenance} />
          <span className="mut sm nowrap" data-content="">
            {ageAndSex(item.row, date)}
          </span>
        </div>
        <div className="sm ink2 ell" data-content="">
          {[item.row.primary || t('common.unknown'), levelsText(item.row)].filter(Boolean).join(', ')}
        </div>
      </div>
      <div className="agenda-says">
        {item.kind === 'discuss' ? (
          <>
            {isUrgent(item) ? (
              <Chip tone="high" sign="high">
                {t('board.agenda.urgent')}
              </Chip>
            ) : null}
            <span data-content="">
              <EsccChip grade={item.row.escc} />
            </span>
            <span className="nowrap num">{sinsText(item.row)}</span>
            <span className="agenda-noms" data-content="">
              <Chip sign={item.row.nomsState} bare>
                {item.row.nomsText}
              </Chip>
            </span>
          </>
        ) : (
          <span className="sm ink2 ell" data-content="">
            {notDiscussed(item)}
          </span>
        )}
      </div>
      {place === null ? (
        <span />
      ) : (
        <NumberField
          className="agenda-minutes"
          value={item.budgetMinutes}
          minValue={1}
          maxValue={120}
          onChange={(minutes) => {
            if (Number.isInteger(minutes) && minutes !== item.budgetMinutes) onMinutes(minutes);
          }}
        >
          <Label className="hidden-visually">{t('board.agenda.minutesFor', { name })}</Label>
          <Input className="input num" />
          <span className="mut sm">{t('board.agenda.min')}</span>
        </NumberField>
      )}
      <div className="agenda-buttons">
        {place === null ? null : (
          <>
            <AriaButton
              className="icon-button"
              data-move="-1"
              aria-label={t('board.agenda.up', { name })}
              isDisabled={isFirst}
              onPress={() => {
                onMove(-1);
              }}
            >
              <ArrowUp className="icon-s" aria-hidden="true" />
            </AriaButton>
            <AriaButton
              className="icon-button"
              data-move="1"
              aria-label={t('board.agenda.down', { name })}
              isDisabled={isLast}
              onPress={() => {
                onMove(1);
              }}
            >
              <ArrowDown className="icon-s" aria-hidden="true" />
            </AriaButton>
          </>
        )}
        <MenuTrigger>
          <AriaButton className="icon-button" aria-label={t('board.agenda.more', { name })}>
            <EllipsisVertical className="icon-s" aria-hidden="true" />
          </AriaButton>
          <Popover className="popover" placement="bottom end">
            <Menu
              className="option-list"
              aria-label={t('board.agenda.more', { name })}
              onAction={(key) => {
                onAction(key as RowAction);
              }}
            >
              {item.kind === 'discuss' ? null : (
                <MenuItem id="discuss" className="option-item">
                  {t('board.agenda.discuss')}
                </MenuItem>
              )}
              <MenuItem id="list" className="option-item">
                {t('board.agenda.list')}
              </MenuItem>
              <MenuItem id="postpone" className="option-item">
                {t('board.agenda.postpone')}
              </MenuItem>
              <MenuItem id="present" className="option-item">
                {t('board.agenda.present')}
              </MenuItem>
              <MenuItem id="remove" className="option-item">
                {t('board.agenda.remove')}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
    </>
  );
}

/** "postponed, radiology until 3 Dec 2026, CT of L1"; "cEBRT, row 1". */
export function notDiscussed(item: Item): string {
  if (item.kind === 'listed') return item.standard === '' ? t('board.list.none') : item.standard;
  if (item.postponed === null) return t('board.postponed.other');
  const { reason, until, note } = item.postponed;
  return [
    t(`board.postponed.${reason}`),
    until === null ? '' : t('board.postponed.until', { date: formatDate(until) }),
    note,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
