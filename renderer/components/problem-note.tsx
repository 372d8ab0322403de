import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Problem } from '../api/client.ts';
import { en } from '../messages/catalogue.ts';
import { keyOf, t } from '../messages/t.ts';
import './problem-note.css';

/** The sentence of a problem, with the fields it names. */
export function problemText(problem: Problem): string {
  if (problem.code === 'VALIDATION') {
    return t('error.VALIDATION', { issues: problem.issues.map((each) => each.message).join('; ') });
  }
  const data = (problem.data ?? {}) as { reason?: string; author?: string; savedAt?: string };
  const forbidden = `forbidden.${data.reason ?? ''}`;
  if (problem.code === 'FORBIDDEN' && forbidden in en) return t(keyOf(forbidden));
  return t(keyOf(`error.${problem.code}`), {
    reason: data.reason ?? '',
    author: data.author ?? '',
    time: data.savedAt ?? '',
  });
}

/** An error where it happened: sign, sentence, nothing lost. Announced to screen readers. */
export function ProblemNote({ problem }: { problem: Problem }): ReactElement {
  return (
    <div className="problem-note" role="alert">
      <TriangleAlert className="icon" aria-hidden="true" />
      <span>{problemText(problem)}</span>
    </div>
  );
}
