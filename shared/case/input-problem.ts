/** One problem of an input: where it is (dotted path) and what is allowed there. */
export type InputIssue = { path: string; message: string };

/** An input that names something which does not exist. Thrown where only a program can be at fault; `issues` says where. */
export class InputProblem extends Error {
  readonly issues: readonly InputIssue[];

  constructor(issues: readonly InputIssue[]) {
    super(issues.map((issue) => `${issue.path}: ${issue.message}`).join('; '));
    this.name = 'InputProblem';
    this.issues = issues;
  }
}
