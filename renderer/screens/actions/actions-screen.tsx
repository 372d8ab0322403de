import { byDue, dueGroup, type BoardAction } from '@spineboard/core/board';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import { followedActions } from '../../actions/followed-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { api, problemOf } from '../../api/client.ts';
import { useWorkspace } from '../../api/session.ts';
import { Chip } from '../../components/chip.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { useToday } from '../../components/use-now.ts';
import '../board/board-screen.css';
import { ActionTable, type Group } from './action-table.tsx';
import './actions-screen.css';
import { BoardTabs } from './board-tabs.tsx';
import { TellDialog } from './tell-dialog.tsx';
import { useTelling } from './use-telling.ts';

const wasTold = (action: BoardAction): boolean => action.told.state !== 'open';

/** Open ones by reminder; decisions by whether anybody told of them. Empty groups are left out. */
function groupsOf(show: 'open' | 'over' | 'decisions', shown: readonly BoardAction[], today: string): Group[] {
  if (show === 'open') return byDue(shown, today);
  if (show === 'over') return shown.length === 0 ? [] : [{ group: 'over', actions: shown }];
  const groups: Group[] = [
    { group: 'untold', actions: shown.filter((action) => !wasTold(action)) },
    { group: 'told', actions: shown.filter(wasTold) },
  ];
  return groups.filter((each) => each.actions.length > 0);
}

/** Everything that the board decided to be done, soonest due first, and what became of it. */
export function ActionsScreen(): ReactElement {
  const { me } = useWorkspace();
  const navigate = useNavigate();
  const today = useToday();
  const [show, setShow] = useState<'open' | 'over' | 'decisions'>('open');
  const [whose, setWhose] = useState<'all' | 'mine'>('all');
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [told, setTold] = useState<BoardAction | null>(null);
  const [said, setSaid] = useState('');
  const telling = useTelling();
  const { data, error } = useQuery(api.actions.list.queryOptions({ input: { show } }));
  const shown = (data ?? []).filter((action) => whose === 'all' || show === 'decisions' || action.owner === me.name);
  const groups = groupsOf(show, shown, today);
  const current = shown.find((action) => action.id === currentId) ?? null;
  const late = shown.filter((action) => show === 'open' && dueGroup(action.due, today) === 'overdue').length;
  const actions = useActions(followedActions, {
    hasCurrent: current !== null,
    isOpen: current?.told.state === 'open',
    done: () => {
      if (current === null) return;
      void telling.tell(current, { state: 'done', on: today, reason: '' }, () => {
        setSaid(t('after.done.said', { text: current.text }));
      });
    },
    tell: () => {
      telling.clear();
      setTold(current);
    },
    toggleMine: () => {
      setWhose(whose === 'all' ? 'mine' : 'all');
    },
    toggleOver: () => {
      setShow(show === 'open' ? 'over' : show === 'over' ? 'decisions' : 'open');
    },
  });
  return (
    <Screen
      label={t('after.tab.actions')}
      top={
        <>
          <h1 className="board-title">{t('board.title')}</h1>
          <BoardTabs />
        </>
      }
    >
      <div className="followed">
        <div className="followed-head">
          <Segmented
            label={t('after.show')}
            segments={(['open', 'over', 'decisions'] as const).map((value) => ({
              value,
              label: t(`after.show.${value}`),
            }))}
            value={show}
            onChange={(value) => {
              if (value !== null) setShow(value);
            }}
          />
          <Segmented
            label={t('after.whose')}
            segments={(['all', 'mine'] as const).map((value) => ({ value, label: t(`after.whose.${value}`) }))}
            value={whose}
            onChange={(value) => {
              if (value !== null) setWhose(value);
            }}
          />
          <span className="ink2 nowrap">{t('after.count', { count: shown.length })}</span>
          {late === 0 ? null : <Chip sign="mid">{t('after.late', { count: late })}</Chip>}
          <span className="grow" />
          <ActionButton action={actions.done} />
          <ActionButton action={actions.tell} />
        </div>
        {error === null ? null : <ProblemNote problem={problemOf(error)} />}
        {telling.problem === null || told !== null ? null : <ProblemNote problem={telling.problem} />}
        {data === undefined ? null : groups.length === 0 ? (
          <p className="board-empty">
            {t(show !== 'open' ? `after.empty.${show}` : whose === 'mine' ? 'after.empty.mine' : 'after.empty.open')}
          </p>
        ) : (
          <ActionTable
            groups={groups}
            today={today}
            onCurrent={setCurrentId}
            onOpen={(action) => void navigate({ to: '/case/$caseId', params: { caseId: action.caseId }, search: {} })}
          />
        )}
        <output className="hidden-visually">{said}</output>
      </div>
      {told === null ? null : (
        <TellDialog
          action={told}
          today={today}
          telling={telling}
          onClose={() => {
            setTold(null);
          }}
        />
      )}
    </Screen>
  );
}
