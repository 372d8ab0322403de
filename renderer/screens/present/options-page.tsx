import type { NomsState } from '@spineboard/core/noms';
import type { ComparedOption } from '@spineboard/core/options';
import type { CSSProperties, ReactElement } from 'react';
import { Sign } from '../../components/sign.tsx';
import { joinPercent } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import type { OptionLine } from './case-sheets.ts';
import './options-page.css';

function VerdictSign({ kind, state }: { kind: ComparedOption['verdict']['kind']; state: NomsState }): ReactElement {
  if (kind === 'named') return <Sign kind={state} size={28} />;
  if (kind === 'missing') return <Sign kind="unknown" size={28} />;
  return <></>;
}

/** The options beside each other: what they are, what the case says of each, and where they differ. */
export function OptionsPage({
  options,
  lines,
  state,
}: {
  options: readonly ComparedOption[];
  lines: readonly OptionLine[];
  state: NomsState;
}): ReactElement {
  return (
    <div className="options-page" style={{ '--options': options.length } as CSSProperties}>
      <table className="room-options">
        <thead>
          <tr>
            <td className="room-options-corner">
              <span className="hidden-visually">{t('present.page.options')}</span>
            </td>
            {options.map(({ id, title, verdict }) => (
              <th key={id} scope="col" className="room-options-head" data-content="">
                <span className="room-options-title">{title}</span>
                <span className="room-options-verdict">
                  <VerdictSign kind={verdict.kind} state={state} />
                  <span>{verdict.label}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, label, cells, unlike }) => (
            <tr key={id}>
              <th scope="row" className="room-options-label">
                {label}
              </th>
              {cells.map((cell, position) => (
                <td
                  // A cell belongs to the option above it: the position is its identity.
                  key={options[position]?.id ?? position}
                  colSpan={cells.length === 1 ? options.length : 1}
                  className={unlike[position] === true ? 'room-options-cell room-options-unlike' : 'room-options-cell'}
                  data-content=""
                >
                  {joinPercent(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
