import { isHighGrade } from '@spineboard/core/case';
import {
  formatLevels,
  type Lesion,
  type Level,
  levelIndex,
  type LevelRange,
  LEVELS,
  withField,
} from '@spineboard/core/case';
import { formatScore } from '@spineboard/core/instruments';
import type { LesionAssessment } from '@spineboard/core/noms';
import { ClipboardList, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SearchSelect } from '../../components/select.tsx';
import { t } from '../../messages/t.ts';
import { BoardCall } from './board-call.tsx';
import { useCase, useField } from './case-context.tsx';
import { EsccPicker } from './escc-picker.tsx';
import { CaseSegments, CaseText, ChangedBar } from './fields.tsx';
import { UnlessReading } from './reading-hidden.tsx';
import { ScoreLinks } from './score-links.tsx';
import { SecondReadings } from './second-readings.tsx';
import { SinsTable } from './sins-table.tsx';

const CHOICES = LEVELS.map((level) => ({ value: level, label: level }));

/** Everything about one lesion on one page. */
export function LesionPage({
  lesion,
  assessed,
  isFresh,
}: {
  lesion: Lesion;
  assessed: LesionAssessment;
  /** Just added: its level is asked first. */
  isFresh: boolean;
}): ReactElement {
  const { actions } = useCase();
  const label = lesion.levels === null ? t('case.levelUnknown') : assessed.label;
  const path = ['lesions', lesion.id];
  const isBoards = assessed.noms.mechanical.state === 'board' || lesion.stabilityByBoard !== null;
  return (
    <>
      <header className="lesion-head">
        <h2 className="lesion-name">{label}</h2>
        <LesionChips assessed={assessed} grade={lesion.escc} />
        <span className="lesion-actions">
          <ActionButton action={actions.score} size="small" icon={<ClipboardList className="icon-s" />}>
            {t('case.lesion.score')}
          </ActionButton>
          <ActionButton action={actions.addLesion} size="small" icon={<Plus className="icon-s" />}>
            {t('case.addLesion')}
          </ActionButton>
        </span>
      </header>
      <Levels lesionId={lesion.id} isFresh={isFresh} />
      <UnlessReading instrument="escc" lesionId={lesion.id}>
        <div className="case-block">
          <EsccPicker lesionId={lesion.id} />
          {lesion.levels !== null && levelIndex(lesion.levels.from) > levelIndex('L1') && lesion.escc !== null ? (
            <p className="case-note">{t('case.lesion.belowConus')}</p>
          ) : null}
        </div>
      </UnlessReading>
      <UnlessReading instrument="sins" lesionId={lesion.id}>
        <SinsTable lesionId={lesion.id} label={lesion.levels === null ? null : assessed.label} view={assessed.sins} />
      </UnlessReading>
      <ScoreLinks ids={['sins', 'escc']} lesionId={lesion.id} />
      <SecondReadings lesionId={lesion.id} />
      <div className="case-block case-rows">
        <CaseSegments path={[...path, 'priorRadiation']} values={['none', 'yes']} />
        {isBoards ? (
          <BoardCall
            path={[...path, 'stabilityByBoard']}
            label={t('case.field.lesion.stabilityByBoard')}
            name="stability"
            values={['stable', 'unstable']}
            hint={t('case.hint.stability')}
          />
        ) : null}
        <CaseText path={[...path, 'note']} label={t('case.field.lesion.note')} multiline />
        <RemoveLesion lesion={lesion} label={label} />
      </div>
    </>
  );
}

function LesionChips({ assessed, grade }: { assessed: LesionAssessment; grade: Lesion['escc'] }): ReactElement {
  const { bands } = assessed.sins.score;
  const [band] = bands;
  const isHigh = isHighGrade(grade);
  return (
    <>
      {bands.length === 1 && band !== undefined ? (
        <Chip sign={band.risk}>{band.label}</Chip>
      ) : (
        <Chip sign="unknown">{t('case.lesion.sinsOpen', { total: formatScore(assessed.sins.score) })}</Chip>
      )}
      {grade === null ? (
        <Chip sign="unknown">{t('case.lesion.esccUnknown')}</Chip>
      ) : (
        <Chip sign={isHigh ? 'high' : 'low'}>
          {t('case.lesion.esccChip', { grade, words: t(isHigh ? 'case.lesion.highGrade' : 'case.lesion.lowGrade') })}
        </Chip>
      )}
    </>
  );
}

/** Both ends of the lesion. Choosing the first for a single level moves both; an impossible range stays and says so. */
function Levels({ lesionId, isFresh }: { lesionId: string; isFresh: boolean }): ReactElement {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFresh) row.current?.querySelector('input')?.focus();
  }, [isFresh]);
  const { value, refusal, changedBy, set } = useField<LevelRange | null>(['lesions', lesionId, 'levels']);
  const isSingle = value === null || value.from === value.to;
  const setFrom = (level: Level | null): void => {
    set(level === null ? null : { from: level, to: isSingle ? level : value.to });
  };
  const setTo = (level: Level | null): void => {
    if (level === null) set(value === null ? null : { from: value.from, to: value.from });
    else set({ from: value?.from ?? level, to: level });
  };
  return (
    <div className="case-block">
      <ChangedBar changedBy={changedBy}>
        <div ref={row} className={`row lesion-levels${value === null ? ' case-unknown' : ''}`}>
          <span className="mut" aria-hidden="true">
            {t('case.lesion.from')}
          </span>
          <SearchSelect
            label={t('case.lesion.fromLabel')}
            hideLabel
            width={96}
            placeholder={t('common.unknown')}
            choices={CHOICES}
            value={value?.from ?? null}
            onChange={setFrom}
          />
          <span className="mut" aria-hidden="true">
            {t('case.lesion.to')}
          </span>
          <SearchSelect
            label={t('case.lesion.toLabel')}
            hideLabel
            width={96}
            placeholder={t('common.unknown')}
            choices={CHOICES}
            value={value?.to ?? null}
            onChange={setTo}
          />
          {value === null ? null : (
            <Button
              size="small"
              kind="quiet"
              onPress={() => {
                set(null);
              }}
            >
              {t('case.backToUnknown')}
            </Button>
          )}
        </div>
        {refusal === undefined || value === null ? null : (
          <span className="field-error" role="alert">
            {t('case.refused.range', value)}
          </span>
        )}
      </ChangedBar>
    </div>
  );
}

function RemoveLesion({ lesion, label }: { lesion: Lesion; label: string }): ReactElement {
  const { editing } = useCase();
  const [isAsking, setAsking] = useState(false);
  const levels = lesion.levels === null ? label : formatLevels(lesion.levels);
  return (
    <div className="lesion-remove">
      <Button
        size="small"
        kind="quiet"
        icon={<Trash2 className="icon-s" />}
        onPress={() => {
          setAsking(true);
        }}
      >
        {t('case.lesion.remove')}
      </Button>
      <Dialog
        title={t('case.lesion.removeTitle', { levels })}
        isOpen={isAsking}
        onClose={() => {
          setAsking(false);
        }}
        footer={
          <>
            <Button
              onPress={() => {
                setAsking(false);
              }}
            >
              {t('common.cancel')}
            </Button>
            <Button
              kind="primary"
              onPress={() => {
                editing.edit((record) => withField(record, ['lesions', lesion.id], undefined));
              }}
            >
              {t('common.remove')}
            </Button>
          </>
        }
      >
        <p>{t('case.lesion.removeText')}</p>
      </Dialog>
    </div>
  );
}
