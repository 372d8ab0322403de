import type { NomsAssessment } from '@spineboard/core/noms';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { Chip } from '../../components/chip.tsx';
import { t } from '../../messages/t.ts';
import { Panel, usePanelSummary } from './panel.tsx';
import './panel-sheet.css';

/** The right panel of a narrow window: one line that stays at the bottom and opens upward. */
export function PanelSheet({ noms }: { noms: NomsAssessment }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const summary = usePanelSummary(noms);
  const Icon = isOpen ? ChevronDown : ChevronUp;
  return (
    <div className="panel-sheet">
      {isOpen ? (
        <section className="panel-sheet-body" id="panel-sheet" aria-label={t('case.panel')}>
          <Panel noms={noms} />
        </section>
      ) : null}
      <Button
        className="panel-sheet-line"
        aria-expanded={isOpen}
        onPress={() => {
          setOpen(!isOpen);
        }}
      >
        <span className="hidden-visually">{t('case.panel')}: </span>
        <Chip sign={noms.state}>{summary.noms}</Chip>
        <span className="nowrap">{t('case.panel.sins', { levels: summary.sins })}</span>
        <span className="ink2 ell grow">{summary.missing}</span>
        <Icon className="icon" aria-hidden="true" />
      </Button>
    </div>
  );
}
