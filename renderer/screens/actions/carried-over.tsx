import { dueGroup, type BoardAction } from '@spineboard/core/board';
import type { MeetingView } from '@spineboard/core/contract';
import { Link } from '@tanstack/react-router';
import { Check, Circle, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Chip } from '../../components/chip.tsx';
import { t } from '../../messages/t.ts';
import { useToday } from '../../components/use-now.ts';
import { caseText, dueText, toldText } from './action-words.ts';
import './carried-over.css';
import { TellDialog } from './tell-dialog.tsx';
import { useTelling } from './use-telling.ts';

/** What the last meeting decided to be done, on top of the agenda; each is pressed to say what became of it. */
export function CarriedOver({
  meeting,
  heading: Heading,
}: {
  meeting: MeetingView;
  /** Level of its heading, by what stands above it. */
  heading: 'h2' | 'h3';
}): ReactElement | null {
  const today = useToday();
  const [told, setTold] = useState<BoardAction | null>(null);
  const telling = useTelling();
  const { carried } = meeting;
  if (carried.length === 0) return null;
  const open = carried.filter((action) => action.told.state === 'open');
  const late = open.filter((action) => dueGroup(action.due, today) === 'overdue').length;
  return (
    <section className="carried" aria-labelledby="carried-title">
      <div className="pane-group carried-head">
        <Heading id="carried-title">{t('after.carried')}</Heading>
        <span className="mut">{t('after.carried.sum', { open: open.length, count: carried.length })}</span>
        {late === 0 ? null : <Chip sign="mid">{t('after.late', { count: late })}</Chip>}
        <span className="grow" />
        <Link to="/board/actions">{t('after.carried.all')}</Link>
      </div>
      <ul>
        {carried.map((action) => (
          <li key={action.id}>
            <AriaButton
              className="carried-line"
              onPress={() => {
                telling.clear();
                setTold(action);
              }}
            >
              <StateSign action={action} />
              <span className="carried-text">
                <span className={action.told.state === 'open' ? 'carried-what' : ''} data-content="">
                  {action.text}
                </span>
                <span className="sm ink2" data-content="">
                  {[
                    caseText(action),
                    action.owner || t('after.owner.none'),
                    action.told.state === 'open' ? dueText(action.due, today) : toldText(action.told),
                  ]
                    .filter((part) => part !== '')
                    .join(', ')}
                </span>
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
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
    </section>
  );
}

function StateSign({ action }: { action: BoardAction }): ReactElement {
  const shared = { className: 'icon-s', role: 'img', 'aria-label': t(`after.tell.${action.told.state}`) };
  if (action.told.state === 'done') return <Check {...shared} />;
  return action.told.state === 'dropped' ? <X {...shared} /> : <Circle {...shared} />;
}
