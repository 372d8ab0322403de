import type { Page } from '@playwright/test';

/** Everything that the page keeps in the browser, as it lies on the disk: "key=value", one a line. */
export async function keptInBrowser(page: Page): Promise<string> {
  return page.evaluate(() =>
    [localStorage, sessionStorage]
      .flatMap((store) => Object.entries(store as unknown as Record<string, string>))
      .map((entry) => entry.join('='))
      .join('\n'),
  );
}

/** How many drafts wait in the browser whose name holds `about`: the id of a case or of an item of an agenda. */
export async function draftsOf(page: Page, about = ''): Promise<number> {
  const lines = (await keptInBrowser(page)).split('\n');
  return lines.filter((line) => line.startsWith('spineboard.draft.') && line.includes(about)).length;
}
