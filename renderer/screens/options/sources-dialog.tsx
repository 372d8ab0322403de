import { Link } from '@tanstack/react-router';
import type { CaseRecord } from '@spineboard/core/case';
import { SOURCES, type ComparedOption, type Comparison, type Finding } from '@spineboard/core/options';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { t } from '../../messages/t.ts';
import { placeOfPath } from '../case/sections.ts';
import { FindingSign } from './finding-lines.tsx';
import type { SideWork } from './options-side.tsx';
import { isAssumed, traceTitle, traceWords } from './trace.ts';
import './sources-dialog.css';

type Traced = Pick<SideWork, 'caseId' | 'record' | 'recorded'> & {
  /** The record under what is assumed. */
  assumed: CaseRecord;
};

/** Where every line comes from: what was found of each option with the facts behind it, and the papers. */
export function SourcesDialog({
  isOpen,
  comparison,
  traced,
  onClose,
}: {
  isOpen: boolean;
  comparison: Comparison;
  traced: Traced;
  onClose: () => void;
}): ReactElement {
  return (
    <Dialog
      title={t('options.sources.title')}
      isOpen={isOpen}
      onClose={onClose}
      width={760}
      footer={
        <Button keys="Esc" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <section>
        <h3 className="sources-title">{t('options.sources.findings')}</h3>
        {comparison.options.map((option) => (
          <OptionFindings key={option.id} option={option} traced={traced} />
        ))}
      </section>
      <section>
        <h3 className="sources-title">{t('options.sources.list')}</h3>
        <ol className="sources-list">
          {comparison.sources.map(({ id, number }) => {
            const source = SOURCES[id];
            const year = source.year === null ? t('options.sources.yearNotStated') : String(source.year);
            return (
              <li key={id}>
                <b className="num sources-number">{number}</b>
                <span>
                  {source.title}
                  <span className="sm mut sources-detail">
                    {source.authors === null ? year : t('options.sources.year', { authors: source.authors, year })}
                  </span>
                </span>
              </li>
            );
          })}
        </ol>
      </section>
    </Dialog>
  );
}

function OptionFindings({ option, traced }: { option: ComparedOption; traced: Traced }): ReactElement {
  const { findings, label } = option.verdict;
  return (
    <article className="sources-option" aria-label={option.title}>
      <h4>
        {option.title} <span className="sm ink2 sources-verdict">{label}</span>
      </h4>
      {findings.length === 0 ? <p className="sm mut">{t('options.sources.nothing')}</p> : null}
      <ul>
        {findings.map((finding) => (
          <FindingTraced key={`${finding.kind} ${finding.text}`} finding={finding} traced={traced} />
        ))}
      </ul>
    </article>
  );
}

/** One finding, the facts of the case behind it, each a way to its place in the case, and the source of what is asked. */
function FindingTraced({
  finding,
  traced: { caseId, record, assumed, recorded },
}: {
  finding: Finding;
  traced: Traced;
}): ReactElement {
  return (
    <li className="sources-finding">
      <span className="finding-sign">
        <FindingSign kind={finding.kind} />
        <span className="hidden-visually">{t(`options.finding.${finding.kind}`)}</span>
      </span>
      <span>
        {finding.kind === 'missing' ? t('options.finding.unknown', { facts: finding.text }) : finding.text}
        <span className="xs mut sources-detail">{SOURCES[finding.source].title}</span>
      </span>
      <ul className="sources-facts">
        {finding.paths.map((path) => {
          const words = traceWords(path, record, recorded);
          return (
            <li key={path}>
              <Link to="/case/$caseId" params={{ caseId }} search={placeOfPath(path, record)}>
                {t('options.trace.fact', {
                  fact: traceTitle(path, record),
                  value: isAssumed(path, record, assumed) ? t('options.trace.otherwise', { value: words }) : words,
                })}
              </Link>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
