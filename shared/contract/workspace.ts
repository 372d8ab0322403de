import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { person, ROLES, SPECIALTIES } from '../board/meeting.ts';
import { printSettings, templateState } from '../board/print-settings.ts';
import { procedure } from './base.ts';
import { change } from './topics.ts';

const line = z.string().max(300);
/** Longest passphrase; longer input is refused before any work is done on it. */
export const PASSPHRASE_LIMIT = 1000;
const passphrase = z.string().min(1).max(PASSPHRASE_LIMIT);
/** Least length that setup accepts for a new passphrase. */
export const PASSPHRASE_MINIMUM = 12;
/** Opens the throw-away demo and signs in it. No secret: the page tells it wherever the demo asks for it. */
export const DEMO_PASSPHRASE = 'demo board thursday';
export const newPassphrase = z
  .string()
  .min(PASSPHRASE_MINIMUM, `At least ${PASSPHRASE_MINIMUM} characters`)
  .max(PASSPHRASE_LIMIT);

const newPerson = z.strictObject({
  name: z.string().trim().min(1, 'A name is needed').max(300),
  role: z.enum(ROLES),
  specialty: z.enum(SPECIALTIES),
});

export const workspaceState = z.discriminatedUnion('phase', [
  /** No workspace in this folder yet. */
  z.object({ phase: z.literal('setup'), folder: z.string(), demo: z.boolean() }),
  /** Created, but the recovery code was not typed back yet. */
  z.object({ phase: z.literal('confirm'), folder: z.string(), demo: z.boolean() }),
  z.object({
    phase: z.literal('locked'),
    folder: z.string(),
    demo: z.boolean(),
    centre: line,
    /** Who can unlock. Names only. */
    people: z.array(z.object({ id: z.uuid(), name: line })),
    /** Seconds before the next attempt is looked at. */
    retryAfterSeconds: z.number(),
  }),
  z.object({
    phase: z.literal('open'),
    folder: z.string(),
    demo: z.boolean(),
    centre: line,
    unit: line,
    me: person,
    version: z.string(),
    /** IANA zone of the centre. */
    timeZone: z.string(),
    /**
     * Base64 of the 32 bytes that the page seals unacknowledged text with; one for each workspace, told only while it
     * is open. It opens nothing of the database.
     */
    draftKey: z.base64().length(44),
  }),
  /** The folder cannot be opened; the page shows what can be done. */
  z.object({
    phase: z.literal('failed'),
    folder: z.string(),
    demo: z.boolean(),
    code: z.enum(['DATABASE_CORRUPT', 'DATABASE_NEWER', 'IO']),
    detail: z.string(),
  }),
]);
export type WorkspaceState = z.infer<typeof workspaceState>;

/** The workspace: first start, locking and unlocking, the stream of changes. */
export const workspace = {
  state: procedure.output(workspaceState),
  /** Creates the workspace; the recovery code is returned once and must be confirmed before the workspace opens. */
  setup: procedure
    .input(
      z.strictObject({
        centre: z.string().trim().min(1, 'The centre needs a name').max(300),
        unit: line.default('Spine tumor board'),
        person: newPerson,
        passphrase: newPassphrase,
        timeZone: z.string().max(60),
      }),
    )
    .output(z.object({ recoveryCode: z.string() })),
  /** A fresh code while the first was not confirmed (the program ended in between); the one before stops to work. */
  newRecoveryCode: procedure.output(z.object({ recoveryCode: z.string() })),
  /** Confirms the code by typing it back; opens the workspace. */
  confirmRecovery: procedure.input(z.strictObject({ code: z.string().max(200) })).output(workspaceState),
  /** A wrong name and a wrong passphrase give the same LOCKED answer, later each time. */
  unlock: procedure.input(z.strictObject({ personId: z.uuid(), passphrase })).output(workspaceState),
  /** Opens with the recovery code and sets a new passphrase for the person. */
  recover: procedure
    .input(z.strictObject({ code: z.string().max(200), personId: z.uuid(), passphrase: newPassphrase }))
    .output(workspaceState),
  lock: procedure.output(workspaceState),
  /** Starts the throw-away demo workspace; only before setup or from the empty queue. */
  openDemo: procedure.output(workspaceState),
  /** How the centre's papers look and who signs them. */
  print: procedure.output(printSettings),
  setPrint: procedure.input(printSettings).output(printSettings),
  /** Sets a page with the centre's own template, where the workspace folder holds one. */
  checkTemplate: procedure.output(templateState),
  /** Every change from now on, until the page closes. */
  changes: procedure.output(eventIterator(change)),
};

/** People of the board. */
export const people = {
  list: procedure.output(z.array(person)),
  add: procedure.input(newPerson.extend({ passphrase: newPassphrase.optional() })).output(person),
  update: procedure.input(newPerson.extend({ id: z.uuid(), active: z.boolean() })).output(person),
  /**
   * A passphrase for a person who has none, given by a chair or a coordinator, or another one of one's own, which
   * needs the `current` one. Nobody changes that of somebody else: FORBIDDEN (`has-passphrase`).
   */
  setPassphrase: procedure
    .input(z.strictObject({ id: z.uuid(), passphrase: newPassphrase, current: passphrase.optional() }))
    .output(person),
};
