import { fieldsOf, isEntryList, keyOfPath, type CaseRecord, type Field } from '@spineboard/core/case';
import { formatScore } from '@spineboard/core/instruments';
import { assessCase, decisionText } from '@spineboard/core/noms';
import { useMemo, type ReactElement } from 'react';
import { Chip } from '../../components/chip.tsx';
import { factTitle, factWords } from '../../components/fact-words.ts';
import { keyOf, t } from '../../messages/t.ts';

const GROUPS = [
  ['patient', ['patient', 'referral', 'provenance', 'provenanceNote']],
  ['primary', ['primary', 'systemic', 'answers', 'earlierTreatments']],
  ['neurology', ['neurology', 'pain', 'urgencyOverride', 'calls']],
  ['lesions', ['lesions', 'secondReads']],
  ['workUp', ['workUp', 'images', 'questions']],
  ['plan', ['plan']],
] as const;

/** Fields that a reader of a whole record has no use for. */
const UNSEEN = new Set(['schemaVersion', 'id', 'sha256', 'width', 'height', 'type', 'lesionId']);

const isUnknown = (value: unknown): boolean => value === null;
const isBlank = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);

function shown({ path, value }: Field): boolean {
  if (path.length === 1 && path[0] !== 'urgencyOverride')
    return path[0] === 'provenance' || (path[0] === 'provenanceNote' && value !== '');
  const name = path.at(-1) ?? '';
  // `type` is the kind of pain too.
  if (UNSEEN.has(name) && path[0] !== 'pain') return false;
  return !isBlank(value) && !(isUnknown(value) && isEntryList(path[0]) && path[0] !== 'lesions');
}

/** Every fact of a record, unknown ones marked, with what followed from them. Nothing here can be changed. */
export function WholeRecord({ record, savedAt }: { record: CaseRecord; savedAt: string }): ReactElement {
  const fields = useMemo(() => [...fieldsOf(record).values()].filter(shown), [record]);
  const unknown = fields.filter((field) => isUnknown(field.value) && field.path[0] !== 'urgencyOverride');
  return (
    <>
      <WhatFollowed record={record} savedAt={savedAt} />
      <p className="mut history-unknown">{t('history.unknown', { count: unknown.length })}</p>
      {GROUPS.map(([group, parts]) => {
        const inGroup = fields.filter(
          (field) =>
            parts.some((part) => part === field.path[0]) &&
            !(field.path[0] === 'urgencyOverride' && field.value === null),
        );
        if (inGroup.length === 0) return null;
        return (
          <section key={group} className="history-group">
            <h3>{group === 'lesions' ? t('case.section.lesions') : t(keyOf(`history.group.${group}`))}</h3>
            <dl className="history-facts">
              {inGroup.map((field) => (
                <div key={keyOfPath(field.path)} className="history-fact">
                  <dt>{factTitle(field.path, [record])}</dt>
                  <dd className={isUnknown(field.value) ? 'history-fact-unknown' : undefined}>
                    <bdi>{factWords(field.path, field.value)}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </>
  );
}

function WhatFollowed({ record, savedAt }: { record: CaseRecord; savedAt: string }): ReactElement {
  const assessment = useMemo(() => assessCase(record, { now: savedAt }), [record, savedAt]);
  const { noms, tokuhashi, tomita, lesions, ruleVersion } = assessment;
  return (
    <section className="history-group">
      <h3>{t('history.rules', { version: ruleVersion })}</h3>
      <dl className="history-facts">
        <div className="history-fact">
          <dt>{t('history.noms')}</dt>
          <dd>
            <Chip sign={noms.state}>{t(keyOf(`noms.${noms.state}`))}</Chip>
            {noms.branches.map((branch) => (
              <div key={branch.rows.join()}>
                {branch.condition === '' ? null : <b>{branch.condition} </b>}
                {decisionText(branch.decision, 'full')}
              </div>
            ))}
          </dd>
        </div>
        {lesions.map((each) => (
          <div key={each.lesionId} className="history-fact">
            <dt>{t('case.entry.lesions', { name: each.label })}</dt>
            <dd>
              {t('history.lesion', {
                sins: formatScore(each.sins.score),
                reading: each.sins.reading,
                escc: formatScore(each.escc.score),
              })}
            </dd>
          </div>
        ))}
        <div className="history-fact">
          <dt>{t('case.panel.tokuhashi')}</dt>
          <dd>{`${formatScore(tokuhashi.score)}. ${tokuhashi.reading}`}</dd>
        </div>
        <div className="history-fact">
          <dt>{t('case.panel.tomita')}</dt>
          <dd>{`${formatScore(tomita.score)}. ${tomita.reading}`}</dd>
        </div>
      </dl>
    </section>
  );
}
