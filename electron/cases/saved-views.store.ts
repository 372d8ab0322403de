import { savedQuery, type SavedQuery, type SavedView } from '@spineboard/core/contract';
import type { Database } from '../database/database.ts';

/** A person's own views, in their order. One whose query this program does not know any more is left out. */
export function viewsOf(db: Database, personId: string): SavedView[] {
  const rows = db.all(
    db.sql
      .selectFrom('saved_view')
      .select(['id', 'name', 'query'])
      .where('person_id', '=', personId)
      .orderBy('position')
      .orderBy('id'),
  );
  return rows.flatMap(({ id, name, query }) => {
    const parsed = savedQuery.safeParse(JSON.parse(query));
    return parsed.success ? [{ id, name, query: parsed.data }] : [];
  });
}

export function insertView(
  db: Database,
  view: SavedView & { personId: string; position: number; createdAt: string },
): void {
  db.run(
    db.sql.insertInto('saved_view').values({
      id: view.id,
      person_id: view.personId,
      position: view.position,
      name: view.name,
      query: JSON.stringify(view.query),
      created_at: view.createdAt,
    }),
  );
}

export function changeView(db: Database, id: string, change: { name: string; query: SavedQuery }): void {
  db.run(
    db.sql
      .updateTable('saved_view')
      .set({ name: change.name, query: JSON.stringify(change.query) })
      .where('id', '=', id),
  );
}

export function deleteView(db: Database, id: string): void {
  db.run(db.sql.deleteFrom('saved_view').where('id', '=', id));
}

/** Numbers the views in the order given. */
export function orderViews(db: Database, ids: readonly string[]): void {
  for (const [position, id] of ids.entries()) {
    db.run(db.sql.updateTable('saved_view').set({ position }).where('id', '=', id));
  }
}
