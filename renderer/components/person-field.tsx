import type { Person } from '@spineboard/core/board';
import type { ReactElement } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { t } from '../messages/t.ts';

/** A name: proposed from the people of the board, or typed freely (a family doctor, a ward). */
export function PersonField({
  label,
  value,
  people,
  onChange,
  onPick,
  placeholder,
  layout = 'hidden',
}: {
  label: string;
  value: string;
  people: readonly Person[];
  onChange: (name: string) => void;
  /** Somebody was taken from the list. */
  onPick?: (person: Person) => void;
  placeholder?: string;
  layout?: 'hidden' | 'beside' | 'above';
}): ReactElement {
  const active = people.filter((person) => person.active);
  return (
    <ComboBox
      className={`select field field-${layout} person-field`}
      allowsCustomValue
      allowsEmptyCollection={false}
      inputValue={value}
      defaultItems={active}
      onInputChange={(text) => {
        if (text !== value) onChange(text);
      }}
      onChange={(key) => {
        const person = active.find((each) => each.id === key);
        if (person === undefined) return;
        if (onPick === undefined) onChange(person.name);
        else onPick(person);
      }}
    >
      <Label className={layout === 'hidden' ? 'hidden-visually' : 'field-label'}>{label}</Label>
      <div className="field-body">
        <Input className="input" maxLength={300} {...(placeholder === undefined ? {} : { placeholder })} />
      </div>
      <Popover className="popover">
        <ListBox className="option-list">
          {(person: Person) => (
            <ListBoxItem id={person.id} textValue={person.name} className="option-item">
              <span className="grow ell">{person.name}</span>
              <span className="mut sm">{t(`specialty.${person.specialty}`)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
