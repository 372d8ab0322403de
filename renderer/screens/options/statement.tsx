import type { Cell, Comparison } from '@spineboard/core/options';
import type { ReactElement } from 'react';
import { t } from '../../messages/t.ts';
import { figuresOf } from './options-state.ts';

/** A statement with its figures in bold and its sources as raised numbers; what no source says is said. */
export function Statement({ cell, sources }: { cell: Cell; sources: Comparison['sources'] }): ReactElement {
  if (cell.text === null) return <span className="mut">{t('common.notStated')}</span>;
  const cited = sources.filter((source) => cell.sources.includes(source.id));
  const numbers = cited.map((source) => source.number).join(', ');
  return (
    <>
      {figuresOf(cell.text).map((run) =>
        run.isFigure ? <b key={run.at}>{run.text}</b> : <span key={run.at}>{run.text}</span>,
      )}
      {cited.length === 0 ? null : (
        <sup className="statement-source" title={cited.map((source) => source.title).join('; ')}>
          <span className="hidden-visually">{t('options.source', { numbers })}</span>
          <span aria-hidden="true">{numbers}</span>
        </sup>
      )}
    </>
  );
}
