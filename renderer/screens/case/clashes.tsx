import {
  type CaseRecord,
  type Clash,
  type FieldPath,
  formatLevels,
  histology,
  type HistologyId,
  keyOfPath,
  type LevelRange,
} from '@spineboard/core/case';
import { instruments } from '@spineboard/core/instruments';
import type { ReactElement } from 'react';
import { Keys } from '../../components/button.tsx';
import { Button } from 'react-aria-components';
import { useShortcuts } from '../../components/shortcuts.ts';
import { formatClock, formatDate, formatInstant } from '../../messages/format.ts';
import { en } from '../../messages/catalogue.ts';
import { keyOf, t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import './clashes.css';

function itemOf(path: FieldPath): { title: string; options: readonly { id: string; label: string }[] } | undefined {
  const [id, itemId] = path.slice(-2);
  if (id !== 'sins' && id !== 'tokuhashi' && id !== 'tomita') return undefined;
  return instruments[id].items.find((item) => item.id === itemId);
}

/** "T9: ESCC", "Question". */
function titleOf(path: FieldPath, record: CaseRecord): string {
  const item = itemOf(path);
  if (path[0] !== 'lesions') return item?.title ?? t(keyOf(`case.field.${keyOfPath(path)}`));
  const levels = record.lesions.find((lesion) => lesion.id === path[1])?.levels ?? null;
  const name = levels === null ? t('case.levelUnknown') : formatLevels(levels);
  const field =
    path.length === 2 ? t('case.field.lesion.whole') : (item?.title ?? t(keyOf(`case.field.lesion.${path[2] ?? ''}`)));
  return `${name}: ${field}`;
}

function callWords(name: string, value: { call: string; by: string }): string {
  return t('case.byWhom', { value: t(keyOf(`case.value.${name}.${value.call}`)), by: value.by });
}

/** A value of the record in words. */
function wordsOf(path: FieldPath, value: unknown): string {
  if (path[0] === 'lesions' && path.length === 2) {
    return t(value === undefined ? 'case.clash.removed' : 'case.clash.kept');
  }
  if (value === null || value === undefined || value === '') return t('common.unknown');
  const item = itemOf(path);
  if (item !== undefined) {
    const { option } = value as { option: string };
    return item.options.find((each) => each.id === option)?.label ?? option;
  }
  const name = path.at(-1) ?? '';
  if (name === 'levels') return formatLevels(value as LevelRange);
  if (name === 'histology') return histology(value as HistologyId).name;
  if (name === 'birthDate') return formatDate(value as string);
  if (name === 'deficitOnset') return formatInstant(value as string);
  if (name === 'radiosensitivityByBoard') return callWords('radiosensitivity', value as { call: string; by: string });
  if (name === 'stabilityByBoard') return callWords('stability', value as { call: string; by: string });
  if (name === 'urgencyOverride') return t(`case.value.urgency.${(value as { level: 'now' }).level}`);
  const word = typeof value === 'string' ? value : JSON.stringify(value);
  const key = `case.value.${name}.${word}`;
  return key in en ? t(keyOf(key)) : word;
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
  const title = titleOf(clash.path, editing.record);
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
