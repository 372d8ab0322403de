import type { Person, Role, Specialty } from '@spineboard/core/board';
import { audit } from '../audit/audit.ts';
import { renameOwner } from '../cases/queue.store.ts';
import type { Changed, Context } from '../database/context.ts';
import { forbidden, invalid } from '../faults.ts';
import type { KeySlots } from '../workspace/key-slots.ts';
import { allPeople, insertPerson, replacePerson, thePerson } from './people.store.ts';

type NewPerson = { name: string; role: Role; specialty: Specialty };

/** Everybody, in order of name; also those who left. */
export function listPeople(ctx: Pick<Context, 'db'>): Person[] {
  return allPeople(ctx.db);
}

/** Adds a person; with a passphrase they get a key slot of their own. */
export async function addPerson(
  ctx: Context,
  slots: KeySlots,
  input: NewPerson & { passphrase?: string | undefined },
): Promise<Changed<Person>> {
  const person: Person = {
    id: ctx.newId(),
    name: nameOf(input.name),
    role: input.role,
    specialty: input.specialty,
    canUnlock: input.passphrase !== undefined,
    active: true,
  };
  const slot = input.passphrase === undefined ? null : await slots.prepare(person.id, person.name, input.passphrase);
  ctx.db.write(() => {
    insertPerson(ctx.db, person, ctx.clock());
    audit(ctx, 'person.added', `person:${person.id}`, { role: person.role, canUnlock: person.canUnlock });
    // Last, so that a slot that cannot be written undoes the rest.
    slot?.commit();
  });
  return { result: person, topics: ['people'] };
}

/**
 * Changes a person. Who leaves loses the key slot; nobody can send themselves away (FORBIDDEN, `self`), so somebody
 * who can unlock always stays.
 */
export function updatePerson(
  ctx: Context,
  slots: KeySlots,
  input: NewPerson & { id: string; active: boolean },
): Changed<Person> {
  const before = thePerson(ctx.db, input.id);
  if (!input.active && input.id === ctx.me.id) throw forbidden('self', 'Nobody can remove themselves.');
  const person: Person = {
    id: before.id,
    name: nameOf(input.name),
    role: input.role,
    specialty: input.specialty,
    canUnlock: before.canUnlock && input.active,
    active: input.active,
  };
  const renamed = person.name !== before.name;
  ctx.db.write(() => {
    replacePerson(ctx.db, person);
    if (renamed) renameOwner(ctx.db, person.id, person.name);
    audit(ctx, 'person.changed', `person:${person.id}`, {
      role: person.role,
      active: person.active,
      canUnlock: person.canUnlock,
      renamed,
    });
    if (before.canUnlock && !person.canUnlock) slots.remove(person.id);
    else if (before.canUnlock && renamed) slots.rename(person.id, person.name);
  });
  return { result: person, topics: renamed ? ['people', 'cases', 'meetings', 'workspace'] : ['people', 'workspace'] };
}

/** Who may give somebody else their first passphrase. */
const GIVERS: readonly Role[] = ['chair', 'coordinator'];

/**
 * Gives a person without a key slot one, or changes one's own passphrase. Throws FORBIDDEN (`not-giver` unless a chair
 * or a coordinator gives it, `has-passphrase` for somebody else's, `inactive` for who left, `passphrase` and
 * `passphrase-wait` for the current one), VALIDATION (`current`), NOT_FOUND.
 */
export async function setPassphrase(
  ctx: Context,
  slots: KeySlots,
  input: { id: string; passphrase: string; current?: string | undefined },
): Promise<Changed<Person>> {
  const { id, name } = theReceiver(ctx, input.id);
  if (id === ctx.me.id) {
    if (input.current === undefined) throw invalid('current', 'The current passphrase is needed');
    if (!(await slots.verify(id, input.current))) {
      throw forbidden('passphrase', 'The current passphrase is not the right one.');
    }
  }
  const slot = await slots.prepare(id, name, input.passphrase);
  const person = ctx.db.write(() => {
    // Looked at again: the key derivation took its time.
    const changed: Person = { ...theReceiver(ctx, id), canUnlock: true };
    replacePerson(ctx.db, changed);
    audit(ctx, 'person.passphrase', `person:${id}`, { own: id === ctx.me.id });
    // Last, so that a slot that cannot be written undoes the rest.
    slot.commit();
    return changed;
  });
  return { result: person, topics: ['people', 'workspace'] };
}

/** The person, if this one may give them a passphrase. */
function theReceiver(ctx: Context, id: string): Person {
  const person = thePerson(ctx.db, id);
  if (!person.active) throw forbidden('inactive', 'The person has left the board.');
  if (id === ctx.me.id) return person;
  if (person.canUnlock) throw forbidden('has-passphrase', 'The person has a passphrase of their own.');
  if (!GIVERS.includes(ctx.me.role)) throw forbidden('not-giver', 'Only a chair or a coordinator gives passphrases.');
  return person;
}

function nameOf(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') throw invalid('name', 'A name is needed');
  return trimmed;
}
