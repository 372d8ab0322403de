import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildMinutes, canonicalJson } from '@spineboard/core/board';
import { Stage } from '../../electron/board/stage.ts';
import { Changes } from '../../electron/door/changes.ts';
import { jobOfMinutes, minutesJob } from '../../electron/minutes/minutes-job.ts';
import { noShell } from '../../electron/shell.ts';
import { createDoor } from '../../electron/door/door.ts';
import { createLog } from '../../electron/log.ts';
import { openBoard, temporaryFolder, type OpenBoard } from '../support/board-workspace.ts';
import { sampleInput } from './minutes-sample.ts';
import type { Client } from '../support/workstation.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
let client: Client;
let prepared: number;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  prepared = 0;
  const door = createDoor({
    desk: {
      workspace: () => board.workspace,
      openDemo: () => Promise.reject(new Error('No demo here')),
      renderMinutes: () => Promise.reject(new Error('Nothing is printed here')),
      printPaper: () => Promise.reject(new Error('Nothing is printed here')),
      prepareMinutes: () => {
        prepared += 1;
      },
      changes: new Changes(),
      stage: new Stage(),
      shell: noShell,
      version: '0',
    },
    page: () => new Response(),
    log: createLog(place.folder),
  });
  client = createORPCClient(new RPCLink({ url: 'app://spineboard/rpc', fetch: (request) => door(request) }));
});
afterEach(() => {
  board.workspace.close();
  place.remove();
});

describe('the printer of the minutes', () => {
  it('leaves the main process to others after every case, and sets what was built in one go', async () => {
    const input = sampleInput();
    let turns = 0;
    const job = await minutesJob(input, [], () => {
      turns += 1;
      return Promise.resolve();
    });
    expect(turns).toBeGreaterThanOrEqual(input.items.length);
    const minutes = buildMinutes(input);
    expect(job).toEqual(jobOfMinutes(minutes, canonicalJson(minutes)));
  });

  it('is started with the meeting, or by the screen of one that is held, and not before', async () => {
    const { id } = await client.board.create({
      title: 'Spine tumor board',
      date: '2026-11-26',
      startsAt: '16:00',
      place: '',
      chairId: null,
      scribeId: null,
    });
    await client.board.get({ id });
    expect(prepared).toBe(0);
    await client.board.start({ meetingId: id });
    expect(prepared).toBe(1);
    await client.board.finish({ meetingId: id });
    await client.board.get({ id });
    expect(prepared).toBe(2);
  });
});
