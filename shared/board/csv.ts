/** A cell: text, or a number as it is. Null is an empty cell. */
export type CsvCell = string | number | null;

/** What a spreadsheet takes for the begin of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as RFC 4180: lines end with CR LF, cells with commas, quotes or line ends are quoted. Text that a spreadsheet
 * would calculate gets an apostrophe before it; a number never does.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
