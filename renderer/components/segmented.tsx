import type { ReactElement, ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './segmented.css';

export type Segment<V extends string> = { value: V; label: ReactNode; hint?: string };

/**
 * One of a few values, all of them visible. With `unknownLabel` there is one segment more, drawn hatched while it is
 * chosen: null is a value, not an empty field. `recorded` keeps a dot under the value of the record (what-if).
 */
export function Segmented<V extends string>({
  label,
  labelledBy,
  segments,
  value,
  onChange,
  unknownLabel,
  recorded,
  size = 'normal',
  isDisabled = false,
}: {
  label?: string;
  labelledBy?: string;
  segments: readonly Segment<V>[];
  value: V | null;
  onChange: (value: V | null) => void;
  unknownLabel?: string;
  recorded?: V | null;
  size?: 'normal' | 'small';
  isDisabled?: boolean;
}): ReactElement {
  const selected = value ?? (unknownLabel === undefined ? undefined : UNKNOWN);
  return (
    <ToggleButtonGroup
      className={`segmented segmented-${size}`}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
      selectionMode="single"
      disallowEmptySelection={selected !== undefined}
      isDisabled={isDisabled}
      selectedKeys={selected === undefined ? [] : [selected]}
      onSelectionChange={(keys) => {
        const key = [...keys][0];
        if (key === undefined) return;
        onChange(key === UNKNOWN ? null : (segments.find((segment) => segment.value === key)?.value ?? null));
      }}
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.value}
          id={segment.value}
          className={`segment${recorded === segment.value ? ' segment-recorded' : ''}`}
        >
          {segment.label}
        </ToggleButton>
      ))}
      {unknownLabel === undefined ? null : (
        <ToggleButton
          key={UNKNOWN}
          id={UNKNOWN}
          className={`segment segment-unknown${recorded === null ? ' segment-recorded' : ''}`}
        >
          <span className="plate">{unknownLabel}</span>
        </ToggleButton>
      )}
    </ToggleButtonGroup>
  );
}

const UNKNOWN = '·unknown';
