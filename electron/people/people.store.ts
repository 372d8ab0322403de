import type { Person } from '@spineboard/core/board';
import type { Selectable } from 'kysely';
import type { Database } from '../database/database.ts';
import type { PersonTable } from '../database/tables.ts';
import { notFound } from '../faults.ts';

function personOf(row: Selectable<PersonTable>): Person {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    specialty: row.specialty,
    canUnlock: row.can_unlock === 1,
    active: row.active === 1,
  };
}

/** Everybody, in order of name; also those who left. */
export function allPeople(db: Database): Person[] {
  return db.all(db.sql.selectFrom('person').selectAll().orderBy('name').orderBy('id')).map(personOf);
}

export function findPerson(db: Database, id: string): Person | undefined {
  const row = db.first(db.sql.selectFrom('person').selectAll().where('id', '=', id));
  return row === undefined ? undefined : personOf(row);
}

/** Throws NOT_FOUND. */
export function thePerson(db: Database, id: string): Person {
  const found = findPerson(db, id);
  if (found === undefined) throw notFound('person');
  return found;
}

export function insertPerson(db: Database, person: Person, createdAt: string): void {
  db.run(
    db.sql.insertInto('person').values({
      id: person.id,
      name: person.name,
      role: person.role,
      specialty: person.specialty,
      can_unlock: person.canUnlock ? 1 : 0,
      active: person.active ? 1 : 0,
      created_at: createdAt,
    }),
  );
}

export function replacePerson(db: Database, person: Person): void {
  db.run(
    db.sql
      .updateTable('person')
      .set({
        name: person.name,
        role: person.role,
        specialty: person.specialty,
        can_unlock: person.canUnlock ? 1 : 0,
        active: person.active ? 1 : 0,
      })
      .where('id', '=', person.id),
  );
}
