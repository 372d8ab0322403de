import { SPECIALTIES, type DecisionDraft, type Person } from '@spineboard/core/board';
import { Plus, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { t } from '../../messages/t.ts';
import { replaced, without } from './decide.ts';
import { PersonField } from '../../components/person-field.tsx';

type Dissent = DecisionDraft['dissent'][number];
const MOST = 20;

/** Who does not agree, with their words; never smaller than the decision's reason. */
export function DissentList({
  dissent,
  people,
  onChange,
}: {
  dissent: readonly Dissent[];
  people: readonly Person[];
  onChange: (dissent: Dissent[]) => void;
}): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const isNew = useRef(false);
  useLayoutEffect(() => {
    if (!isNew.current) return;
    isNew.current = false;
    list.current?.querySelector<HTMLElement>('.dissent-entry:last-of-type input')?.focus();
  });
  return (
    <div className="board-entry-list" ref={list}>
      {dissent.map((entry, index) => {
        const number = index + 1;
        const set = (change: Partial<Dissent>): void => {
          onChange(replaced(dissent, index, { ...entry, ...change }));
        };
        return (
          // oxlint-disable-next-line react/no-array-index-key -- an entry has no identity but its place
          <div key={index} className="dissent-entry">
            <PersonField
              label={t('board.dissent.who', { number })}
              placeholder={t('board.dissent.whoHint')}
              people={people}
              value={entry.name}
              onChange={(name) => {
                const known = people.find((person) => person.name.toLowerCase() === name.trim().toLowerCase());
                set(known === undefined ? { name } : { name, specialty: known.specialty });
              }}
              onPick={(person) => {
                set({ name: person.name, specialty: person.specialty });
              }}
            />
            <Select
              label={t('board.dissent.specialty', { number })}
              hideLabel
              width={160}
              choices={SPECIALTIES.map((value) => ({ value, label: t(`specialty.${value}`) }))}
              value={entry.specialty}
              onChange={(specialty) => {
                set({ specialty });
              }}
            />
            <Remove
              label={t('board.removeNumber', { what: t('board.dissent').toLowerCase(), number })}
              onPress={() => {
                onChange(without(dissent, index));
              }}
            />
            <div className="dissent-text">
              <TextField
                label={t('board.dissent.text', { number })}
                layout="hidden"
                placeholder={t('board.dissent.textHint')}
                multiline
                value={entry.text}
                onChange={(text) => {
                  set({ text });
                }}
                maxLength={20_000}
              />
            </div>
          </div>
        );
      })}
      {dissent.length >= MOST ? null : (
        <Button
          size="small"
          icon={<Plus className="icon-s" aria-hidden="true" />}
          onPress={() => {
            isNew.current = true;
            onChange([...dissent, { name: '', specialty: 'other', text: '' }]);
          }}
        >
          {t('board.dissent.add')}
        </Button>
      )}
    </div>
  );
}

/** Conditions, one a line; Enter in the last one adds it. */
export function ConditionList({
  conditions,
  onChange,
}: {
  conditions: readonly string[];
  onChange: (conditions: string[]) => void;
}): ReactElement {
  const [next, setNext] = useState('');
  const add = (): void => {
    if (next.trim() === '') return;
    onChange([...conditions, next]);
    setNext('');
  };
  return (
    <div className="board-entry-list">
      {conditions.map((condition, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line has no identity but its place
        <div key={index} className="board-entry-line">
          <TextField
            label={t('board.conditionNumber', { number: index + 1 })}
            layout="hidden"
            value={condition}
            onChange={(text) => {
              onChange(replaced(conditions, index, text));
            }}
            maxLength={300}
          />
          <Remove
            label={t('board.removeNumber', { what: t('board.condition').toLowerCase(), number: index + 1 })}
            onPress={() => {
              onChange(without(conditions, index));
            }}
          />
        </div>
      ))}
      {conditions.length >= MOST ? null : (
        <NewLine
          label={t('board.condition.new')}
          placeholder={t('board.condition.add')}
          value={next}
          onChange={setNext}
          onAdd={add}
        />
      )}
    </div>
  );
}

/** A line at the end of a list: Enter, or leaving it, adds what stands in it. */
export function NewLine({
  label,
  placeholder,
  value,
  onChange,
  onAdd,
}: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  onAdd: () => void;
}): ReactElement {
  return (
    <form
      className="board-entry-new"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd();
      }}
    >
      <TextField
        label={label}
        layout="hidden"
        placeholder={placeholder}
        value={value}
        onChange={onChange}
        onBlur={onAdd}
        maxLength={300}
      />
    </form>
  );
}

export function Remove({ label, onPress }: { label: string; onPress: () => void }): ReactElement {
  return (
    <AriaButton className="icon-button" aria-label={label} onPress={onPress}>
      <X className="icon-s" aria-hidden="true" />
    </AriaButton>
  );
}
