// oxlint-disable jsx-a11y/prefer-tag-over-role -- an option of the palette holds more than text, which no element of that name may
import type { MeetingSummary, QueueRow } from '@spineboard/core/contract';
import { Presentation, UserRound } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { KeyCaps } from '../actions/key-caps.tsx';
import type { PaletteLine } from '../actions/palette-lines.ts';
import { ProvenanceMark } from '../components/provenance-mark.tsx';
import { t } from '../messages/t.ts';

export type Line = PaletteLine<QueueRow, MeetingSummary>;

/** One line of the palette: what it is, why it is not possible, and its keys at the right. */
export function PaletteOption({
  id,
  line,
  isActive,
  onChoose,
  onRun,
}: {
  id: string;
  line: Line;
  isActive: boolean;
  /** The pointer moved over it. */
  onChoose: () => void;
  onRun: () => void;
}): ReactElement {
  const whyNot = 'whyNot' in line ? line.whyNot : null;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the focus and the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={whyNot !== null}
      className={`palette-line${isActive ? ' palette-line-on' : ''}${whyNot === null ? '' : ' palette-line-off'}`}
      onPointerMove={() => {
        if (!isActive) onChoose();
      }}
      onClick={onRun}
    >
      <Content line={line} />
    </div>
  );
}

function Content({ line }: { line: Line }): ReactElement {
  switch (line.kind) {
    case 'action':
      return <Words label={line.label} marks={line.marks} whyNot={line.whyNot} keys={line.action.keys} />;
    case 'elsewhere':
      return <Words label={line.label} marks={line.marks} whyNot={line.whyNot} keys={line.keys} />;
    case 'case':
      return <CaseWords row={line.row} />;
    case 'meeting':
      return (
        <>
          <Presentation className="icon-s mut" aria-hidden="true" />
          <span className="ell" data-content="">
            <Marked text={line.label} marks={line.marks} />
          </span>
          <span className="grow" />
          <span className="mut sm nowrap">{t(`board.state.${line.meeting.status}`)}</span>
        </>
      );
    default:
      line satisfies never;
      throw new RangeError('Unknown line');
  }
}

function Words({
  label,
  marks,
  whyNot,
  keys,
}: {
  label: string;
  marks: readonly (readonly [number, number])[];
  whyNot: string | null;
  keys: readonly string[];
}): ReactElement {
  const [first] = keys;
  return (
    <>
      <span className="ell palette-words" title={label}>
        <Marked text={label} marks={marks} />
      </span>
      {whyNot === null ? null : (
        <span className="sm mut ell palette-why" title={whyNot}>
          {whyNot}
        </span>
      )}
      <span className="grow" />
      {first === undefined ? null : <KeyCaps chord={first} />}
    </>
  );
}

function CaseWords({ row }: { row: QueueRow }): ReactElement {
  return (
    <>
      <UserRound className="icon-s mut" aria-hidden="true" />
      {row.name === '' ? <span>{t('case.noName')}</span> : null}
      <b className="ell palette-name" data-content="" title={row.name}>
        <bdi>{row.name}</bdi>
      </b>
      <ProvenanceMark provenance={row.provenance} />
      <span className="mut sm nowrap" data-content="">
        {row.recordNumber}
      </span>
      <span className="sm ink2 ell" data-content="" title={row.primary}>
        {[row.primary, row.levels].filter((part) => part !== '').join(', ')}
      </span>
      <span className="grow" />
      <span className="mut sm nowrap">{t(`status.${row.status}`)}</span>
    </>
  );
}

/** A text with the characters that were typed in bold. */
function Marked({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }): ReactNode {
  const letters = Array.from(text);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push(letters.slice(at, from).join(''), <b key={from}>{letters.slice(from, to).join('')}</b>);
    at = to;
  }
  parts.push(letters.slice(at).join(''));
  return <>{parts}</>;
}
