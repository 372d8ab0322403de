import type { DecisionDraft } from '@spineboard/core/board';
import { emptyCase } from '@spineboard/core/case';
import type { CaseView, MeetingView } from '@spineboard/core/contract';
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, withLesion } from './support/cases.ts';
import { draftsOf, keptInBrowser } from './support/drafts.ts';
import { expect, test } from './support/fixtures.ts';
import { startHost } from './support/host.ts';

const PASSPHRASE = 'a passphrase of some length';

type Sent = { version: number; draft: DecisionDraft };

const reason = (page: Page) => page.getByRole('textbox', { name: 'Reason', exact: true });
const levels = (page: Page) => page.getByRole('combobox', { name: 'Levels', exact: true });

const bodyOf = (data: string | null): Sent => (JSON.parse(data ?? '') as { json: Sent }).json;

/** Everything that the page sends of decisions, by the version that it becomes, and the last one that was acknowledged. */
function listenToSaves(page: Page): { sent: Map<number, DecisionDraft>; acknowledged: () => number } {
  const sent = new Map<number, DecisionDraft>();
  let last = 0;
  page.on('request', (request) => {
    if (!request.url().endsWith('/rpc/board/saveDecision')) return;
    const { version, draft } = bodyOf(request.postData());
    sent.set(version + 1, draft);
  });
  page.on('response', (response) => {
    if (!response.url().endsWith('/rpc/board/saveDecision') || !response.ok()) return;
    last = Math.max(last, bodyOf(response.request().postData()).version + 1);
  });
  return { sent, acknowledged: () => last };
}

/** Sets up a workspace with a meeting in session that has one case on its agenda. */
async function meetingOfOneCase(page: Page): Promise<{ personId: string; meetingId: string }> {
  const { recoveryCode } = await call<{ recoveryCode: string }>(page, 'workspace/setup', {
    centre: 'Test centre',
    unit: 'Spine tumor board',
    person: { name: 'R. Costa', role: 'chair', specialty: 'surgery' },
    passphrase: PASSPHRASE,
    timeZone: 'Europe/Rome',
  });
  const { me } = await call<{ me: { id: string } }>(page, 'workspace/confirmRecovery', { code: recoveryCode });
  const record = withLesion(emptyCase());
  record.primary.histology = 'renal';
  const { id: caseId } = await call<CaseView>(page, 'cases/create', { record });
  const { id: meetingId } = await call<MeetingView>(page, 'board/create', {
    title: 'Spine tumor board',
    date: '2026-11-26',
    startsAt: '16:00',
    place: '',
    chairId: me.id,
    scribeId: null,
  });
  await call(page, 'board/addCases', { meetingId, caseIds: [caseId] });
  await call(page, 'board/start', { meetingId });
  return { personId: me.id, meetingId };
}

test('a power cut while the scribe types: what was acknowledged is there, and the rest is offered back', async ({
  browser,
}) => {
  test.skip(process.env['PROJECT'] === 'electron', 'In Electron the window ends with its host');
  const folder = mkdtempSync(join(tmpdir(), 'spineboard-e2e-power-'));
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  let host = await startHost(folder);
  try {
    await page.goto(host.address);
    await expect(page.getByRole('textbox').first()).toBeVisible();
    const { personId, meetingId } = await meetingOfOneCase(page);
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
    await page.goto(new URL(`/board/${meetingId}`, page.url()).href);
    await expect(page.getByRole('heading', { level: 2, name: 'Probe, Pia' })).toBeVisible();
    const saves = listenToSaves(page);
    await page.keyboard.press('1');
    await levels(page).fill('T9');
    await reason(page).focus();
    await expect(page.getByText(/^Kept as typed, \d\d:\d\d$/)).toBeVisible();
    const { port, href } = new URL(page.url());

    // The scribe goes on typing, word after word; the host dies between two of them.
    await page.keyboard.type('Radioresistant ');
    await expect.poll(() => saves.sent.get(saves.acknowledged())?.reason).toBe('Radioresistant ');
    const dying = page.waitForRequest((request) => request.url().endsWith('/rpc/board/saveDecision'));
    await page.keyboard.type('and high grade ');
    await Promise.all([dying.then(() => host.kill()), page.keyboard.type('with a deficit that holds', { delay: 40 })]);
    await expect(page.getByText(/^Not kept since \d\d:\d\d\./)).toBeVisible();
    const acknowledged = saves.acknowledged();
    const whole = 'Radioresistant and high grade with a deficit that holds';
    await expect(reason(page)).toHaveValue(whole);
    await expect.poll(() => draftsOf(page)).toBe(1);
    expect(await keptInBrowser(page)).not.toContain('deficit that holds');

    // After the restart the host has what it acknowledged, or one save more whose answer was lost with it.
    await page.route('**/rpc/board/saveDecision', (route) => route.abort());
    host = await startHost(folder, ['--port', port]);
    await page.goto(host.address);
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
    await call(page, 'workspace/unlock', { personId, passphrase: PASSPHRASE });
    const first = async () => (await call<MeetingView>(page, 'board/get', { id: meetingId })).items[0]?.decision;
    const kept = await first();
    expect(kept?.version).toBeGreaterThanOrEqual(acknowledged);
    expect(kept?.draft).toEqual(saves.sent.get(kept?.version ?? 0));
    expect(kept?.draft.options[0]?.levels).toBe('T9');

    // What the host never heard of stands in the form again, and is sent by itself.
    await page.goto(href);
    await expect(reason(page)).toHaveValue(whole);
    await expect(levels(page)).toHaveValue('T9');
    await page.unroute('**/rpc/board/saveDecision');
    await expect.poll(async () => (await first())?.draft.reason, { timeout: 20_000 }).toBe(whole);
    await expect.poll(() => draftsOf(page)).toBe(0);
  } finally {
    await context.close();
    await host.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
