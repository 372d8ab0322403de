import type { Finding } from '@spineboard/core/options';
import { Ban, Info, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';
import './finding-lines.css';

/** What stands against an option is crossed, what is unknown hatched; both in ink, so that no color judges. */
export function FindingSign({ kind }: { kind: Finding['kind'] }): ReactElement {
  switch (kind) {
    case 'must-not':
      return <Ban className="icon-s" aria-hidden="true" />;
    case 'wants':
      return <X className="icon-s" aria-hidden="true" />;
    case 'missing':
      return <Sign kind="unknown" />;
    case 'note':
      return <Info className="icon-s" aria-hidden="true" />;
    default:
      kind satisfies never;
      throw new RangeError('Unknown finding');
  }
}

type Line = Pick<Finding, 'kind' | 'text'>;

/** The findings of an option as lines; all unknown facts share one. */
function linesOf(findings: readonly Finding[]): Line[] {
  const missing = findings.filter((each) => each.kind === 'missing').map((each) => each.text);
  const line: Line = { kind: 'missing', text: t('options.finding.unknown', { facts: missing.join(', ') }) };
  const first = findings.findIndex((each) => each.kind === 'missing');
  return findings.flatMap((each, position): Line[] =>
    each.kind !== 'missing' ? [each] : position === first ? [line] : [],
  );
}

/** What the facts of this case say of an option. */
export function FindingLines({ findings }: { findings: readonly Finding[] }): ReactElement {
  if (findings.length === 0) return <span className="mut">{t('options.here.nothing')}</span>;
  return (
    <ul className="finding-lines">
      {linesOf(findings).map(({ kind, text }) => (
        <li key={text} className={`finding finding-${kind}`}>
          <span className="finding-sign">
            <FindingSign kind={kind} />
            <span className="hidden-visually">{t(`options.finding.${kind}`)}</span>
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
