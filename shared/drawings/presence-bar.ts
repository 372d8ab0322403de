import { PRESENCE_ALT } from './drawing-words.ts';
import { n, PRINT } from './print-colors.ts';

export const PRESENCE_BAR_WIDTH = 150;
export const PRESENCE_BAR_HEIGHT = 8;

/** One person over the meeting; times in minutes of the day. */
export type PresenceBar = {
  start: number;
  end: number;
  mode: 'room' | 'remote' | 'absent';
  from: number;
  to: number;
  /** When a case ended. */
  cuts: readonly number[];
};

/**
 * Presence over the meeting, 150 x 8 units: filled on site, outlined remote, a bare line where the person was not
 * there; white cuts where a case ended, so that one sees who was there for which case.
 */
export function presenceBarSvg(bar: PresenceBar): string {
  const span = Math.max(1, bar.end - bar.start);
  const x = (minute: number): number => (Math.min(Math.max(minute - bar.start, 0), span) / span) * PRESENCE_BAR_WIDTH;
  const body = [`<path d="M0 4L${PRESENCE_BAR_WIDTH} 4" stroke="${PRINT.rule}" stroke-width="0.9" fill="none"/>`];
  const from = x(bar.from);
  const to = x(bar.to);
  if (bar.mode !== 'absent' && to > from) {
    const area = (inset: number): string =>
      `x="${n(from + inset)}" y="${n(1 + inset)}" width="${n(Math.max(0.5, to - from - 2 * inset))}" height="${n(6 - 2 * inset)}"`;
    body.push(
      bar.mode === 'room'
        ? `<rect ${area(0)} fill="#33475a"/>`
        : `<rect ${area(0.5)} fill="#ffffff" stroke="#33475a" stroke-width="1"/>`,
    );
  }
  for (const cut of bar.cuts) {
    if (cut <= bar.start || cut >= bar.end) continue;
    body.push(`<rect x="${n(x(cut) - 0.6)}" y="0" width="1.2" height="8" fill="#ffffff"/>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PRESENCE_BAR_WIDTH} ${PRESENCE_BAR_HEIGHT}" width="${PRESENCE_BAR_WIDTH}" height="${PRESENCE_BAR_HEIGHT}">${body.join('')}</svg>`;
}

/** "Dr. Okafor: remote, 07:30 to 08:24", "Dr. Haddad: absent". */
export function presenceBarAlt(person: {
  name: string;
  mode: 'room' | 'remote' | 'absent';
  from: string;
  to: string;
}): string {
  if (person.mode === 'absent') return PRESENCE_ALT.absent(person.name);
  return PRESENCE_ALT[person.mode](person.name, person.from, person.to);
}
