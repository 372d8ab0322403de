import { describe, expect, it } from 'vitest';
import { assessCase } from '@spineboard/core/noms';
import { assessedAt } from '../../renderer/api/assessed.ts';
import { completeCase } from '../core/support/cases.ts';

const NOON = '2026-03-02T12:00:00.000Z';
const after = (seconds: number): string => new Date(Date.parse(NOON) + seconds * 1000).toISOString();

describe('an assessment on screen', () => {
  it('says what the core says of the record at that instant', () => {
    const record = completeCase();
    expect(assessedAt(record, NOON)).toEqual(assessCase(record, { now: NOON }));
  });

  it('is the same one on the next screen of the same record', () => {
    const record = completeCase();
    expect(assessedAt(record, after(29))).toBe(assessedAt(record, NOON));
  });

  it('is made anew a minute later, and when the clock of the computer jumped', () => {
    const record = completeCase();
    const first = assessedAt(record, NOON);
    const second = assessedAt(record, after(60));
    expect(second).not.toBe(first);
    expect(assessedAt(record, NOON)).not.toBe(second);
  });

  it('stands while a note is typed', () => {
    const record = completeCase();
    const first = assessedAt(record, NOON);
    const noted = { ...record, referral: { ...record.referral, question: 'Decompress' } };
    expect(assessedAt(noted, after(10))).toBe(first);
    expect(assessedAt({ ...noted, referral: { ...noted.referral, question: 'Decompress?' } }, after(20))).toBe(first);
    expect(assessedAt({ ...noted, referral: { ...noted.referral, question: '' } }, after(31))).not.toBe(first);
  });

  it('is made anew when a fact changed', () => {
    const record = completeCase();
    const first = assessedAt(record, NOON);
    const changed = { ...record, neurology: { ...record.neurology, myelopathy: null } };
    expect(assessedAt(changed, NOON)).not.toBe(first);
    expect(assessedAt(changed, NOON)).toEqual(assessCase(changed, { now: NOON }));
  });
});
