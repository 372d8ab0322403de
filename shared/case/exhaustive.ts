/** End of a switch over a union: a member that was forgotten does not compile. */
export function exhausted(value: never): never {
  throw new TypeError(`Not handled: ${String(value)}`);
}
