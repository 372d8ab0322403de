import type { Browser, CDPSession, Page } from 'playwright-core';

/**
 * Milliseconds as somebody in front of the screen has them, and of these the ones in which the page itself worked: the
 * rest is the workstation, the browser's other threads, and whatever else the computer does.
 */
export type Took = { wall: number; own: number };

/** What the recorder keeps in the page. */
type Recorder = { last: number; longest: number; isOn: boolean; pressed: number };
declare global {
  // oxlint-disable-next-line no-var -- the only way to declare a property of globalThis
  var feel: Recorder | undefined;
}

type TraceEvent = { name: string; ph: string; pid: number; tid: number; tdur?: number; args?: { name?: string } };

/** Puts the recorder into a page: every frame is timed while it is on, and every key press is noted. */
export async function record(page: Page): Promise<void> {
  await page.evaluate(() => {
    const recorder: Recorder = { last: 0, longest: 0, isOn: false, pressed: 0 };
    globalThis.feel = recorder;
    addEventListener(
      'keydown',
      (event) => {
        recorder.pressed = event.timeStamp;
      },
      { capture: true },
    );
    const tick = (time: number): void => {
      if (recorder.isOn && recorder.last > 0) recorder.longest = Math.max(recorder.longest, time - recorder.last);
      recorder.last = recorder.isOn ? time : 0;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}

/** The longest task of the page's own thread in a trace, in milliseconds of that thread. */
function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const threads = traceEvents.filter((each) => each.name === 'thread_name' && each.args?.name === 'CrRendererMain');
  const isOfPage = (each: TraceEvent): boolean =>
    threads.some((thread) => thread.pid === each.pid && thread.tid === each.tid);
  const tasks = traceEvents.filter((each) => each.name.endsWith('RunTask') && isOfPage(each));
  if (tasks.length === 0) throw new Error('The trace holds no task');
  return Math.max(...tasks.map((each) => each.tdur ?? 0)) / 1000;
}

/** The longest frame of a page while `work` goes on, and until what it set off has come to rest. */
export async function longestFrame(browser: Browser, page: Page, work: () => Promise<void>): Promise<Took> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await page.evaluate(() => {
    if (globalThis.feel !== undefined) Object.assign(globalThis.feel, { longest: 0, isOn: true });
  });
  await work();
  await page.waitForTimeout(600);
  const wall = await page.evaluate(() => {
    const { feel } = globalThis;
    if (feel === undefined) throw new Error('Nothing was recorded');
    feel.isOn = false;
    return feel.longest;
  });
  return { wall, own: longestTask(await browser.stopTracing()) };
}

/** Milliseconds that the page's own thread has worked so far. */
async function workedSoFar(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find((each) => each.name === 'TaskDuration');
  if (found === undefined) throw new Error('The browser does not say how long its tasks took');
  return found.value * 1000;
}

/** How the work of a page is counted: in the time of its thread. */
export async function counterOf(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/**
 * From pressing `key` until the frame with everything that `shows` names has been painted. What is named has to hold
 * content, so that a page that is still waiting does not count.
 */
export async function paintedAfter(
  page: Page,
  session: CDPSession,
  key: string,
  shows: readonly string[],
): Promise<Took> {
  // Before the key is on its way: what follows is not sure to be heard before it.
  await page.evaluate(() => {
    if (globalThis.feel !== undefined) globalThis.feel.pressed = 0;
  });
  const before = await workedSoFar(session);
  const painted = page.evaluate(
    (selectors) =>
      new Promise<number>((give, refuse) => {
        const begun = performance.now();
        const { feel } = globalThis;
        if (feel === undefined) throw new Error('Nothing was recorded');
        const look = (): void => {
          const isThere =
            feel.pressed > 0 && selectors.every((each) => document.querySelector(each)?.textContent?.trim());
          if (!isThere) {
            if (performance.now() - begun > 10_000) refuse(new Error(`Never seen: ${selectors.join(', ')}`));
            else requestAnimationFrame(look);
            return;
          }
          // A message from within a frame arrives when the frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => {
            give(performance.now() - feel.pressed);
          });
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
    shows,
  );
  await page.keyboard.press(key);
  const wall = await painted;
  return { wall, own: (await workedSoFar(session)) - before };
}
