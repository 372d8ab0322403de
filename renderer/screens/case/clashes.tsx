import { isEntryList, keyOfPath, type Clash, type FieldPath } from '@spineboard/core/case';
import type { ReactElement } from 'react';
import { Keys } from '../../components/button.tsx';
import { Button } from 'react-aria-components';
import { factTitle, factWords } from '../../components/fact-words.ts';
import { useShortcuts } from '../../components/shortcuts.ts';
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
  const choose = (choice: 'mine' | 'theirs') => () => {
    if (first !== undefined) editing.resolve(keyOfPath(first.path), choice);
  };
  useShortcuts({ '1': choose('mine'), '2': choose('theirs') }, first !== undefined);
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
  const side = (choice: 'mine' | 'theirs', keys: string, from: string, value: unknown): ReactElement => (
    <Button
      className="clash-side"
      onPress={() => {
        editing.resolve(keyOfPath(clash.path), choice);
      }}
    >
      <span className="hidden-visually">{title}: </span>
      <span className="row sm mut">
        {hasKeys ? <Keys keys={keys} /> : null}
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
      {side('mine', '1', t('case.clash.mine'), clash.mine)}
      {side('theirs', '2', t('case.clash.theirs', { author, time }), clash.theirs)}
    </div>
  );
}
