import { flushSync } from 'react-dom';

/** Fields that carry a problem, in the order of the page. */
const PROBLEMS = 'input[aria-invalid="true"], textarea[aria-invalid="true"], .select[data-invalid] button';

/**
 * Shows the problems of a form by `show` and puts the focus on the first field that has one, so that the keyboard, and
 * who listens to the page, is where something is to be done.
 */
export function showFirstProblem(form: Element | null, show: () => void): void {
  flushSync(show);
  form?.querySelector<HTMLElement>(PROBLEMS)?.focus();
}
