import { emptyCase } from '@spineboard/core/case';
import { DRAFT_DOWNLOAD, IMAGE_UPLOAD, IMAGE_VIEW, imageAnswer } from '@spineboard/core/contract';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOSTS, openFresh, PASSPHRASE, reach, type Reached } from '../../support/workstation.ts';
import { readPdf } from '../minutes-pdf.ts';
import { exifSegment, jpegOf, png, withSegments } from '../../support/pictures.ts';

describe.each(HOSTS)('images through $host', ({ through }) => {
  let reached: Reached;
  beforeEach(async () => {
    reached = await reach(through);
  });
  afterEach(() => reached.end());
  const send = (file: Uint8Array) => reached.ask(IMAGE_UPLOAD, { method: 'POST', body: Uint8Array.from(file) });
  const stored = async (file: Uint8Array) => {
    const answer = imageAnswer.parse(await (await send(file)).json());
    if (answer.outcome !== 'stored') throw new Error(answer.refusal.why);
    return answer.image;
  };

  it('are stored, named by a case, and seen again after a restart', async () => {
    const client = reached.window();
    const { me } = await openFresh(client);
    const photo = withSegments(
      jpegOf(40, 30, () => [90, 90, 90]),
      exifSegment(6, 'Casa de Rosa'),
    );
    const image = await stored(photo);
    expect(image).toMatchObject({ type: 'image/jpeg', width: 30, height: 40 });
    const key = {
      ...image,
      id: 'one',
      caption: 'T9',
      modality: 'mr',
      plane: 'axial',
      date: null,
      chosen: true,
    } as const;
    const { id } = await client.cases.create({ record: { ...emptyCase(), images: [key] } });

    await reached.restart();
    const again = reached.window();
    await again.workspace.unlock({ personId: me.id, passphrase: PASSPHRASE });
    const { record } = await again.cases.get({ id });
    expect(record.images).toEqual([key]);
    const seen = await reached.ask(`${IMAGE_VIEW}${record.images[0]?.sha256 ?? ''}`);
    const bytes = Buffer.from(await seen.arrayBuffer());
    expect([seen.status, bytes.includes('Casa de Rosa')]).toEqual([200, false]);
    expect(reached.logged.join('\n')).not.toMatch(/Rosa|T9/);
  });

  it('that were chosen stand in the minutes of their case', async () => {
    const client = reached.window();
    await openFresh(client);
    const image = await stored(png(60, 40));
    const said = {
      caption: 'The cord is flattened',
      modality: 'mr',
      plane: 'axial',
      date: null,
      chosen: true,
    } as const;
    const record = { ...emptyCase(), images: [{ ...image, id: 'one', ...said }] };
    const { id: caseId } = await client.cases.create({ record });
    const { id: meetingId } = await client.board.create({
      title: 'Spine tumor board',
      date: '2026-11-26',
      startsAt: '16:00',
      place: '',
      chairId: null,
      scribeId: null,
    });
    await client.board.addCases({ meetingId, caseIds: [caseId] });
    const draft = await reached.ask(`${DRAFT_DOWNLOAD}${meetingId}/draft.pdf`);
    const { figures } = await readPdf(new Uint8Array(await draft.arrayBuffer()));
    expect(figures).toContain('Key image 1: MR, axial, date not known. The cord is flattened');
  });

  it('say their type, and no browser may keep them, guess or run them', async () => {
    await openFresh(reached.window());
    const { sha256 } = await stored(png(20, 10));
    const seen = await reached.ask(`${IMAGE_VIEW}${sha256}`);
    expect(seen.headers.get('content-type')).toBe('image/png');
    expect(seen.headers.get('x-content-type-options')).toBe('nosniff');
    expect(seen.headers.get('cache-control')).toBe('no-store');
    expect(seen.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(Buffer.from(await seen.arrayBuffer()).equals(png(20, 10))).toBe(true);
    const head = await reached.ask(`${IMAGE_VIEW}${sha256}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('are neither taken nor shown while the workspace is locked', async () => {
    const client = reached.window();
    expect((await send(png(4, 4))).status).toBe(423);
    await openFresh(client);
    const { sha256 } = await stored(png(20, 10));
    await client.workspace.lock();
    const seen = await reached.ask(`${IMAGE_VIEW}${sha256}`);
    expect([seen.status, seen.headers.get('content-type')]).toEqual([423, 'text/plain; charset=utf-8']);
    const refused = await send(png(4, 4));
    expect([refused.status, await refused.json()]).toMatchObject([423, { json: { code: 'LOCKED' } }]);
    expect(readdirSync(join(reached.folder, 'attachments'))).toEqual([sha256]);
  });

  it('are refused with the reason, and nothing of them is kept', async () => {
    await openFresh(reached.window());
    const svg = await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    const answer = { outcome: 'refused', refusal: { why: 'not-a-picture', found: 'svg' } };
    expect([svg.status, await svg.json()]).toEqual([200, answer]);
    expect(readdirSync(join(reached.folder, 'attachments'))).toEqual([]);
    expect((await reached.ask(IMAGE_UPLOAD)).status).toBe(405);
  });

  it('of 26 MB are refused before they are read to their end', async () => {
    await openFresh(reached.window());
    const answer = await send(new Uint8Array(26 * 1024 * 1024));
    expect(await answer.json()).toEqual({ outcome: 'refused', refusal: { why: 'too-long' } });
  });

  it('that are gone from the folder are not found, and no other file is ever shown', async () => {
    await openFresh(reached.window());
    const { sha256 } = await stored(png(20, 10));
    rmSync(join(reached.folder, 'attachments', sha256));
    const paths = [sha256, '', '../board.db', '..%2fboard.db', '%2e%2e/keys.json', `${sha256}.png`];
    for (const path of paths) {
      const seen = await reached.ask(`${IMAGE_VIEW}${path}`);
      expect([path, seen.status]).toEqual([path, 404]);
    }
  });
});

it('a browser without the session of the loopback server sees no image', async () => {
  const [, loopback] = HOSTS;
  if (loopback === undefined) throw new Error('There is no loopback server');
  const reached = await reach(loopback.through);
  await openFresh(reached.window());
  const taken = await reached.ask(IMAGE_UPLOAD, { method: 'POST', body: Uint8Array.from(png(8, 8)) });
  const answer = imageAnswer.parse(await taken.json());
  if (answer.outcome !== 'stored') throw new Error('The image was refused');
  const seen = await fetch(`${reached.origin}${IMAGE_VIEW}${answer.image.sha256}`);
  expect(seen.status).toBe(401);
  const sent = await fetch(`${reached.origin}${IMAGE_UPLOAD}`, { method: 'POST', body: Uint8Array.from(png(9, 9)) });
  expect(sent.status).toBe(403);
  await reached.end();
});
