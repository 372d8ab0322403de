import type { Person, Role, Specialty } from '@spineboard/core/board';
import type { Changed, Context } from '../database/context.ts';
import type { KeySlots } from '../workspace/key-slots.ts';

type NewPerson = { name: string; role: Role; specialty: Specialty };

export declare function listPeople(ctx: Pick<Context, 'db'>): Person[];
export declare function addPerson(
  ctx: Context,
  slots: KeySlots,
  input: NewPerson & { passphrase?: string | undefined },
): Promise<Changed<Person>>;
export declare function updatePerson(
  ctx: Context,
  slots: KeySlots,
  input: NewPerson & { id: string; active: boolean },
): Changed<Person>;
