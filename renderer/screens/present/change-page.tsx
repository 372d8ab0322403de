import { GitCompare, Minus } from 'lucide-react';
import type { NomsAssessment } from '@spineboard/core/noms';
import type { ReactElement } from 'react';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';
import type { ChangeLine } from './case-sheets.ts';
import './change-page.css';

function ChangeSign({ kind }: { kind: ChangeLine['kind'] }): ReactElement {
  switch (kind) {
    case 'decides':
      return <Sign kind="near" size={28} />;
    case 'board':
    case 'silent':
      return <Sign kind="board" size={28} />;
    case 'would-change':
      return <GitCompare size={28} aria-hidden="true" />;
    case 'changes-nothing':
      return <Minus size={28} aria-hidden="true" />;
    default:
      kind satisfies never;
      throw new RangeError('Unknown influence');
  }
}

/** What would change the answer: the deciding facts first, those that change nothing last, none left out. */
export function ChangePage({ noms, lines }: { noms: NomsAssessment; lines: readonly ChangeLine[] }): ReactElement {
  return (
    <div className="change-page">
      <p className="room-sentence change-page-verdict" data-content="">
        <Sign kind={noms.state} size={34} />
        {noms.whatWouldChange.sentence}
      </p>
      {lines.length === 0 ? <p className="room-facts">{t('present.change.none')}</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={line.id} className={`room-change room-change-${line.kind}`} data-content="">
            <ChangeSign kind={line.kind} />
            {line.kind === 'silent' ? (
              <span className="room-change-silent">{line.text}</span>
            ) : (
              <>
                <span className="room-change-fact">{line.fact}</span>
                <span>{line.consequence}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
