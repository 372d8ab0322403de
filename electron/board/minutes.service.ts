import type { MeetingView } from '@spineboard/core/contract';
import type { Changed, Context } from '../database/context.ts';
import type { KeySlots } from '../workspace/key-slots.ts';
import type { MinutesInput, RenderMinutes } from './minutes-input.ts';

type Signature = { meetingId: string; personId: string; passphrase: string };
export type Signing = { slots: KeySlots; renderMinutes: RenderMinutes; appVersion: string };

/** Stored bytes of signed minutes or of an addendum. */
export type StoredMinutes = {
  id: string;
  meetingId: string;
  number: string;
  json: Uint8Array;
  jsonSha256: string;
  pdf: Uint8Array;
  pdfSha256: string;
};

export declare function signMeeting(ctx: Context, signing: Signing, input: Signature): Promise<Changed<MeetingView>>;
export declare function addAddendum(
  ctx: Context,
  signing: Signing,
  input: Signature & { text: string },
): Promise<Changed<MeetingView>>;
/** The very bytes that were signed; NOT_FOUND for an unknown id. */
export declare function storedMinutes(ctx: Pick<Context, 'db'>, input: { id: string }): StoredMinutes;
/** What the draft of a meeting that is not signed would say. */
export declare function draftMinutesInput(
  ctx: Context,
  appVersion: string,
  input: { meetingId: string },
): MinutesInput;
