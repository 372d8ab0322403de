import type { ReactElement, ReactNode } from 'react';
import { Sign, type SignKind } from './sign.tsx';
import './chip.css';

export type ChipTone = 'low' | 'mid' | 'high' | 'sure' | 'near' | 'unknown' | 'plain';

const TONES: Record<SignKind, ChipTone> = {
  low: 'low',
  mid: 'mid',
  high: 'high',
  settled: 'sure',
  near: 'near',
  open: 'unknown',
  unknown: 'unknown',
  board: 'plain',
};

/** Sign and words. A chip is never a button. `bare` leaves the ground out, for tables. */
export function Chip({
  sign,
  tone,
  bare = false,
  children,
}: {
  sign?: SignKind;
  tone?: ChipTone;
  bare?: boolean;
  children: ReactNode;
}): ReactElement {
  const color = tone ?? (sign === undefined ? 'plain' : TONES[sign]);
  return (
    // Where a narrow place cuts the words, they are whole in the tooltip.
    <span
      className={`chip chip-${color}${bare ? ' chip-bare' : ''}`}
      {...(typeof children === 'string' ? { title: children } : {})}
    >
      {sign === undefined ? null : <Sign kind={sign} />}
      <span className="ell">{children}</span>
    </span>
  );
}
