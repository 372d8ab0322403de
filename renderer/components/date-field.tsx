import {
  parseDate,
  parseDateTime,
  parseTime,
  type CalendarDate,
  type CalendarDateTime,
  type Time,
} from '@internationalized/date';
import type { FocusEvent, ReactElement, ReactNode } from 'react';
import {
  DateField as AriaDateField,
  DateInput,
  DateSegment,
  FieldError,
  Label,
  TimeField as AriaTimeField,
} from 'react-aria-components';
import { formatDate } from '../messages/format.ts';
import { t } from '../messages/t.ts';
import './date-field.css';
import { useTyping, type TypingFault } from './date-typing.ts';

type Props = {
  label: ReactNode;
  /** Null is unknown. */
  value: string | null;
  /** Called with a whole value, or with null when the field was emptied; a half-typed value stays in the field. */
  onChange: (value: string | null) => void;
  /** Sentence under the field; the value is kept. */
  error?: string | undefined;
  layout?: 'beside' | 'above' | 'hidden';
  /** Stands behind the parts: a button, the date in words. */
  aside?: ReactNode;
  autoFocus?: boolean;
  isReadOnly?: boolean;
};

/**
 * A calendar date typed in parts, in the order of the person's language with the parts named, so that 3 December can
 * never be read as 12 March. Value `YYYY-MM-DD`.
 */
export function DateField({ label, value, onChange, error, layout = 'above', aside, ...rest }: Props): ReactElement {
  const typing = useTyping<CalendarDate>(value, parseDate, (date) => {
    onChange(date?.toString() ?? null);
  });
  const said = error ?? faultText(typing.fault, typing.value === null || value === null ? '' : formatDate(value));
  return (
    <AriaDateField<CalendarDate>
      className={`field field-${layout}`}
      granularity="day"
      shouldForceLeadingZeros
      value={typing.value}
      isInvalid={said !== undefined}
      onChange={typing.change}
      onBlur={typing.left}
      {...rest}
    >
      <Parts label={label} layout={layout} error={said} aside={aside} onLeaving={typing.leaving} />
    </AriaDateField>
  );
}

/** Date and time of day on this computer's clock. Value `YYYY-MM-DDThh:mm`, without a zone. */
export function DateTimeField({
  label,
  value,
  onChange,
  error,
  layout = 'above',
  aside,
  ...rest
}: Props): ReactElement {
  const typing = useTyping<CalendarDateTime>(value, parseDateTime, (date) => {
    onChange(date?.toString().slice(0, 16) ?? null);
  });
  const [day = '', time = ''] = (value ?? '').split('T');
  const said = error ?? faultText(typing.fault, day === '' ? '' : `${formatDate(day)}, ${time}`);
  return (
    <AriaDateField<CalendarDateTime>
      className={`field field-${layout}`}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      value={typing.value}
      isInvalid={said !== undefined}
      onChange={typing.change}
      onBlur={typing.left}
      {...rest}
    >
      <Parts label={label} layout={layout} error={said} aside={aside} onLeaving={typing.leaving} />
    </AriaDateField>
  );
}

/** Time of day, 24 hours. Value `hh:mm`. */
export function TimeField({ label, value, onChange, error, layout = 'above', aside, ...rest }: Props): ReactElement {
  const typing = useTyping<Time>(value, parseTime, (time) => {
    onChange(time?.toString().slice(0, 5) ?? null);
  });
  const isIncomplete = typing.fault !== null;
  const said = error ?? (isIncomplete ? incompleteTime(value ?? '') : undefined);
  return (
    <AriaTimeField<Time>
      className={`field field-${layout}`}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      value={typing.value}
      isInvalid={said !== undefined}
      onChange={typing.change}
      onBlur={typing.left}
      {...rest}
    >
      <Parts label={label} layout={layout} error={said} aside={aside} onLeaving={typing.leaving} />
    </AriaTimeField>
  );
}

function faultText(fault: TypingFault | null, kept: string): string | undefined {
  if (fault === null) return undefined;
  if (fault.kind === 'impossible') {
    const { typed } = fault;
    return kept === '' ? t('date.impossible', { typed }) : t('date.impossibleKept', { typed, kept });
  }
  return kept === '' ? t('date.incomplete') : t('date.incompleteKept', { kept });
}

function incompleteTime(kept: string): string {
  return kept === '' ? t('time.incomplete') : t('time.incompleteKept', { kept });
}

function Parts({
  label,
  layout,
  error,
  aside,
  onLeaving,
}: {
  label: ReactNode;
  layout: 'beside' | 'above' | 'hidden';
  error: string | undefined;
  aside: ReactNode;
  onLeaving: (event: FocusEvent<HTMLElement>) => void;
}): ReactElement {
  return (
    <>
      <Label className={layout === 'hidden' ? 'hidden-visually' : 'field-label'}>{label}</Label>
      <div className="field-body">
        <span className="date-line">
          <span className="date-parts" onBlurCapture={onLeaving}>
            <DateInput className="input date-input">
              {(segment) => <DateSegment segment={segment} className="date-segment" />}
            </DateInput>
          </span>
          {aside}
        </span>
        <FieldError className="field-error">{error}</FieldError>
      </div>
    </>
  );
}
