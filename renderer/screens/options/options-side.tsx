import type { CaseRecord } from '@spineboard/core/case';
import type { CaseAssessment } from '@spineboard/core/noms';
import type { Comparison, SeriesId, SeriesMatch } from '@spineboard/core/options';
import type { ReactElement, ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { SidePart } from '../../actions/options-actions.ts';
import { keyOf, t } from '../../messages/t.ts';
import { ChangePanel } from './change-panel.tsx';
import { PrognosisPanel } from './prognosis-panel.tsx';
import { SeriesPanel, SeriesVerdicts } from './series-panel.tsx';
import './options-side.css';

export type SideWork = {
  caseId: string;
  record: CaseRecord;
  /** Under what is assumed. */
  assessment: CaseAssessment;
  /** Of the record: what is assumed is no histology and no SINS. */
  recorded: CaseAssessment;
  isAssumed: boolean;
  comparison: Comparison;
  series: readonly SeriesMatch[];
  /** The series whose criteria are open. */
  openSeries: SeriesId | null;
  onSeries: (id: SeriesId | null) => void;
};

/** What other facts would do, the published series, the prognosis, and what the page rests on. */
export function OptionsSide({
  work,
  part,
  onPart,
  layout,
}: {
  work: SideWork;
  part: SidePart;
  onPart: (part: SidePart) => void;
  /** tabs: one part at a time. wide: the changes stay beside the tabs. paper: everything, in short. */
  layout: 'tabs' | 'wide' | 'paper';
}): ReactElement {
  const panels: Record<SidePart, ReactNode> = {
    change: <ChangePanel work={work} />,
    series: <SeriesPanel work={work} />,
    prognosis: <PrognosisPanel work={work} />,
  };
  if (layout === 'paper') {
    return (
      <aside className="options-side options-side-paper" aria-label={t('options.side')}>
        <section className="side-block paper-part">
          <h2>{t('options.side.change')}</h2>
          <ChangePanel work={work} isPaper />
        </section>
        <section className="side-block paper-part">
          <h2>{t('options.side.series')}</h2>
          <SeriesVerdicts series={work.series} />
        </section>
        <section className="side-block paper-part">
          <h2>{t('options.side.prognosis')}</h2>
          <PrognosisPanel work={work} isPaper />
        </section>
        <Foot work={work} />
      </aside>
    );
  }
  const tabs: readonly SidePart[] = layout === 'wide' ? ['series', 'prognosis'] : ['change', 'series', 'prognosis'];
  const shown = tabs.includes(part) ? part : 'series';
  return (
    <aside className={`options-side options-side-${layout}`} aria-label={t('options.side')}>
      {layout === 'wide' ? (
        <section className="options-side-pane" aria-label={t('options.side.change')}>
          <h2 className="side-title">{t('options.side.change')}</h2>
          {panels.change}
          <Foot work={work} />
        </section>
      ) : null}
      <Tabs
        className="options-side-pane"
        selectedKey={shown}
        onSelectionChange={(key) => {
          const chosen = tabs.find((each) => each === key);
          if (chosen !== undefined) onPart(chosen);
        }}
      >
        <TabList className="side-tabs" aria-label={t('options.side')}>
          {tabs.map((each) => (
            <Tab key={each} id={each} className="side-tab">
              {t(keyOf(each === 'prognosis' ? 'options.side.prognosis' : `options.side.${each}Short`))}
              <kbd aria-hidden="true">{KEYS[each]}</kbd>
            </Tab>
          ))}
        </TabList>
        {tabs.map((each) => (
          <TabPanel key={each} id={each} className="side-panel">
            <h2 className="hidden-visually">{t(`options.side.${each}`)}</h2>
            {panels[each]}
          </TabPanel>
        ))}
        {layout === 'wide' ? null : <Foot work={work} />}
      </Tabs>
    </aside>
  );
}

const KEYS: Readonly<Record<SidePart, string>> = { change: '1', series: '2', prognosis: '3' };

function Foot({ work }: { work: SideWork }): ReactElement {
  return (
    <section className="side-block side-foot sm mut">
      <p>
        {t('disclaimer.short')} {t('options.rules', { version: work.assessment.ruleVersion })}
      </p>
      <ol>
        {work.comparison.sources.map((source) => (
          <li key={source.id}>
            <b className="num">{source.number}</b> {source.title}
          </li>
        ))}
      </ol>
    </section>
  );
}
