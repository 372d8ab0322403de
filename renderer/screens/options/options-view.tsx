import { useNavigate } from '@tanstack/react-router';
import type { CaseRecord } from '@spineboard/core/case';
import { deficitElsewhere, type CaseAssessment } from '@spineboard/core/noms';
import { compareOptions, matchSeries, seriesOfOption, verdicts, type SeriesId } from '@spineboard/core/options';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { optionsActions, type SidePart } from '../../actions/options-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { Screen } from '../../shell/frame.tsx';
import { t } from '../../messages/t.ts';
import { useMedia } from '../queue/use-media.ts';
import { ChooseDialog } from './choose-dialog.tsx';
import { NomsStrip } from './noms-strip.tsx';
import { OptionsHead } from './options-head.tsx';
import { OptionsSide, type SideWork } from './options-side.tsx';
import { assessedUnder, firstColumn, recordedSwitches, shownFirst, withAssumed, type WhatIf } from './options-state.ts';
import { OptionsTable } from './options-table.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { PlannedLine } from './planned-line.tsx';
import { SilentNote } from './silent-note.tsx';
import { SourcesDialog } from './sources-dialog.tsx';
import { useFittingColumns } from './use-fitting-columns.ts';
import { useOnePage, usePrinting } from './use-printing.ts';
import { stepped } from './what-if-values.ts';
import { WhatIfStrip } from './what-if-strip.tsx';
import './options-view.css';
import './paper.css';

/** Wide enough for what would change to stay beside series and prognosis. */
const WIDE = '(min-width: 1760px)';
/** Two options stand side by side, the others are brought by the arrows. */
const NARROW = '(max-width: 1151px)';

/** The options of one lesion, under the facts of the record or under assumed ones. */
export function OptionsView({
  caseId,
  revision,
  record,
  recorded,
  lesionIndex,
  onPlan,
}: {
  caseId: string;
  revision: number;
  record: CaseRecord;
  /** The assessment of the record, seen from the lesion. */
  recorded: CaseAssessment;
  lesionIndex: number;
  /** Sets the options that the presenter brings, in order of preference. */
  onPlan: (ids: readonly string[]) => void;
}): ReactElement {
  const navigate = useNavigate();
  const [whatIf, setWhatIf] = useState<WhatIf>({});
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [open, setOpen] = useState<'choose' | 'plan' | 'sources' | null>(null);
  // The plan as it was before it was changed here.
  const [planBefore, setPlanBefore] = useState<readonly string[] | null>(null);
  const [first, setFirst] = useState(0);
  const [part, setPart] = useState<SidePart>('change');
  // Undefined: nobody has opened or closed one yet.
  const [series, setSeries] = useState<SeriesId | null>();
  const [isSameOpen, setIsSameOpen] = useState(false);
  const isWide = useMedia(WIDE);
  const isNarrow = useMedia(NARROW);
  const printedAt = usePrinting();
  const isPrinting = printedAt !== null;
  const sheet = useRef<HTMLDivElement>(null);

  const isAssumed = Object.keys(whatIf).length > 0;
  const { comparison, all, assessment, assumedRecord } = useMemo(() => {
    const assumed = isAssumed ? withAssumed(record, lesionIndex, whatIf) : record;
    const under = isAssumed ? assessedUnder(recorded, record, lesionIndex, whatIf, t('options.assumed')) : recorded;
    const options = verdicts(assumed, under);
    return {
      assessment: under,
      assumedRecord: assumed,
      all: options,
      comparison: compareOptions(assumed, under, chosen ?? shownFirst(options, record.plan.options)),
    };
  }, [record, recorded, lesionIndex, whatIf, isAssumed, chosen]);
  const matches = useMemo(() => matchSeries(record, recorded, lesionIndex), [record, recorded, lesionIndex]);
  const { noms } = assessment;
  const { options, rows } = comparison;
  const planned = record.plan.options;
  const isShown = (id: string): boolean => options.some((option) => option.id === id);
  const same = rows.filter((row) => !row.differs).length;
  const ofShown = options.flatMap((option) => seriesOfOption(option.id, matches))[0];

  const { ref, fitting: onScreen } = useFittingColumns(options.length, isNarrow ? 2 : options.length);
  const fitting = isPrinting ? options.length : onScreen;
  const start = firstColumn(first, 0, fitting, options.length);
  useOnePage(isPrinting, sheet);
  // The table scrolls by itself: the arrows and the page keys shall move it from the start.
  useEffect(() => {
    if (document.activeElement?.tagName === 'MAIN') ref.current?.focus({ preventScroll: true });
  }, [ref]);
  const move = (by: number): void => {
    setFirst(firstColumn(start, by, fitting, options.length));
  };
  const switches = recordedSwitches(record, recorded.noms, lesionIndex);
  const choose = (): void => {
    setOpen('choose');
  };
  const actions = useActions(optionsActions, {
    assumed: Object.keys(whatIf).length,
    canMove: (by) => firstColumn(start, by, fitting, options.length) !== start,
    choose,
    plan: () => {
      setOpen('plan');
    },
    hasPlanned: () => planBefore !== null,
    undoPlan: () => {
      if (planBefore !== null) onPlan(planBefore);
      setPlanBefore(null);
    },
    sources: () => {
      setOpen('sources');
    },
    step: (fact) => {
      setWhatIf(stepped(whatIf, switches, fact));
    },
    hasLesion: () => lesionIndex !== -1,
    reset: () => {
      setWhatIf({});
    },
    show: setPart,
    isShown: (each) => (isWide && each === 'change' ? true : each === (isWide && part === 'change' ? 'series' : part)),
    same: () => same,
    isSameOpen: () => isSameOpen,
    foldSame: () => {
      setIsSameOpen(!isSameOpen);
    },
    move,
    print: () => {
      globalThis.print();
    },
    leave: () => {
      const search = noms.lesionId === null ? {} : { lesion: noms.lesionId };
      void navigate({ to: '/case/$caseId', params: { caseId }, search });
    },
  });
  const side: SideWork = {
    caseId,
    record,
    assessment,
    recorded,
    isAssumed,
    comparison,
    series: matches,
    openSeries: series === undefined ? (ofShown?.id ?? matches[0]?.id ?? null) : series,
    onSeries: setSeries,
  };
  return (
    <Screen
      subject
      label={t('options.title')}
      top={
        <OptionsHead
          caseId={caseId}
          printed={printedAt === null ? null : { at: printedAt, revision }}
          record={record}
          assessment={recorded}
          actions={actions}
        />
      }
    >
      <div className="options" ref={sheet}>
        <div className="options-main">
          <WhatIfStrip
            recorded={switches}
            lesion={recorded.lesions[lesionIndex]?.label ?? null}
            whatIf={whatIf}
            onChange={setWhatIf}
            reset={actions.reset}
          />
          {planBefore === null ? null : <PlannedLine planned={planned} undo={actions.undoPlan} />}
          <NomsStrip noms={noms} />
          {noms.rows.length === 0 ? (
            <SilentNote noms={noms} elsewhere={deficitElsewhere(assumedRecord, lesionIndex)} />
          ) : null}
          <section
            className="options-body"
            aria-label={t('options.body')}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls is reached by the keyboard
            tabIndex={0}
            ref={ref}
          >
            <OptionsTable
              comparison={comparison}
              series={matches}
              planned={planned}
              state={noms.state}
              named={all.filter((option) => option.verdict.kind === 'named').length}
              others={all.length - options.length}
              first={start}
              fitting={fitting}
              isSameOpen={isSameOpen || isPrinting}
              fold={actions.same}
              onMove={move}
              onChoose={choose}
              onSeries={(id) => {
                setSeries(id);
                setPart('series');
              }}
            />
          </section>
        </div>
        <OptionsSide
          work={side}
          part={part}
          onPart={setPart}
          layout={isPrinting ? 'paper' : isWide ? 'wide' : 'tabs'}
        />
      </div>
      <ChooseDialog
        key={open === 'choose' ? 'open' : 'closed'}
        isOpen={open === 'choose'}
        options={all}
        initial={options.map((option) => option.id)}
        onClose={() => {
          setOpen(null);
        }}
        onChoose={(ids) => {
          setChosen(ids);
          setFirst(0);
          setOpen(null);
        }}
      />
      {open === 'plan' ? (
        <PlanDialog
          options={[...options, ...all.filter((each) => planned.includes(each.id) && !isShown(each.id))]}
          state={noms.state}
          initial={planned}
          onClose={() => {
            setOpen(null);
          }}
          onPlan={(ids) => {
            setOpen(null);
            if (ids.join() === planned.join()) return;
            setPlanBefore(planBefore ?? planned);
            // What stands side by side stays, though the plan is among what is shown first.
            setChosen(chosen ?? options.map((option) => option.id));
            onPlan(ids);
          }}
        />
      ) : null}
      <SourcesDialog
        isOpen={open === 'sources'}
        comparison={comparison}
        traced={{ caseId, record, recorded, assumed: assumedRecord }}
        onClose={() => {
          setOpen(null);
        }}
      />
    </Screen>
  );
}
