import { isEntryList, keyOfPath, type Clash, type FieldPath } from '@spineboard/core/case';
import type { ReactElement } from 'react';
import { clashActions } from '../../actions/case-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { Keys } from '../../components/button.tsx';
import { Button } from 'react-aria-components';
import { factTitle, factWords } from '../../components/fact-words.ts';
import { formatClock } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import './clashes.css';

/** A value of a clash in words: of a lesion, whether it is kept. */
function wordsOf(path: FieldPath, value: unknown): string {
  if (path.length === 2 && isEntryList(path[0]))
    return t(value === undefined ? 'case.clash.removed' : 'case.clash.kept');
  return factWords(path, value);
}

/** Fields that two people changed: both values side by side, 1 keeps mine and 2 takes theirs, one field after the other. */
export function Clashes(): ReactElement | null {
  const { editing } = useCase();
  const { conflict } = editing;
  const first = conflict?.clashes[0];
  useActions(
    clashActions,
    {
      choose: (side) => {
        if (first !== undefined) editing.resolve(keyOfPath(first.path), side);
      },
    },
    first !== undefined,
  );
  if (conflict === null) return null;
  const time = formatClock(conflict.savedAt);
  return (
    <section className="clashes" role="alert">
      <h2>{t('case.clash.title', { author: conflict.author, time, count: conflict.clashes.length })}</h2>
      <p className="ink2">{t('case.clash.help')}</p>
      {conflict.clashes.map((clash, index) => (
        <ClashRow
          key={keyOfPath(clash.path)}
          clash={clash}
          author={conflict.author}
          time={time}
          hasKeys={index === 0}
        />
      ))}
    </section>
  );
}

function ClashRow({
  clash,
  author,
  time,
  hasKeys,
}: {
  clash: Clash;
  author: string;
  time: string;
  hasKeys: boolean;
}): ReactElement {
  const { editing } = useCase();
  const title = factTitle(clash.path, [editing.record, editing.view.record]);
  const side = (choice: 'mine' | 'theirs', from: string, value: unknown): ReactElement => (
    <Button
      className="clash-side"
      onPress={() => {
        editing.resolve(keyOfPath(clash.path), choice);
      }}
    >
      <span className="hidden-visually">{title}: </span>
      <span className="row sm mut">
        {hasKeys ? <Keys keys={clashActions.actions[choice].keys?.[0] ?? ''} /> : null}
        {from}
      </span>
      <span className="clash-value">
        <bdi>{wordsOf(clash.path, value)}</bdi>
      </span>
    </Button>
  );
  return (
    <div className="clash">
      <b>{title}</b>
      {side('mine', t('case.clash.mine'), clash.mine)}
      {side('theirs', t('case.clash.theirs', { author, time }), clash.theirs)}
    </div>
  );
}
