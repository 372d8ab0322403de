import type { BoardAction, DueGroup } from '@spineboard/core/board';
import type { ReactElement } from 'react';
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components';
import { Sign } from '../../components/sign.tsx';
import { formatDate } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { caseText, dueText, toldText } from './action-words.ts';

export type Group = { group: DueGroup | 'over' | 'untold' | 'told'; actions: readonly BoardAction[] };

/** Actions under their reminders; arrows move through all of them, Enter opens the case. */
export function ActionTable({
  groups,
  today,
  onCurrent,
  onOpen,
}: {
  groups: readonly Group[];
  today: string;
  onCurrent: (id: string) => void;
  onOpen: (action: BoardAction) => void;
}): ReactElement {
  const all = groups.flatMap(({ actions }) => actions);
  return (
    <div
      className="followed-table"
      onFocusCapture={(event) => {
        const row = event.target.closest('[data-key]');
        const id = row?.getAttribute('data-key') ?? null;
        if (id !== null) onCurrent(id);
      }}
    >
      <div className="followed-row followed-names" aria-hidden="true">
        <span>{t('after.column.due')}</span>
        <span>{t('after.column.action')}</span>
        <span>{t('after.column.owner')}</span>
        <span>{t('after.column.case')}</span>
        <span>{t('after.column.from')}</span>
        <span>{t('after.column.told')}</span>
      </div>
      <GridList
        aria-label={t('after.tab.actions')}
        className="followed-rows"
        disallowTypeAhead
        onAction={(key) => {
          const action = all.find((each) => each.id === key);
          if (action !== undefined) onOpen(action);
        }}
      >
        {groups.map(({ group, actions }) => (
          <GridListSection key={group} id={group}>
            <GridListHeader className="pane-group followed-group">
              <span className={group === 'overdue' ? 'row followed-late' : 'row'}>
                {group === 'overdue' ? <Sign kind="mid" /> : null}
                {t(`after.group.${group}`)}
              </span>
              <span className="mut">{t('after.count', { count: actions.length })}</span>
            </GridListHeader>
            {actions.map((action) => (
              <GridListItem
                key={action.id}
                id={action.id}
                textValue={[action.text, caseText(action), dueText(action.due, today)].join(', ')}
                className="followed-row followed-line"
              >
                <DueCell action={action} today={today} />
                <b className="followed-text" data-content="">
                  {action.text}
                </b>
                <span className={action.owner === '' ? 'mut ell' : 'ell'} data-content="">
                  {action.owner || t('after.owner.none')}
                </span>
                <span className="ell" data-content="" title={caseText(action)}>
                  {caseText(action)}
                </span>
                <span className="sm ink2 followed-from">
                  {action.minutesNumber === null
                    ? t('after.from.unsigned', { date: formatDate(action.meetingDate) })
                    : t('after.from.minutes', { date: formatDate(action.meetingDate), number: action.minutesNumber })}
                </span>
                <span className="sm ink2 followed-told" data-content="">
                  {toldText(action.told)}
                  {action.told.by === '' ? null : (
                    <span className="mut"> {t('after.told.by', { name: action.told.by })}</span>
                  )}
                </span>
              </GridListItem>
            ))}
          </GridListSection>
        ))}
      </GridList>
    </div>
  );
}

function DueCell({ action, today }: { action: BoardAction; today: string }): ReactElement {
  const { due, told } = action;
  if (due === null) return <span className="followed-due mut">{t('after.due.none')}</span>;
  const isLate = told.state === 'open' && due < today;
  return (
    <span className="followed-due">
      <span className="num nowrap">{formatDate(due)}</span>
      {told.state === 'open' ? (
        <span className={isLate ? 'sm followed-late' : 'sm mut'}>{dueText(due, today)}</span>
      ) : null}
    </span>
  );
}
