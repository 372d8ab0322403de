/**
 * JSON with sorted keys and no spaces: the same value gives the same bytes, whatever order its keys were written in.
 * Keys whose value is undefined are left out, as in `JSON.stringify`.
 * @throws TypeError on a value that JSON cannot hold (NaN, an infinite number, a function, a cycle)
 */
export function canonicalJson(value: unknown): string {
  return write(value, new Set());
}

function write(value: unknown, above: Set<object>): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`JSON cannot hold ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') throw new TypeError(`JSON cannot hold a ${typeof value}`);
  if (above.has(value)) throw new TypeError('JSON cannot hold a cycle');
  above.add(value);
  const text = Array.isArray(value) ? list(value, above) : object(value as Record<string, unknown>, above);
  above.delete(value);
  return text;
}

function list(values: readonly unknown[], above: Set<object>): string {
  let text = '';
  for (const entry of values) text += `${text === '' ? '[' : ','}${write(entry, above)}`;
  return text === '' ? '[]' : `${text}]`;
}

function object(value: Readonly<Record<string, unknown>>, above: Set<object>): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const entry = value[key];
    if (entry !== undefined) text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${write(entry, above)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}
