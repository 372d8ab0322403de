import type { ReactElement } from 'react';
import { t } from '../../messages/t.ts';
import type { PreparedPaper } from './use-paper.ts';

/** What was replaced in the copy without names, for a person to look at, and its own hash. */
export function Replacements({ prepared }: { prepared: PreparedPaper }): ReactElement {
  const { replaced, left, sha256 } = prepared;
  return (
    <section aria-labelledby="replaced-title" className="papers-part">
      <h2 id="replaced-title">{t('papers.replaced', { count: replaced.length })}</h2>
      {left.length === 0 ? null : (
        <p className="field-error" role="alert">
          {t('papers.left', { names: left.join(', ') })}
        </p>
      )}
      <ul className="replaced">
        {replaced.map(({ n, before, after }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same text may stand twice
          <li key={index}>
            <p className="sm mut">{n === null ? t('papers.replaced.meeting') : t('papers.replaced.case', { n })}</p>
            <p data-content="">
              <del>{before}</del>
            </p>
            <p data-content="">
              <ins>{after}</ins>
            </p>
          </li>
        ))}
      </ul>
      <dl className="document-hashes">
        <dt>
          {t('board.sha')} {t('board.sha.json')}
        </dt>
        <dd data-content="">{sha256}</dd>
      </dl>
    </section>
  );
}
