import { useId, type ReactElement, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import type { LiveAction } from './action.ts';
import './action-button.css';
import { capsOf } from './chord.ts';
import { IS_MAC } from './platform.ts';

/**
 * The button of an action: its words, its key, and whether it can be done. One that cannot be done now still takes the
 * focus and says why, to the pointer and to a screen reader.
 */
export function ActionButton({
  action,
  kind,
  size,
  icon,
  children,
  className,
  describedBy,
  isPressed,
}: {
  action: LiveAction;
  kind?: 'primary' | 'normal' | 'quiet';
  size?: 'small' | 'normal' | 'large';
  icon?: ReactNode;
  /** Shorter words than the action's own, where there is little room; they have to be part of the same sentence. */
  children?: ReactNode;
  /** Class of the words, so that a narrow window can leave them out. */
  className?: string;
  /** The element that already says on the page why it cannot be done. */
  describedBy?: string;
  /** For an action that switches something on and off: whether it is on. */
  isPressed?: boolean;
}): ReactElement {
  const own = useId();
  const why = describedBy ?? own;
  const { label, whyNot } = action;
  const [first] = action.keys;
  const keys = first === undefined ? undefined : capsOf(first, IS_MAC).flat().join('+');
  return (
    <span className="action-button" title={whyNot ?? undefined}>
      <Button
        {...(kind === undefined ? {} : { kind })}
        {...(size === undefined ? {} : { size })}
        {...(keys === undefined ? {} : { keys })}
        {...(whyNot === null ? {} : { 'aria-describedby': why })}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        icon={icon}
        isUnavailable={whyNot !== null}
        onPress={action.perform}
      >
        {className === undefined ? (children ?? label) : <span className={className}>{children ?? label}</span>}
      </Button>
      {whyNot === null || describedBy !== undefined ? null : (
        <span id={why} className="hidden-visually">
          {whyNot}
        </span>
      )}
    </span>
  );
}
