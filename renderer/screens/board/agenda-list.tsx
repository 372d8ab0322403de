import type { MeetingView } from '@spineboard/core/contract';
import { Check, Circle, CircleDot, Clock, Minus } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Keys } from '../../components/button.tsx';
import { formatClock } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import './agenda-list.css';
import { notDiscussed } from './agenda-row.tsx';
import { itemsOf, minutesBetween, type Item } from './agenda.ts';
import { levelsText, nameText } from './case-words.ts';

/** The agenda during the meeting: when each case began, where it stands, and which one is on the table. */
export function AgendaList({
  meeting,
  selectedId,
  now,
  onSelect,
}: {
  meeting: MeetingView;
  selectedId: string | null;
  now: Date;
  onSelect: (itemId: string) => void;
}): ReactElement {
  const groups = [
    { key: 'agenda', title: t('board.agenda'), items: itemsOf(meeting, 'discuss') },
    { key: 'postponed', title: t('board.agenda.postponed'), items: itemsOf(meeting, 'postponed') },
    { key: 'listed', title: t('board.agenda.listed'), items: itemsOf(meeting, 'listed') },
  ];
  return (
    <nav className="agenda-list" aria-label={t('board.agenda')}>
      {groups.map(({ key, title, items }) =>
        items.length === 0 ? null : (
          <div key={key}>
            <h2 className="pane-group agenda-list-head">
              {title}
              <span className="mut">{t('board.count', { count: items.length })}</span>
            </h2>
            <ol>
              {items.map((item) => (
                <li key={item.id}>
                  <AriaButton
                    className={item.id === selectedId ? 'agenda-item agenda-item-on' : 'agenda-item'}
                    {...(item.id === selectedId ? { 'aria-current': 'true' as const } : {})}
                    onPress={() => {
                      onSelect(item.id);
                    }}
                  >
                    <span className="mut num sm agenda-item-time">
                      {item.startedAt === null ? '' : formatClock(item.startedAt)}
                    </span>
                    <span className="agenda-item-sign">
                      <ItemSign item={item} />
                    </span>
                    <span className="agenda-item-body">
                      <span className="row agenda-item-who">
                        <b className="ell" data-content="" title={nameText(item.row)}>
                          {nameText(item.row)}
                        </b>
                        <span className="mut sm nowrap" data-content="">
                          {levelsText(item.row)}
                        </span>
                      </span>
                      <span className="sm ink2 ell agenda-item-line" title={stateText(item, now)}>
                        {stateText(item, now)}
                      </span>
                    </span>
                  </AriaButton>
                </li>
              ))}
            </ol>
          </div>
        ),
      )}
      <p className="sm mut row agenda-list-keys">
        <Keys keys="[" />
        <Keys keys="]" />
        {t('board.previousNext')}
      </p>
    </nav>
  );
}

function ItemSign({ item }: { item: Item }): ReactElement {
  const named = { className: 'icon-s', role: 'img' };
  if (item.kind === 'postponed') return <Clock {...named} aria-label={t('board.agenda.postponed')} />;
  if (item.kind === 'listed') return <Minus {...named} aria-label={t('board.agenda.listed')} />;
  if (item.decision.recorded !== null) return <Check {...named} aria-label={t('board.item.decided')} />;
  if (item.startedAt !== null && item.endedAt === null) {
    return <CircleDot {...named} className="icon-s agenda-item-now" aria-label={t('board.item.current')} />;
  }
  return <Circle {...named} aria-label={t('board.item.waiting')} />;
}

/** "now, 4 of 9 min"; "SRS, 10 min"; what the framework says while nobody has spoken yet. */
function stateText(item: Item, now: Date): string {
  if (item.kind !== 'discuss') return notDiscussed(item);
  const { recorded, draft } = item.decision;
  if (recorded !== null) {
    const decision =
      draft.kind === 'none' ? t('board.decision.none') : draft.options.map((option) => option.title).join(', ');
    if (item.startedAt === null) return decision;
    const used = minutesBetween(item.startedAt, item.endedAt ?? recorded.at);
    return t('board.item.took', { decision, used });
  }
  if (item.startedAt !== null && item.endedAt === null) {
    return t('board.item.now', {
      used: minutesBetween(item.startedAt, now.toISOString()),
      budget: item.budgetMinutes,
    });
  }
  return t('board.item.budget', { text: item.row.nomsText, budget: item.budgetMinutes });
}
