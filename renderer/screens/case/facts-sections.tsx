import {
  type CaseRecord,
  ECOG,
  emptyCase,
  FRANKEL,
  HISTOLOGIES,
  histology,
  type HistologyId,
  KARNOFSKY,
  sameValue,
} from '@spineboard/core/case';
import { frankel, tomita } from '@spineboard/core/instruments';
import { useState, type ReactElement } from 'react';
import { FormRow } from '../../components/field.tsx';
import { SearchSelect } from '../../components/select.tsx';
import { t } from '../../messages/t.ts';
import { BarthelField } from './barthel-field.tsx';
import { BoardCall } from './board-call.tsx';
import { useCase, useField } from './case-context.tsx';
import { CaseDate, CaseSegments, CaseText, ChangedBar, labelOf } from './fields.tsx';
import { ScoreLinks } from './score-links.tsx';

/** Who the patient is, and why the board is asked. */
export function ReferralSection(): ReactElement {
  const { editing } = useCase();
  // A new case is named first; in any other the keys of the screen stay at hand.
  const [isNew] = useState(() => sameValue(editing.record, emptyCase()));
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a person who asked for a new case types its name next */}
      <CaseText path={['patient', 'name']} isFact autoFocus={isNew} />
      <CaseText path={['patient', 'recordNumber']} isFact />
      <CaseDate path={['patient', 'birthDate']} />
      <CaseSegments path={['patient', 'sex']} values={['F', 'M', 'X']} />
      <CaseText path={['referral', 'question']} multiline isFact />
      <CaseText path={['referral', 'reason']} multiline />
    </>
  );
}

const tomitaPoints = (growth: string): number =>
  tomita.items[0].options.find((option) => option.id === growth)?.points ?? 0;

function sourceWords(id: HistologyId): { tokuhashi: string; tomita: string; noms: string } {
  const entry = histology(id);
  const notListed = t('case.sources.notListed');
  return {
    tokuhashi: entry.tokuhashi === null ? notListed : t('case.sources.points', { points: entry.tokuhashi }),
    tomita:
      entry.tomita === null
        ? notListed
        : t('case.sources.growth', {
            growth: t(`case.sources.growth.${entry.tomita}`),
            points: tomitaPoints(entry.tomita),
          }),
    noms: entry.radiosensitivity === null ? notListed : t(`case.value.radiosensitivity.${entry.radiosensitivity}`),
  };
}

const shortWords = (entry: (typeof HISTOLOGIES)[number]): string =>
  t('case.sources.short', {
    tokuhashi: entry.tokuhashi ?? '–',
    tomita: entry.tomita ?? '–',
    noms:
      entry.radiosensitivity === null
        ? t('case.sources.nomsNotListed')
        : t(`case.value.radiosensitivity.${entry.radiosensitivity}`),
  });

function Primary(): ReactElement {
  const path = ['primary', 'histology'];
  const { value, changedBy, set } = useField<HistologyId | null>(path);
  const entry = value === null ? null : histology(value);
  const words = value === null ? null : sourceWords(value);
  return (
    <ChangedBar changedBy={changedBy}>
      <FormRow label={labelOf(path)}>
        <div className={value === null ? 'case-unknown' : undefined}>
          <SearchSelect
            label={labelOf(path)}
            hideLabel
            width={320}
            placeholder={t('case.primarySearch')}
            choices={HISTOLOGIES.map((each) => ({ value: each.id, label: each.name, detail: shortWords(each) }))}
            value={value}
            onChange={set}
          />
        </div>
        {words === null ? null : (
          <dl className="case-sources" aria-label={t('case.sources.title')}>
            <dt>{t('case.sources.tokuhashi')}</dt>
            <dd>{words.tokuhashi}</dd>
            <dt>{t('case.sources.tomita')}</dt>
            <dd>{words.tomita}</dd>
            <dt>{t('case.sources.noms')}</dt>
            <dd>{words.noms}</dd>
          </dl>
        )}
        {entry?.note === undefined ? null : <p className="case-note">{entry.note}</p>}
      </FormRow>
    </ChangedBar>
  );
}

/** The primary with what each source calls it, and how far the disease is spread. */
export function OncologySection(): ReactElement {
  const { editing } = useCase();
  const { histology: id, radiosensitivityByBoard } = editing.record.primary;
  const isUnlisted = id !== null && histology(id).radiosensitivity === null;
  return (
    <>
      <Primary />
      {isUnlisted || radiosensitivityByBoard !== null ? (
        <BoardCall
          path={['primary', 'radiosensitivityByBoard']}
          label={labelOf(['primary', 'radiosensitivityByBoard'])}
          name="radiosensitivity"
          values={['sensitive', 'resistant']}
          hint={t('case.hint.radiosensitivity')}
        />
      ) : null}
      <CaseText path={['primary', 'detail']} hint="case.hint.detail" />
      <CaseSegments path={['primary', 'proven']} values={['yes', 'no']} />
      <CaseSegments path={['primary', 'controlled']} values={['yes', 'no']} />
      <CaseSegments path={['systemic', 'vertebral']} values={['1', '2', '3+']} />
      <CaseSegments path={['systemic', 'extraspinalBone']} values={['0', '1-2', '3+']} />
      <CaseSegments path={['systemic', 'organs']} values={['none', 'removable', 'unremovable']} />
      <ScoreLinks ids={['tokuhashi', 'tomita']} />
    </>
  );
}

function FrankelField(): ReactElement {
  const { value } = useField<CaseRecord['neurology']['frankel']>(['neurology', 'frankel']);
  const option = frankel.items[0].options.find((each) => each.id === value);
  const isRefined = value === 'D1' || value === 'D2' || value === 'D3';
  return (
    <>
      <CaseSegments path={['neurology', 'frankel']} values={FRANKEL} plain>
        {option === undefined ? null : <span className="field-hint">{option.definition}</span>}
      </CaseSegments>
      {isRefined ? <CaseSegments path={['neurology', 'frankelDefinition']} values={['function', 'gait']} /> : null}
    </>
  );
}

/** The deficit: how bad, what kind, how it goes, since when. */
export function NeurologySection(): ReactElement {
  const { editing } = useCase();
  const { deficitCourse, deficitOnset } = editing.record.neurology;
  const hasDeficit = deficitOnset !== null || (deficitCourse !== null && deficitCourse !== 'none');
  return (
    <>
      <FrankelField />
      <CaseSegments path={['neurology', 'myelopathy']} values={['yes', 'no']} />
      <CaseSegments path={['neurology', 'radiculopathy']} values={['none', 'painful', 'functional']} />
      <CaseSegments path={['neurology', 'deficitCourse']} values={['none', 'stable', 'slow', 'rapid']} />
      {hasDeficit ? <CaseDate path={['neurology', 'deficitOnset']} withTime /> : null}
      <CaseText path={['neurology', 'deficitNote']} multiline />
      <PainFields />
    </>
  );
}

const VAS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Pain of the patient; the pain of one lesion is asked with its SINS. */
function PainFields(): ReactElement {
  return (
    <section className="case-rows case-rows-part" aria-label={t('case.pain')}>
      <h3 className="case-part-title">{t('case.pain')}</h3>
      <CaseSegments path={['pain', 'vas']} values={VAS} plain hint="case.hint.vas" />
      <CaseSegments
        path={['pain', 'type']}
        values={['mechanical', 'biologic', 'radicular', 'none']}
        hint="case.hint.painType"
      />
      <CaseSegments path={['pain', 'control']} values={['controlled', 'uncontrolled', 'despite-opioids']} />
      <ScoreLinks ids={['frankel', 'vas', 'painType']} />
    </section>
  );
}

/** What the patient can bear. */
export function SystemicSection(): ReactElement {
  return (
    <>
      <CaseSegments path={['systemic', 'karnofsky']} values={KARNOFSKY} plain hint="case.hint.karnofsky" />
      <CaseSegments
        path={['systemic', 'toleratesSurgery']}
        values={['able', 'unable']}
        hint="case.hint.toleratesSurgery"
      />
      <CaseSegments path={['systemic', 'ambulation']} values={['independent', 'assisted', 'wheelchair', 'bedridden']} />
      <CaseText path={['referral', 'comorbidity']} multiline />
      <CaseSegments path={['systemic', 'ecog']} values={ECOG} plain hint="case.hint.ecog" />
      <CaseSegments path={['systemic', 'cardiopulmonary']} values={['none', 'severe']} hint="case.hint.series" />
      <CaseSegments path={['systemic', 'coagulopathy']} values={['yes', 'no']} />
      <BarthelField />
      <ScoreLinks ids={['karnofsky', 'ecog', 'ambulation', 'barthel']} />
    </>
  );
}

/** What the patient wants, in words, and the one wish that a published series asks for. */
export function WishesSection(): ReactElement {
  return (
    <>
      <CaseText path={['referral', 'wishes']} multiline isFact />
      <CaseSegments path={['referral', 'refusesInvasive']} values={['yes', 'no']} hint="case.hint.series" />
    </>
  );
}
