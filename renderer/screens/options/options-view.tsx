import { useNavigate } from '@tanstack/react-router';
import type { CaseRecord } from '@spineboard/core/case';
import type { CaseAssessment } from '@spineboard/core/noms';
import { compareOptions, verdicts } from '@spineboard/core/options';
import { useMemo, useState, type ReactElement } from 'react';
import { optionsActions } from '../../actions/options-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { Screen } from '../../shell/frame.tsx';
import { t } from '../../messages/t.ts';
import { ChooseDialog } from './choose-dialog.tsx';
import { NomsStrip } from './noms-strip.tsx';
import { OptionsHead } from './options-head.tsx';
import { OptionsSide } from './options-side.tsx';
import { assessedUnder, firstColumn, recordedSwitches, shownFirst, withAssumed, type WhatIf } from './options-state.ts';
import { OptionsTable } from './options-table.tsx';
import { SilentNote } from './silent-note.tsx';
import { SourcesDialog } from './sources-dialog.tsx';
import { useFittingColumns } from './use-fitting-columns.ts';
import { WhatIfStrip } from './what-if-strip.tsx';
import './options-view.css';

/** The options of one lesion, under the facts of the record or under assumed ones. */
export function OptionsView({
  caseId,
  record,
  recorded,
  lesionIndex,
}: {
  caseId: string;
  record: CaseRecord;
  /** The assessment of the record, seen from the lesion. */
  recorded: CaseAssessment;
  lesionIndex: number;
}): ReactElement {
  const navigate = useNavigate();
  const [whatIf, setWhatIf] = useState<WhatIf>({});
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [open, setOpen] = useState<'choose' | 'sources' | null>(null);
  const [first, setFirst] = useState(0);

  const isAssumed = Object.keys(whatIf).length > 0;
  const { comparison, all, assessment } = useMemo(() => {
    const assumedRecord = isAssumed ? withAssumed(record, lesionIndex, whatIf) : record;
    const under = isAssumed ? assessedUnder(recorded, record, lesionIndex, whatIf, t('options.assumed')) : recorded;
    const options = verdicts(assumedRecord, under);
    return {
      assessment: under,
      all: options,
      comparison: compareOptions(assumedRecord, under, chosen ?? shownFirst(options)),
    };
  }, [record, recorded, lesionIndex, whatIf, isAssumed, chosen]);
  const { noms } = assessment;

  const { ref, fitting } = useFittingColumns(comparison.options.length);
  const start = firstColumn(first, 0, fitting, comparison.options.length);
  const move = (by: number): void => {
    setFirst(firstColumn(start, by, fitting, comparison.options.length));
  };
  const leave = (): void => {
    const search = noms.lesionId === null ? {} : { lesion: noms.lesionId };
    void navigate({ to: '/case/$caseId', params: { caseId }, search });
  };
  const actions = useActions(optionsActions, {
    assumed: Object.keys(whatIf).length,
    canMove: (by) => firstColumn(start, by, fitting, comparison.options.length) !== start,
    choose: () => {
      setOpen('choose');
    },
    sources: () => {
      setOpen('sources');
    },
    reset: () => {
      setWhatIf({});
    },
    move,
    print: () => {
      globalThis.print();
    },
    leave,
  });

  return (
    <Screen
      subject
      label={t('options.title')}
      top={<OptionsHead caseId={caseId} record={record} assessment={recorded} actions={actions} />}
    >
      <div className="options">
        <div className="options-main">
          <NomsStrip noms={noms} />
          <WhatIfStrip
            recorded={recordedSwitches(record, recorded.noms, lesionIndex)}
            lesion={recorded.lesions[lesionIndex]?.label ?? null}
            whatIf={whatIf}
            onChange={setWhatIf}
            reset={actions.reset}
          />
          {noms.rows.length === 0 ? <SilentNote noms={noms} /> : null}
          <div ref={ref}>
            <OptionsTable
              comparison={comparison}
              state={noms.state}
              named={all.filter((option) => option.verdict.kind === 'named').length}
              others={all.length - comparison.options.length}
              first={start}
              fitting={fitting}
              onMove={move}
              onChoose={() => {
                setOpen('choose');
              }}
            />
          </div>
        </div>
        <OptionsSide assessment={assessment} comparison={comparison} />
      </div>
      <ChooseDialog
        key={open === 'choose' ? 'open' : 'closed'}
        isOpen={open === 'choose'}
        options={all}
        state={noms.state}
        initial={comparison.options.map((option) => option.id)}
        onClose={() => {
          setOpen(null);
        }}
        onChoose={(ids) => {
          setChosen(ids);
          setFirst(0);
          setOpen(null);
        }}
      />
      <SourcesDialog
        isOpen={open === 'sources'}
        comparison={comparison}
        onClose={() => {
          setOpen(null);
        }}
      />
    </Screen>
  );
}
