import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

type Props = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  /** primary: the one thing to do here. quiet: no border. */
  kind?: 'primary' | 'normal' | 'quiet';
  size?: 'small' | 'normal' | 'large';
  icon?: ReactNode;
  /** Key that does the same, drawn as a key cap: "N", "Ctrl+Enter". */
  keys?: string;
  /** Cannot be pressed now, but is reached by the keyboard like any other, so that its reason is found. */
  isUnavailable?: boolean;
  children?: ReactNode;
};

/** The element of a button that says it cannot be pressed, and still takes the focus. */
function unavailable(props: ComponentProps<'button'>): ReactElement {
  // oxlint-disable-next-line react/button-has-type -- its type is among the properties
  return <button {...props} aria-disabled="true" />;
}

/** The one button. Clickable things have a border of 26 px or more; colour never carries a clinical meaning here. */
export function Button({
  kind = 'normal',
  size = 'normal',
  icon,
  keys,
  isUnavailable = false,
  children,
  ...rest
}: Props): ReactElement {
  return (
    <AriaButton
      {...rest}
      {...(isUnavailable ? { render: unavailable } : {})}
      className={`button button-${kind} button-${size}`}
    >
      {icon}
      {children}
      {keys === undefined ? null : <Keys keys={keys} />}
    </AriaButton>
  );
}

/** Key caps of a shortcut: "Ctrl+Enter" draws two. Hidden from the accessible name. */
export function Keys({ keys }: { keys: string }): ReactElement {
  return (
    <span className="keys" aria-hidden="true">
      {keys.split(/\+(?=.)/).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
