import { decisionText, type Influence, type WhatWouldChange } from '@spineboard/core/noms';
import { explainableFacts } from '@spineboard/core/options';
import { ArrowRightLeft, Minus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';
import { ExplainDialog } from './explain-dialog.tsx';
import type { SideWork } from './options-side.tsx';
import './change-panel.css';

function InfluenceSign({ kind }: { kind: Influence['kind'] }): ReactElement {
  if (kind === 'decides') return <Sign kind="near" size={14} />;
  if (kind === 'board') return <Sign kind="board" size={14} />;
  return kind === 'would-change' ? (
    <ArrowRightLeft className="icon-s" aria-hidden="true" />
  ) : (
    <Minus className="icon-s" aria-hidden="true" />
  );
}

/** Known facts of the table whose other values would change nothing, with what they are now. */
function idleFacts({ facts }: WhatWouldChange): string[] {
  return facts
    .filter((each) => !each.missing && !each.board && each.changes === 'nothing' && each.known !== null)
    .map((each) => t('options.change.known', { fact: each.fact, value: each.known ?? '' }));
}

/** The verdict, what the framework says under which condition, and every fact with what it would do. */
export function ChangePanel({ work, isPaper = false }: { work: SideWork; isPaper?: boolean }): ReactElement {
  const { assessment, record } = work;
  const { noms } = assessment;
  const [explained, setExplained] = useState<string | null>(null);
  const explainable = explainableFacts(record);
  const telling = noms.influences.filter((each) => each.kind !== 'changes-nothing');
  const idle = [
    ...noms.influences
      .filter((each) => each.kind === 'changes-nothing')
      .map((each) => t('options.change.known', { fact: each.fact, value: each.consequence })),
    ...idleFacts(noms.whatWouldChange),
  ];
  return (
    <>
      <p className="change-verdict">
        <Sign kind={noms.state} size={14} />
        <b>{noms.whatWouldChange.sentence}</b>
      </p>
      <section className="side-block">
        <h3>{t('options.change.says')}</h3>
        {noms.branches.length === 0 ? <p className="ink2">{t('options.change.noRow')}</p> : null}
        <ul>
          {noms.branches.map((branch) => (
            <li key={branch.decision} className="change-branch">
              {branch.condition === '' ? null : <span className="mut">{branch.condition}</span>}
              <span>
                {t('options.change.branch', {
                  decision: decisionText(branch.decision, 'full'),
                  count: branch.rows.length,
                  rows: branch.rows.join(', '),
                })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="side-block">
        {isPaper ? null : <h3>{t('options.change')}</h3>}
        {telling.length === 0 ? <p className="ink2">{t('options.change.none')}</p> : null}
        <ul aria-label={t('options.change')}>
          {telling.map((each) => (
            <li key={`${each.path} ${each.fact}`} className={`influence influence-${each.kind}`}>
              <span className="influence-sign">
                <InfluenceSign kind={each.kind} />
                <span className="hidden-visually">{t(`options.change.${each.kind}`)}</span>
              </span>
              <span>
                {explainable.has(each.path) && !isPaper ? (
                  <button
                    type="button"
                    className="influence-fact"
                    onClick={() => {
                      setExplained(each.path);
                    }}
                  >
                    {each.fact}
                  </button>
                ) : (
                  <b>{each.fact}</b>
                )}
                <span className="influence-consequence ink2">{each.consequence}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <FactSets changes={noms.whatWouldChange} />
      {idle.length === 0 ? null : (
        <section className="side-block mut">
          <h3>{t('options.change.nothing')}</h3>
          <ul className="change-idle sm">
            {idle.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
      {noms.rows.length === 0 ? null : (
        // Where there is no row at all, the note above the table says so.
        <section className="side-block">
          <h3>{t('options.silent')}</h3>
          {noms.silent.length === 0 ? <p className="ink2">{t('options.silent.none')}</p> : null}
          {noms.silent.map((each) => (
            <p key={each.id} className="ink2">
              {each.text}
            </p>
          ))}
        </section>
      )}
      {explained === null ? null : (
        <ExplainDialog
          work={work}
          path={explained}
          onClose={() => {
            setExplained(null);
          }}
        />
      )}
    </>
  );
}

/** Sets that stand open; the others are one press away. */
const FEW_SETS = 2;

/** The least facts that are sure to settle the answer, and those that could. */
function FactSets({ changes }: { changes: WhatWouldChange }): ReactElement | null {
  const { sure, could } = changes;
  if (sure.facts.length === 0) return null;
  const options = (decisions: (typeof could)[number]['decisions']): string => {
    const words = decisions.map((each) => decisionText(each, 'full'));
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : t('options.change.or', { first: words.slice(0, -1).join(', '), last });
  };
  const line = (set: (typeof could)[number]): ReactElement => (
    <li key={set.text}>
      {t('options.change.could', { facts: sentenceCase(set.text), options: options(set.decisions) })}
    </li>
  );
  const rest = could.slice(FEW_SETS);
  return (
    <section className="side-block">
      <h3>{t('options.change.sets')}</h3>
      <ul className="change-sets ink2">
        <li>{t('options.change.sure', { facts: sentenceCase(sure.text), ends: sure.ends })}</li>
        {could.slice(0, FEW_SETS).map(line)}
        {rest.length === 0 ? null : (
          <li>
            <details>
              <summary>{t('options.change.moreSets', { count: rest.length })}</summary>
              <ul className="change-sets">{rest.map(line)}</ul>
            </details>
          </li>
        )}
      </ul>
    </section>
  );
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
