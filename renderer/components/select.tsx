import { Check, ChevronDown } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import './field.css';
import './select.css';

export type Choice<V extends string> = { value: V; label: string; detail?: string };

function items<V extends string>(choices: readonly Choice<V>[], holdsContent = false): ReactElement[] {
  return choices.map((choice) => (
    <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className="option-item">
      <span className="grow ell" data-content={holdsContent ? '' : undefined}>
        {choice.label}
      </span>
      {choice.detail === undefined ? null : <span className="mut sm">{choice.detail}</span>}
      <Check className="icon-s option-check" aria-hidden="true" />
    </ListBoxItem>
  ));
}

/** A closed list of values in a pop-up; for few values with long names. */
export function Select<V extends string>({
  label,
  hideLabel = false,
  choices,
  value,
  onChange,
  placeholder,
  width,
  isDisabled = false,
  error,
  holdsContent = false,
}: {
  label: string;
  hideLabel?: boolean;
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V) => void;
  placeholder?: string;
  width?: number;
  isDisabled?: boolean;
  /** Sentence under the field. */
  error?: string | undefined;
  /** The labels are data, such as names of people, and not sentences of the page. */
  holdsContent?: boolean;
}): ReactElement {
  return (
    <AriaSelect
      className="select"
      value={value}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      onChange={(key) => {
        const choice = choices.find((each) => each.value === key);
        if (choice !== undefined) onChange(choice.value);
      }}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={hideLabel ? 'hidden-visually' : 'select-label'}>{label}</Label>
      <Button className="input select-button" {...(width === undefined ? {} : { style: { width } })}>
        <SelectValue className="grow ell" data-content={holdsContent ? '' : undefined} />
        <ChevronDown className="icon-s" aria-hidden="true" />
      </Button>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover">
        <ListBox className="option-list">{items(choices, holdsContent)}</ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** A list that is searched by typing; for primaries, levels, people. What is typed in full counts as chosen. `null` clears. */
export function SearchSelect<V extends string>({
  label,
  hideLabel = false,
  choices,
  value,
  onChange,
  placeholder,
  width,
  note,
}: {
  label: string;
  hideLabel?: boolean;
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V | null) => void;
  placeholder?: string;
  width?: number;
  note?: ReactNode;
}): ReactElement {
  const takeExact = (typed: string): void => {
    const exact = choices.find((choice) => choice.label.toLowerCase() === typed.trim().toLowerCase());
    if (exact !== undefined && exact.value !== value) onChange(exact.value);
  };
  return (
    <ComboBox
      className="select"
      value={value}
      menuTrigger="focus"
      onChange={(key) => {
        onChange(choices.find((each) => each.value === key)?.value ?? null);
      }}
    >
      <Label className={hideLabel ? 'hidden-visually' : 'select-label'}>{label}</Label>
      <div className="combo" {...(width === undefined ? {} : { style: { width } })}>
        <Input
          className="input"
          onKeyDownCapture={(event) => {
            // With an entry of the list focused, that one is meant.
            const isInList = event.currentTarget.hasAttribute('aria-activedescendant');
            if (event.key === 'Enter' && !isInList) takeExact(event.currentTarget.value);
          }}
          onBlurCapture={(event) => {
            takeExact(event.currentTarget.value);
          }}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <Button className="combo-open">
          <ChevronDown className="icon-s" aria-hidden="true" />
        </Button>
      </div>
      {note}
      <Popover className="popover">
        <ListBox className="option-list">{items(choices)}</ListBox>
      </Popover>
    </ComboBox>
  );
}
