import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import './check-box.css';

/** A choice of yes or no with its words beside it. */
export function CheckBox({
  isSelected,
  onChange,
  children,
}: {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
}): ReactElement {
  return (
    <Checkbox className="check" isSelected={isSelected} onChange={onChange}>
      <span className="check-box" aria-hidden="true">
        {isSelected ? <Check /> : null}
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
