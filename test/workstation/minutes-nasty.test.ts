import { afterAll, describe, expect, it } from 'vitest';
import type { MinutesInput } from '@spineboard/core/board';
import { closeMinutesPrinter, renderMinutes } from '../../electron/minutes/render-minutes.ts';
import { readPdf } from './minutes-pdf.ts';
import { sampleInput, withCase } from './minutes-sample.ts';

afterAll(closeMinutesPrinter);

/** The first sample case with other words in every place where people write. */
function withText(text: string): MinutesInput {
  const input = sampleInput(1);
  const line = Array.from(text).slice(0, 200).join('');
  const changed = withCase(input, 0, (entry) => ({
    ...entry,
    record: {
      ...entry.record,
      patient: { ...entry.record.patient, name: line, recordNumber: line },
      referral: { question: text, reason: text, plan: text, wishes: text, refusesInvasive: null, comorbidity: text },
      primary: { ...entry.record.primary, detail: line },
      neurology: { ...entry.record.neurology, deficitNote: text },
    },
    item: {
      ...entry.item,
      decision: {
        ...entry.item.decision,
        draft: {
          ...entry.item.decision.draft,
          options: [{ optionId: null, title: line, detail: line, reason: text }],
          reason: text,
          deviation: text,
          conditions: [line],
          dissent: [{ name: line, specialty: 'surgery', text }],
          actions: [{ id: 'a', text: line, owner: line, due: '2026-11-24' }],
          tellsPatient: line,
        },
      },
    },
  }));
  return { ...changed, meeting: { ...changed.meeting, conflicts: text, place: line } };
}

describe('whatever people write', () => {
  const kept: [what: string, text: string][] = [
    ['an emoji family and a flag', 'Dance 💃 with 👨‍👩‍👧 in 🇮🇹 1️⃣'],
    ['Arabic', 'محمد عبد الله'],
    ['Chinese, Japanese and Korean', '王秀英 さくら カナ 김지우'],
    ['Vietnamese, decomposed', 'Nguyễn Thị Hương'.normalize('NFD')],
    ['markup and code', '#panic("x") *bold* $x^2$ @ref <label> `raw` \\ // /* [x] {y} = - + "quotes"'],
    ['Cyrillic and Greek', 'Ольга Ωμέγα'],
  ];
  for (const [what, text] of kept) {
    it(`is printed: ${what}`, async () => {
      const { json, pdf } = await renderMinutes(withText(text));
      const read = await readPdf(pdf);
      expect(read.marker.part).toBe('3');
      expect(read.text).not.toMatch(/\[U\+[0-9A-F]{4,6}\]/);
      expect(read.text).not.toContain('Characters without a glyph');
      expect(json).toContain(JSON.stringify(text).slice(1, -1));
    });
  }

  const replaced: [what: string, text: string, codes: string[]][] = [
    ['Hebrew', 'שלום', ['U+05E9', 'U+05DC']],
    ['Thai', 'สวัสดี', ['U+0E2A']],
    ['Devanagari', 'नमस्ते', ['U+0928']],
    ['a rare ideograph', '𠮷田', ['U+20BB7']],
    ['the replacement character', 'a\uFFFDb', ['U+FFFD']],
    ['a private-use character', 'a\uE000b', ['U+E000']],
    ['half of a surrogate pair', 'a\uD800b', ['U+FFFD']],
  ];
  for (const [what, text, codes] of replaced) {
    it(`is printed as code points and listed: ${what}`, async () => {
      const { json, pdf } = await renderMinutes(withText(text));
      const read = await readPdf(pdf);
      expect(read.text).toContain('Characters without a glyph');
      for (const code of codes) expect(read.text).toContain(`[${code}]`);
      expect(JSON.parse(json).cases[0].question).toBe(text);
      expect(read.attachments[0]?.content).toEqual(new Uint8Array(Buffer.from(json, 'utf8')));
    });
  }

  it('never carries control or direction characters into the print', async () => {
    const read = await readPdf((await renderMinutes(withText('a\u0000b\u0007c\u202Ed\u2066e\uFEFFf\u2028g'))).pdf);
    expect(read.text).toContain('abcdefg');
  });

  it('breaks a word of 300 letters instead of running off the page', async () => {
    const word = 'Donaudampfschifffahrt'.repeat(15).slice(0, 300);
    const { pdf } = await renderMinutes(withText(word));
    const read = await readPdf(pdf);
    expect(read.text.replaceAll(' ', '')).toContain(word);
    expect(read.widest).toBeLessThanOrEqual(595.3 - 51);
  });

  it('prints a reason of 4,900 characters to its last word, over several pages', async () => {
    const reason = `${'The board weighs the deficit against the prognosis again. '.repeat(84)}Last word.`;
    expect(reason.length).toBeGreaterThan(4_800);
    const read = await readPdf((await renderMinutes(withText(reason))).pdf);
    expect(read.text.split('Last word.').length).toBeGreaterThan(8);
    expect(read.lowest).toBeGreaterThan(20);
  });

  it('prints texts of 20,000 characters in every place', async () => {
    const read = await readPdf((await renderMinutes(withText('Word after word. '.repeat(1176).slice(0, 20_000)))).pdf);
    expect(read.pages.length).toBeGreaterThan(20);
    expect(read.lowest).toBeGreaterThan(20);
  });

  it('repeats the head of a table of 100 actions on each of its pages', async () => {
    const input = withCase(sampleInput(1), 0, (entry) => {
      const actions = Array.from({ length: 100 }, (_, index) => ({
        id: String(index),
        text: `Action number ${index + 1}`,
        owner: 'Dr. Costa',
        due: '2026-12-01',
      }));
      const { decision } = entry.item;
      return { ...entry, item: { ...entry.item, decision: { ...decision, draft: { ...decision.draft, actions } } } };
    });
    const read = await readPdf((await renderMinutes(input)).pdf);
    const holding = read.pages.filter((page) => page.includes('Action number'));
    expect(holding.length).toBeGreaterThan(4);
    for (const page of holding) expect(page).toContain('Owner');
    expect(read.text).toContain('Action number 100');
  });

  it('prints 30 lesions and a case about which nothing is known', async () => {
    const input = withCase(sampleInput(2), 0, (entry) => ({
      ...entry,
      record: {
        ...entry.record,
        lesions: Array.from({ length: 30 }, (_, index) => ({
          ...entry.record.lesions[0]!,
          id: `lesion-${index}`,
          levels: index % 7 === 0 ? null : { from: 'T6' as const, to: 'T8' as const },
        })),
      },
    }));
    const read = await readPdf((await renderMinutes(input)).pdf);
    expect(read.text).toContain('level not known');
    expect(read.lowest).toBeGreaterThan(20);
  });
});
