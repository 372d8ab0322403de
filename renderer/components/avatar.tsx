import type { ReactElement } from 'react';
import { initials } from '../messages/format.ts';
import './avatar.css';

/** Initials of a person; never a picture, never a colour. */
export function Avatar({ name, size = 22 }: { name: string; size?: number }): ReactElement {
  return (
    <span className="avatar" style={{ width: size, height: size, lineHeight: `${size - 2}px` }} title={name}>
      {initials(name)}
    </span>
  );
}
