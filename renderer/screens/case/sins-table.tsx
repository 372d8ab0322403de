import { needsReason, sins, withAnswer } from '@spineboard/core/instruments';
import type { ScoreView } from '@spineboard/core/noms';
import { useState, type ReactElement } from 'react';
import { ScoreBar } from '../../components/score-bar.tsx';
import { formatRange } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { Ask, useAsked } from './ask.tsx';
import { useCase } from './case-context.tsx';
import { SinsRow, type SinsRowProps } from './sins-row.tsx';
import './sins-table.css';

/**
 * The six items of one lesion, answered in place: a digit on a row answers it, Enter or a click opens its answers.
 * The total below is a range as long as something is missing.
 */
export function SinsTable({
  lesionId,
  label,
  view,
}: {
  lesionId: string;
  /** "T9"; null while the level is unknown. */
  label: string | null;
  view: ScoreView;
}): ReactElement {
  const { editing, by } = useCase();
  const [openItem, setOpenItem] = useState<string | null>(null);
  const { score, answers } = view;
  const title = label === null ? t('case.sins.titleUnknown') : t('case.sins.title', { levels: label });
  const answer = (itemId: string, option: string | null, reason: string): void => {
    editing.edit((record) =>
      withAnswer(record, 'sins', lesionId, itemId, option === null ? null : { option, reason, by }),
    );
  };
  return (
    <section className="case-block" aria-label={title}>
      <h3 className="case-block-title">
        {title}
        <span className="case-block-note">
          {t('case.sins.known', { known: sins.items.length - score.missing.length, all: sins.items.length })}
        </span>
      </h3>
      <div className="sins-rows">
        {sins.items.map((item, index) => {
          const resolved = answers[index];
          if (resolved === undefined) return null;
          return (
            <AskableRow
              key={item.id}
              item={item}
              position={index + 1}
              answer={resolved}
              holdsBand={resolved.option === null && score.bands.length === 1}
              isOpen={openItem === item.id}
              onToggle={() => {
                setOpenItem(openItem === item.id ? null : item.id);
              }}
              path={`lesions.${lesionId}.sins.${item.id}`}
              question={t('case.ask.sins', { item: item.title, levels: label ?? t('case.levelUnknown') })}
              onAnswer={(option, reason) => {
                answer(item.id, option, reason);
              }}
              wantsReason={(option) => needsReason(editing.sound, { instrument: 'sins', lesionId }, item.id, option)}
            />
          );
        })}
      </div>
      <div className="sins-total">
        <b>{t(score.complete ? 'case.sins.totalDone' : 'case.sins.total')}</b>
        <span className="sins-total-number">{formatRange(score.lo, score.hi)}</span>
        <ScoreBar scale={sins} value={score} width={186} height={8} label={view.spoken} />
        <span className="sm sins-total-words">
          <b>{view.reading}</b>
          {view.missingText === '' ? null : <span className="ink2"> {view.missingText}</span>}
        </span>
      </div>
    </section>
  );
}

/** A row that knows who was asked for it. */
function AskableRow({
  path,
  question,
  ...row
}: { path: string; question: string } & Omit<SinsRowProps, 'ask' | 'asked'>): ReactElement {
  return <SinsRow {...row} ask={<Ask path={path} question={question} isSmall />} asked={useAsked(path)} />;
}
