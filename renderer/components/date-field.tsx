import {
  parseDate,
  parseDateTime,
  parseTime,
  type CalendarDate,
  type CalendarDateTime,
  type Time,
} from '@internationalized/date';
import type { ReactElement, ReactNode } from 'react';
import {
  DateField as AriaDateField,
  DateInput,
  DateSegment,
  FieldError,
  Label,
  TimeField as AriaTimeField,
} from 'react-aria-components';
import './date-field.css';

type Props = {
  label: ReactNode;
  /** Null is unknown. */
  value: string | null;
  /** Called with a whole value, or with null when the field was emptied; a half-typed value stays in the field. */
  onChange: (value: string | null) => void;
  error?: string | undefined;
  layout?: 'beside' | 'above' | 'hidden';
  autoFocus?: boolean;
  isReadOnly?: boolean;
};

function parseOr<T>(parse: (text: string) => T, text: string | null): T | null {
  if (text === null || text === '') return null;
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/**
 * A calendar date typed in parts, in the order of the person's language with the parts named, so that 3 December can
 * never be read as 12 March. Value `YYYY-MM-DD`.
 */
export function DateField({ label, value, onChange, error, layout = 'above', ...rest }: Props): ReactElement {
  return (
    <AriaDateField<CalendarDate>
      className={`field field-${layout}`}
      granularity="day"
      shouldForceLeadingZeros
      value={parseOr(parseDate, value)}
      isInvalid={error !== undefined}
      onChange={(date) => {
        onChange(date === null ? null : date.toString());
      }}
      {...rest}
    >
      <Parts label={label} layout={layout} error={error} />
    </AriaDateField>
  );
}

/** Date and time of day on this computer's clock. Value `YYYY-MM-DDThh:mm`, without a zone. */
export function DateTimeField({ label, value, onChange, error, layout = 'above', ...rest }: Props): ReactElement {
  return (
    <AriaDateField<CalendarDateTime>
      className={`field field-${layout}`}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      value={parseOr(parseDateTime, value)}
      isInvalid={error !== undefined}
      onChange={(date) => {
        onChange(date === null ? null : date.toString().slice(0, 16));
      }}
      {...rest}
    >
      <Parts label={label} layout={layout} error={error} />
    </AriaDateField>
  );
}

/** Time of day, 24 hours. Value `hh:mm`. */
export function TimeField({ label, value, onChange, error, layout = 'above', ...rest }: Props): ReactElement {
  return (
    <AriaTimeField<Time>
      className={`field field-${layout}`}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      value={parseOr(parseTime, value)}
      isInvalid={error !== undefined}
      onChange={(time) => {
        onChange(time === null ? null : time.toString().slice(0, 5));
      }}
      {...rest}
    >
      <Parts label={label} layout={layout} error={error} />
    </AriaTimeField>
  );
}

function Parts({
  label,
  layout,
  error,
}: {
  label: ReactNode;
  layout: 'beside' | 'above' | 'hidden';
  error: string | undefined;
}): ReactElement {
  return (
    <>
      <Label className={layout === 'hidden' ? 'hidden-visually' : 'field-label'}>{label}</Label>
      <div className="field-body">
        <DateInput className="input date-input">
          {(segment) => <DateSegment segment={segment} className="date-segment" />}
        </DateInput>
        <FieldError className="field-error">{error}</FieldError>
      </div>
    </>
  );
}
