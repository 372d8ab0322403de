import type { CaseRecord, Lesion } from '@spineboard/core/case';
import type { Instrument, InstrumentItem, ResolvedAnswer } from '@spineboard/core/instruments';
import { TriangleAlert, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { joinPercent } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { recordFacts } from './record-facts.ts';
import './wizard-source.css';

/** ".841", as agreement is printed. */
export const kappaText = (kappa: number): string => kappa.toFixed(3).replace(/^0/, '');

function Kappa({ instrument, kappa }: { instrument: Instrument; kappa: number }): ReactElement {
  const all = instrument.items.flatMap((each) => (each.kappa === undefined ? [] : [each.kappa]));
  const lo = Math.min(...all);
  const hi = Math.max(...all);
  return (
    <>
      <h3>{t('scoring.source.agree')}</h3>
      <div className="wizard-kappa">
        <svg width="180" height="20" viewBox="0 0 180 20" aria-hidden="true">
          <rect y="7" width="180" height="6" rx="3" fill="var(--line-2)" />
          <rect y="7" width={180 * kappa} height="6" rx="3" fill="var(--ink-2)" />
          <path d={`M${180 * lo} 2V18M${180 * hi} 2V18`} stroke="var(--ink-3)" />
        </svg>
        <b className="num">κ {kappaText(kappa)}</b>
      </div>
      <p className="sm">
        {t('scoring.source.kappa', { kappa: kappaText(kappa), lo: kappaText(lo), hi: kappaText(hi) })}
      </p>
    </>
  );
}

function Item({
  instrument,
  item,
  answer,
  record,
  lesion,
}: {
  instrument: Instrument;
  item: InstrumentItem;
  answer: ResolvedAnswer | null;
  record: CaseRecord;
  lesion: Lesion | null;
}): ReactElement {
  const facts = recordFacts(instrument.id, item.id, record, lesion);
  const options = item.options
    .map((option) => t('scoring.source.option', { label: joinPercent(option.label), points: option.points }))
    .join('; ');
  return (
    <>
      {instrument.kind === 'sum' ? (
        <p className="wizard-source-options">{t('scoring.source.points', { title: item.title, options })}</p>
      ) : null}
      {item.kappa === undefined ? null : <Kappa instrument={instrument} kappa={item.kappa} />}
      {item.wrongCopies === undefined || item.wrongCopies.length === 0 ? null : (
        <>
          <h3 className="row wizard-source-warning">
            <TriangleAlert className="icon-s" aria-hidden="true" />
            {t('scoring.source.wrongCopy')}
          </h3>
          {item.wrongCopies.map((copy) => (
            <p key={copy.text}>{copy.text}</p>
          ))}
          <p className="sm">{t('scoring.source.follows', { citation: instrument.citation })}</p>
        </>
      )}
      <h3>{t('scoring.source.record')}</h3>
      {facts.length === 0 ? <p>{t('scoring.source.nothing')}</p> : null}
      <dl className="wizard-source-facts">
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd className={fact.value === null ? 'mut' : 'wizard-source-fact'}>{fact.value ?? t('common.unknown')}</dd>
          </div>
        ))}
      </dl>
      {answer?.ask === undefined ? null : <p>{answer.ask}</p>}
    </>
  );
}

/** Where the question comes from: citation, agreement, wrong copies in print, what the record says. */
export function WizardSource({
  instrument,
  item,
  answer,
  record,
  lesion,
  isOpen,
  onToggle,
}: {
  instrument: Instrument;
  /** Null on the result: then only the score as a whole. */
  item: InstrumentItem | null;
  answer: ResolvedAnswer | null;
  record: CaseRecord;
  lesion: Lesion | null;
  isOpen: boolean;
  onToggle: () => void;
}): ReactElement {
  return (
    <aside className="wizard-source" aria-label={t('scoring.source')}>
      <div className="wizard-source-head">
        <h2>{t('scoring.source')}</h2>
        <span className="grow" />
        <AriaButton className="wizard-source-toggle" aria-expanded={isOpen} onPress={onToggle}>
          {isOpen ? <X className="icon-s" aria-hidden="true" /> : null}
          <span className="hidden-visually">{t('scoring.keys.source')}</span>
          <kbd aria-hidden="true">S</kbd>
        </AriaButton>
      </div>
      <p>
        <b>{instrument.title}.</b> {instrument.citation}
      </p>
      {item === null ? null : (
        <Item instrument={instrument} item={item} answer={answer} record={record} lesion={lesion} />
      )}
      {isOpen || item === null ? (
        <>
          <h3>{t('scoring.source.about')}</h3>
          {instrument.notes.map((note) => (
            <p key={note.text}>
              <b>{note.title.endsWith('?') ? note.title : `${note.title}.`}</b> {joinPercent(note.text)}
            </p>
          ))}
        </>
      ) : null}
    </aside>
  );
}
