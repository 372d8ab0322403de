import { keyOfPath, type CaseRecord, type Difference } from '@spineboard/core/case';
import type { ReactElement } from 'react';
import { factTitle, factWords } from '../../components/fact-words.ts';
import { t } from '../../messages/t.ts';

function Side({ path, value, isThere }: { path: Difference['path']; value: unknown; isThere: boolean }): ReactElement {
  if (!isThere) return <span className="mut">{t('history.notThere')}</span>;
  return (
    <bdi className={value === null || value === '' ? 'history-fact-unknown' : undefined}>{factWords(path, value)}</bdi>
  );
}

/** Fact by fact what was and what is. `records`: where the names of lesions and other entries are looked up. */
export function DifferencesTable({
  differences,
  records,
  empty,
}: {
  differences: readonly Difference[];
  records: readonly CaseRecord[];
  empty: string;
}): ReactElement {
  if (differences.length === 0) return <p className="mut">{empty}</p>;
  return (
    <table className="history-table">
      <thead>
        <tr>
          <th scope="col">{t('history.field')}</th>
          <th scope="col">{t('history.before')}</th>
          <th scope="col">{t('history.after')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ path, before, after }) => {
          // A whole entry says itself which side it stands on.
          const isEntry =
            path.length === 2 &&
            (before === undefined || after === undefined) &&
            typeof (before ?? after) === 'object' &&
            'id' in ((before ?? after) as object);
          return (
            <tr key={keyOfPath(path)}>
              <th scope="row">{factTitle(path, records)}</th>
              <td>
                {isEntry && after !== undefined ? (
                  <span className="mut">{t('history.notThere')}</span>
                ) : (
                  <Side path={path} value={before} isThere={isEntry || before !== undefined} />
                )}
              </td>
              <td>
                {isEntry ? (
                  <b>{factWords(path, after)}</b>
                ) : (
                  <b>
                    <Side path={path} value={after} isThere={after !== undefined} />
                  </b>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
