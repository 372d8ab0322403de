import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import './field.css';
import './select.css';

/** A text that is proposed, and where it comes from. */
export type Suggestion = { text: string; from: string };

/** What is proposed is little: a text that stands in the field already hides none of it. */
const all = (): boolean => true;

/** A short text: typed freely, or taken from what is proposed with the arrow down and Enter. Nothing is filled in by itself. */
export function SuggestField({
  label,
  value,
  suggestions,
  onChange,
  onTake,
  onBlur,
  error,
}: {
  label: string;
  value: string;
  suggestions: readonly Suggestion[];
  onChange: (text: string) => void;
  /** One of the proposals was taken. */
  onTake?: (text: string) => void;
  onBlur?: () => void;
  /** Sentence under the field; the value is kept. */
  error?: string | undefined;
}): ReactElement {
  return (
    <ComboBox
      className="select field field-above suggest-field"
      allowsCustomValue
      allowsEmptyCollection={false}
      inputValue={value}
      isInvalid={error !== undefined}
      // Typing shows no list: it would stand over the form that the room reads.
      menuTrigger="manual"
      defaultFilter={all}
      onInputChange={(text) => {
        if (text !== value) onChange(text);
      }}
      onChange={(key) => {
        if (typeof key !== 'string') return;
        if (onTake === undefined) onChange(key);
        else onTake(key);
      }}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <Label className="field-label">{label}</Label>
      <div className="field-body">
        <div className="combo">
          <Input className="input" maxLength={300} />
          {suggestions.length === 0 ? null : (
            <Button className="combo-open">
              <ChevronDown className="icon-s" aria-hidden="true" />
            </Button>
          )}
        </div>
        <FieldError className="field-error">{error}</FieldError>
      </div>
      <Popover className="popover">
        <ListBox className="option-list">
          {suggestions.map((each) => (
            <ListBoxItem key={each.text} id={each.text} textValue={each.text} className="option-item">
              <span className="grow" data-content="">
                {each.text}
              </span>
              <span className="mut sm" data-content="">
                {each.from}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
