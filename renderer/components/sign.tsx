import type { Risk } from '@spineboard/core/instruments';
import type { NomsState } from '@spineboard/core/noms';
import type { ReactElement } from 'react';

export type SignKind = Risk | NomsState | 'unknown';

const UNKNOWN = (
  <circle cx="6" cy="6" r="4.8" fill="url(#hatch)" stroke="var(--hatch)" strokeWidth="1.4" strokeDasharray="2.2 1.6" />
);

const SHAPES: Record<SignKind, ReactElement> = {
  low: <circle cx="6" cy="6" r="4.8" fill="var(--panel)" stroke="var(--low-mark)" strokeWidth="2" />,
  mid: (
    <>
      <circle cx="6" cy="6" r="4.8" fill="var(--panel)" stroke="var(--mid-mark)" strokeWidth="2" />
      <path d="M6 1.2A4.8 4.8 0 0 0 6 10.8Z" fill="var(--mid-mark)" />
    </>
  ),
  high: <circle cx="6" cy="6" r="5.8" fill="var(--high-mark)" />,
  settled: (
    <>
      <circle cx="6" cy="6" r="5.2" fill="var(--sure)" />
      <path
        d="M3.6 6.2 5.3 7.9 8.5 4.4"
        fill="none"
        stroke="var(--panel)"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  near: (
    <>
      <circle
        cx="6"
        cy="6"
        r="4.6"
        fill="none"
        stroke="var(--near)"
        strokeWidth="2"
        strokeDasharray="21.7 7.3"
        transform="rotate(-90 6 6)"
      />
      <circle cx="6" cy="6" r="1.5" fill="var(--near-ink)" />
    </>
  ),
  board: (
    <>
      <circle cx="6" cy="6" r="4.8" fill="none" stroke="var(--ink-2)" strokeWidth="1.5" />
      <path
        d="M4.6 4.8a1.4 1.4 0 1 1 2 1.3c-.4.2-.6.4-.6.9M6 8.6v.1"
        stroke="var(--ink-2)"
        strokeWidth="1.2"
        fill="none"
        strokeLinecap="round"
      />
    </>
  ),
  open: UNKNOWN,
  unknown: UNKNOWN,
};

/**
 * The signs of LOOK: risk is a ring that fills (low, mid, high), knowledge a tick, a three-quarter ring, a hatch,
 * and the board's call an outlined question mark. Decorative: the word stands beside it.
 */
export function Sign({ kind, size = 12 }: { kind: SignKind; size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}

/** SVG patterns that signs, bars and maps refer to; rendered once at the root of the page. */
export function Patterns(): ReactElement {
  return (
    <svg width="0" height="0" className="hidden-visually" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--hatch-bg)" />
          <rect width="1.6" height="5" fill="var(--hatch)" />
        </pattern>
        <pattern id="hatch-large" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="10" height="10" fill="var(--hatch-bg)" />
          <rect width="3" height="10" fill="var(--hatch)" />
        </pattern>
      </defs>
    </svg>
  );
}
