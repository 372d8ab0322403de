import { emptyCase } from '@spineboard/core/case';
import type { CaseView } from '@spineboard/core/contract';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { axialLike, exifSegment, jpegOf, png, withSegments } from '../support/pictures.ts';
import { call, isSaved, openNew, stored, withLesion } from './support/cases.ts';
import { axe } from './support/axe.ts';
import { typeDate } from './support/dates.ts';
import { expect, test } from './support/fixtures.ts';
import { PASSPHRASE, setUp, unlock } from './support/first-start.ts';

const slice = { name: 'slice.png', mimeType: 'image/png', buffer: axialLike(512) };
const photo = {
  name: 'photo.jpg',
  mimeType: 'image/jpeg',
  buffer: withSegments(
    jpegOf(320, 200, (x, y) => [x % 256, y % 256, 120]),
    exifSegment(6, 'Casa de Rosa'),
  ),
};
const drawing = {
  name: 'drawing.png',
  mimeType: 'image/png',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
};

test('images are added, described and ordered, and are there after a restart', async ({ workstation }) => {
  let { page } = workstation;
  await setUp(page);
  const id = await openNew(page, withLesion(emptyCase()), '?section=imaging');
  await expect(page.getByText('No image yet.')).toBeVisible();
  await axe(page);

  // The keyboard is enough: Enter opens the chooser of files.
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add images' }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([slice, drawing, photo]);
  const rows = page.getByRole('list', { name: 'Key images' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole('alert').filter({ hasText: 'drawing.png is an SVG drawing' })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss drawing.png' }).click();

  const first = rows.nth(0);
  await first.getByRole('textbox', { name: 'Caption' }).fill('T9, cord flattened');
  await first.getByRole('radio', { name: 'MR', exact: true }).click();
  await first.getByRole('radio', { name: 'axial' }).click();
  await typeDate(first, 'Date', '2026-11-20');
  await first.getByRole('checkbox', { name: 'For the board' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 of 2 go to the board')).toBeVisible();
  await isSaved(page);
  expect((await stored(page, id)).images).toMatchObject([
    {
      caption: 'T9, cord flattened',
      modality: 'mr',
      plane: 'axial',
      date: '2026-11-20',
      chosen: true,
      type: 'image/png',
    },
    {
      caption: '',
      modality: null,
      plane: null,
      date: null,
      chosen: false,
      type: 'image/jpeg',
      width: 200,
      height: 320,
    },
  ]);
  await axe(page);

  // The order, by button and by key; what was focused stays focused.
  await page.getByRole('button', { name: 'Move image 1 down' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Moved to place 2 of 2')).toBeAttached();
  await expect(rows.nth(1).getByRole('textbox', { name: 'Caption' })).toHaveValue('T9, cord flattened');
  await expect(page.getByRole('button', { name: 'Look at image 2: T9, cord flattened' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('button', { name: 'Look at image 1: T9, cord flattened' })).toBeFocused();
  await isSaved(page);

  page = await workstation.restart();
  await unlock(page);
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  await page.goto(new URL(`/case/${id}?section=imaging`, page.url()).href);
  const again = page.getByRole('list', { name: 'Key images' }).locator('img');
  await expect(again).toHaveCount(2);
  await expect.poll(() => again.nth(0).evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(512);
  await expect.poll(() => again.nth(1).evaluate((image) => (image as HTMLImageElement).naturalHeight)).toBe(320);
  expect(workstation.complaints).toEqual([]);
});

test('the viewer zooms, moves, windows and holds two side by side, from the keyboard and with the pointer', async ({
  page,
  workstation,
}) => {
  await setUp(page);
  await openNew(page, withLesion(emptyCase()), '?section=imaging');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('a');
  await (await chooser).setFiles([slice, photo]);
  const rows = page.getByRole('list', { name: 'Key images' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await rows.nth(0).getByRole('textbox', { name: 'Caption' }).fill('T9, cord flattened');
  await page.keyboard.press('Escape');

  await page.keyboard.press('i');
  const viewer = page.getByRole('dialog');
  await expect(viewer).toHaveAccessibleName('T9, cord flattened');
  await expect(viewer.getByRole('img', { name: 'Image 1: T9, cord flattened' })).toBeVisible();
  await axe(page);
  const shown = viewer.locator('img');
  const style = (name: 'transform' | 'filter') =>
    shown.evaluate((image, name) => (image as HTMLElement).style[name], name);
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  expect(await style('transform')).toBe('translate(-60px, 0px) scale(1.25)');
  await page.keyboard.press('b');
  await page.keyboard.press('x');
  expect(await style('filter')).toBe('brightness(110%) contrast(90%)');
  await page.keyboard.press('1');
  await expect(viewer.getByText('100%').first()).toBeVisible();
  await page.keyboard.press('r');
  expect([await style('transform'), await style('filter')]).toEqual([
    'translate(0px, 0px) scale(1)',
    'brightness(100%) contrast(100%)',
  ]);
  await viewer.getByRole('slider', { name: 'Contrast' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await style('filter')).toBe('brightness(100%) contrast(105%)');
  await shown.hover();
  await page.mouse.wheel(0, -120);
  expect(await style('transform')).toContain('scale(1.25)');
  // The window of keys lies over the viewer, and what can be done in the case behind it is not among them.
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByText('Less contrast')).toBeVisible();
  await expect(sheet.getByText('Add lesion')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(viewer.getByText('2 of 2')).toBeVisible();
  await page.keyboard.press('d');
  await expect(viewer.getByRole('img')).toHaveCount(2);
  await axe(page);
  await expect(viewer.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  // From any section of the case.
  await page.keyboard.press(']');
  await page.keyboard.press('i');
  await expect(viewer).toHaveAccessibleName('T9, cord flattened');
  await page.keyboard.press('Escape');
  expect(workstation.complaints).toEqual([]);
});

test('after the lock the address of an image answers no image', async ({ page, workstation }) => {
  await setUp(page);
  const id = await openNew(page, withLesion(emptyCase()), '?section=imaging');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add images' }).click();
  await (await chooser).setFiles(slice);
  await expect(page.getByRole('list', { name: 'Key images' }).getByRole('listitem')).toHaveCount(1);
  await isSaved(page);
  const [image] = (await stored(page, id)).images;
  const ask = () =>
    page.evaluate(async (sha256) => {
      const answer = await fetch(`/attachments/${sha256}`, { cache: 'force-cache' });
      return [answer.status, answer.headers.get('content-type')];
    }, image?.sha256 ?? '');
  expect(await ask()).toEqual([200, 'image/png']);
  await page.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  // The page starts anew when it is locked.
  await expect(async () => {
    expect(await ask()).toEqual([423, 'text/plain; charset=utf-8']);
  }).toPass();
  await unlock(page, PASSPHRASE);
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  expect(readdirSync(join(workstation.folder, 'attachments'))).toEqual([image?.sha256]);
});

test('a dropped file is added, a missing one is said, and removing keeps the file', async ({ page, workstation }) => {
  await setUp(page);
  const id = await openNew(page, withLesion(emptyCase()), '?section=imaging');
  const bytes = [...png(90, 60)];
  const transfer = await page.evaluateHandle((bytes) => {
    const held = new DataTransfer();
    held.items.add(new File([new Uint8Array(bytes)], 'dropped.jpg', { type: 'image/jpeg' }));
    return held;
  }, bytes);
  await page.getByText('Drop PNG or JPEG to 25 MB here').dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(page.getByText('Let go to add')).toBeVisible();
  await page.getByText('Let go to add').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByRole('button', { name: 'Look at image 1, no caption' })).toBeVisible();
  await isSaved(page);
  const [image] = (await stored(page, id)).images;
  expect(image).toMatchObject({ type: 'image/png', width: 90, height: 60 });

  // Dropped on any other section it leads here, and is not opened in the place of the case.
  await page.getByRole('link', { name: /^Referral/ }).click();
  await expect(page.getByRole('heading', { name: 'Referral' })).toBeVisible();
  const other = await page.evaluateHandle(
    (bytes) => {
      const held = new DataTransfer();
      held.items.add(new File([new Uint8Array(bytes)], 'other.png', { type: 'image/png' }));
      return held;
    },
    [...png(50, 70)],
  );
  const main = page.getByRole('main');
  await main.dispatchEvent('dragover', { dataTransfer: other });
  await expect(page.getByText('Let go to add to the key images')).toBeVisible();
  await main.dispatchEvent('drop', { dataTransfer: other });
  await expect(page.getByRole('heading', { name: 'Imaging' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look at image 2, no caption' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove image 2' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('button', { name: 'Look at image 2, no caption' })).toBeHidden();

  await page.getByRole('button', { name: 'Remove image 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('No image yet.')).toBeVisible();
  await isSaved(page);
  const { attachments } = { attachments: join(workstation.folder, 'attachments') };
  expect(readdirSync(attachments)).toHaveLength(2);
  expect(readdirSync(attachments)).toContain(image?.sha256);

  const view = await call<CaseView>(page, 'cases/get', { id });
  const record = { ...view.record, images: image === undefined ? [] : [image] };
  await call(page, 'cases/save', { id, base: view.revision, baseSavedAt: view.savedAt, record });
  rmSync(join(attachments, image?.sha256 ?? ''));
  await page.reload();
  await page.getByRole('button', { name: 'Look at image 1, no caption' }).click();
  const viewer = page.getByRole('dialog');
  await expect(viewer.getByText('The file of this image is not in the workspace folder.')).toBeVisible();
  await axe(page);
});

test('a full disk is said, and the caption that was typed stays and goes along the next time', async ({ page }) => {
  await setUp(page);
  await openNew(page, withLesion(emptyCase()), '?section=imaging');
  const body = JSON.stringify({
    json: { defined: true, code: 'DISK_FULL', status: 507, message: 'The disk is full.' },
  });
  await page.route('**/upload/image', (route) => route.fulfill({ status: 507, contentType: 'application/json', body }));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add images' }).click();
  await (await chooser).setFiles(slice);
  await expect(page.getByText('The disk is full, slice.png is not stored.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Caption' }).fill('T9, cord flattened');
  await axe(page);
  await page.unroute('**/upload/image');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Look at image 1: T9, cord flattened' })).toBeVisible();
});
