import { lockIsComplete } from './lock.ts';
import { type Count, say, tool } from './steps.ts';

const CHECKS: { name: string; tool: string; args: string[] }[] = [
  { name: 'types', tool: 'tsc', args: ['-p', '.'] },
  { name: 'lint', tool: 'oxlint', args: ['--quiet'] },
  { name: 'format', tool: 'oxfmt', args: ['--check'] },
  { name: 'unused code', tool: 'knip', args: ['--no-progress'] },
];

/** Lock file, types, lint, format and unused code; every check runs even when one before it failed. */
export async function check(): Promise<Count> {
  const count: Count = lockIsComplete() ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  for (const { name, tool: command, args } of CHECKS) {
    const code = await tool(command, args);
    say(`${name}: ${code === 0 ? 'in order' : 'not in order'}`);
    if (code === 0) count.passed += 1;
    else count.failed += 1;
  }
  return count;
}

if (import.meta.main) {
  const { failed } = await check();
  process.exit(failed === 0 ? 0 : 1);
}
