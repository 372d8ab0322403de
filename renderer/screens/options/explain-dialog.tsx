import { explainableFacts, explainFact } from '@spineboard/core/options';
import { Link } from '@tanstack/react-router';
import { useMemo, useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { t } from '../../messages/t.ts';
import { placeOfPath } from '../case/sections.ts';
import type { SideWork } from './options-side.tsx';
import { possibleWords, traceTitle, traceWords } from './trace.ts';
import './explain-dialog.css';

/** What one fact feeds in this case, and every conclusion that another value of it would change. */
export function ExplainDialog({
  work: { record, recorded, caseId },
  path,
  onClose,
}: {
  work: Pick<SideWork, 'record' | 'recorded' | 'caseId'>;
  /** Lesions counted: "lesions.0.escc". */
  path: string;
  onClose: () => void;
}): ReactElement {
  const [now] = useState(() => new Date().toISOString());
  const { feeds, otherwise } = useMemo(() => explainFact(record, path, { now }), [record, path, now]);
  const wordsOf = (name: string): string => {
    const found = explainableFacts(record)
      .get(path)
      ?.find((each) => each.name === name);
    return found === undefined ? t('common.unknown') : possibleWords(path, record, found);
  };
  return (
    <Dialog
      title={traceTitle(path, record)}
      isOpen
      onClose={onClose}
      width={640}
      footer={
        <>
          <Link className="options-back" to="/case/$caseId" params={{ caseId }} search={placeOfPath(path, record)}>
            {t('options.explain.toCase')}
          </Link>
          <Button keys="Esc" onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <p>{t('options.explain.now', { value: traceWords(path, record, recorded) })}</p>
      <section>
        <h3 className="explain-title">{t('options.explain.feeds')}</h3>
        {feeds.length === 0 ? <p className="ink2">{t('options.explain.feedsNothing')}</p> : null}
        <ul className="explain-feeds ink2" data-content="">
          {feeds.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="explain-title">{t('options.explain.otherwise')}</h3>
        {otherwise.map(({ value, changes }) => (
          <details key={value} className="explain-value">
            <summary>
              <b>{wordsOf(value)}</b>{' '}
              <span className="mut">{t('options.explain.changes', { count: changes.length })}</span>
            </summary>
            <ul>
              {changes.map((each) => (
                <li key={each.what} className="explain-change" data-content="">
                  <span className="sm mut">{each.what}</span>
                  <span>{each.after}</span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
    </Dialog>
  );
}
