import type { ReactElement, ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import './field.css';

type Props = {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** Sentence under the field; the value is kept. */
  error?: string | undefined;
  hint?: string | undefined;
  multiline?: boolean;
  type?: 'text' | 'password';
  /** label beside the field (form) or above it (dialog). */
  layout?: 'beside' | 'above' | 'hidden';
  autoFocus?: boolean;
  isReadOnly?: boolean;
  placeholder?: string;
  maxLength?: number;
  width?: number;
  autoComplete?: string;
};

/** A text field with its label, its hint and its error; grows with its text when multiline. */
export function TextField({
  label,
  value,
  onChange,
  onBlur,
  error,
  hint,
  multiline = false,
  type = 'text',
  layout = 'above',
  autoFocus = false,
  isReadOnly = false,
  placeholder,
  maxLength,
  width,
  autoComplete = 'off',
}: Props): ReactElement {
  const shared = {
    className: 'input',
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(width === undefined ? {} : { style: { width } }),
  };
  return (
    <AriaTextField
      className={`field field-${layout}`}
      value={value}
      onChange={onChange}
      type={multiline ? 'text' : type}
      isInvalid={error !== undefined}
      isReadOnly={isReadOnly}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the caller says where a step begins
      autoFocus={autoFocus}
      autoComplete={autoComplete}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <Label className={layout === 'hidden' ? 'hidden-visually' : 'field-label'}>{label}</Label>
      <div className="field-body">
        {multiline ? <TextArea {...shared} className="input input-multiline" rows={1} /> : <Input {...shared} />}
        {hint === undefined ? null : (
          <Text slot="description" className="field-hint">
            {hint}
          </Text>
        )}
        <FieldError className="field-error">{error}</FieldError>
      </div>
    </AriaTextField>
  );
}

/** A labelled line of a form for anything that is not a text field: segments, pickers, plain text. */
export function FormRow({
  label,
  labelId,
  children,
}: {
  label: ReactNode;
  labelId?: string;
  children: ReactNode;
}): ReactElement {
  return (
    <div className="field field-beside">
      <span className="field-label" id={labelId}>
        {label}
      </span>
      <div className="field-body">{children}</div>
    </div>
  );
}
