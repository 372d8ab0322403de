/** Node-API level that the database binary is built for; an older Node would crash instead of failing. */
const NEEDED = 10;

/** The sentence for a Node that is too old, or null. Must run before the database module is first loaded. */
export function runtimeProblem(napi: string | undefined, node: string): string | null {
  if (napi !== undefined && Number(napi) >= NEEDED) return null;
  return `Spineboard needs Node.js 22.14 or newer and was started with ${node}. Start it with "npm start", which brings its own.`;
}

/** Throws the sentence as a plain Error where the database binary cannot run. */
export function guardRuntime(): void {
  const problem = runtimeProblem(process.versions.napi, process.version);
  if (problem !== null) throw new Error(problem);
}
