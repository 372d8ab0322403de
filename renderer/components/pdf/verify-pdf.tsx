import type { MinutesEntry, MinutesVerdict } from '@spineboard/core/board';
import { FileCheck2, FileX2 } from 'lucide-react';
import { useRef, useState, type ReactElement } from 'react';
import { DropZone, FileTrigger, type DropZoneProps } from 'react-aria-components';
import { problemOf, type Problem } from '../../api/client.ts';
import { formatDate, formatInstant } from '../../messages/format.ts';
import { keyOf, t } from '../../messages/t.ts';
import { Button } from '../button.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { verifyFile } from './verify-file.ts';
import './verify-pdf.css';

type Shown =
  | { state: 'asked' }
  | { state: 'reading'; name: string }
  | { state: 'judged'; name: string; verdict: MinutesVerdict }
  | { state: 'failed'; problem: Problem };

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];

async function droppedFile(event: DropEvent): Promise<File | null> {
  const item = event.items.find((each) => each.kind === 'file');
  return item === undefined ? null : item.getFile();
}

/** A place to drop a PDF on, and whether it is what this workspace signed. */
export function VerifyPdf(): ReactElement {
  const [shown, setShown] = useState<Shown>({ state: 'asked' });
  const asked = useRef(0);
  const verify = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    asked.current += 1;
    const mine = asked.current;
    setShown({ state: 'reading', name: file.name });
    const answer: Shown = await verifyFile(file).then(
      (verdict) => ({ state: 'judged', name: file.name, verdict }),
      (error: unknown) => ({ state: 'failed', problem: problemOf(error) }),
    );
    if (asked.current === mine) setShown(answer);
  };
  return (
    <div className="verify">
      <DropZone
        className="verify-drop"
        aria-label={t('minutes.verify.drop')}
        getDropOperation={() => 'copy'}
        onDrop={(event) => void droppedFile(event).then(verify)}
      >
        <p className="ink2">{t('minutes.verify.drop')}</p>
        <FileTrigger acceptedFileTypes={['application/pdf']} onSelect={(files) => void verify(files?.[0])}>
          <Button size="small">{t('minutes.verify.choose')}</Button>
        </FileTrigger>
      </DropZone>
      <output className="verify-answer">
        {shown.state === 'reading' ? <p className="mut sm">{t('minutes.verify.reading')}</p> : null}
        {shown.state === 'judged' ? <Verdict name={shown.name} verdict={shown.verdict} /> : null}
      </output>
      {shown.state === 'failed' ? <ProblemNote problem={shown.problem} /> : null}
    </div>
  );
}

function Verdict({ name, verdict }: { name: string; verdict: MinutesVerdict }): ReactElement {
  const isSigned = verdict.verdict === 'signed';
  const Icon = isSigned ? FileCheck2 : FileX2;
  const { title, lines } = wordsOf(verdict);
  return (
    <div className={`verify-verdict${isSigned ? ' verify-signed' : ''}`}>
      <Icon className="icon" aria-hidden="true" />
      <div className="verify-words">
        <p className="verify-file sm mut" data-content="">
          {name}
        </p>
        <p className="verify-title">{title}</p>
        {lines.map((line) => (
          <p key={line} className="sm ink2">
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}

const named = ({ kind, number }: Pick<MinutesEntry, 'kind' | 'number'>): string =>
  t(`minutes.verify.name.${kind}`, { number });

/** The answer as a title, and what follows from it. */
function wordsOf(verdict: MinutesVerdict): { title: string; lines: string[] } {
  const title = (values: Record<string, string> = {}): string =>
    t(keyOf(`minutes.verify.is.${verdict.verdict}`), values);
  switch (verdict.verdict) {
    case 'signed':
    case 'file-changed': {
      const { entry, later } = verdict;
      const after =
        later.length === 0
          ? [t('minutes.verify.noLater')]
          : later.map((each) => t('minutes.verify.later', { number: each.number, date: formatInstant(each.signedAt) }));
      const by = t('minutes.verify.by', { name: entry.signedByName, date: formatInstant(entry.signedAt) });
      const how = verdict.verdict === 'signed' ? [by] : [t('minutes.verify.unreliable')];
      return { title: title({ name: named(entry) }), lines: [...how, ...after] };
    }
    case 'data-changed':
      return { title: title({ name: named(verdict.entry) }), lines: [t('minutes.verify.unreliable')] };
    case 'nameless': {
      const { document, entry } = verdict;
      const values = { name: named(entry ?? document), centre: document.centre, date: formatDate(document.date) };
      return {
        title: title(),
        lines: [entry === null ? t('minutes.verify.itself', values) : t('minutes.verify.madeFrom', values)],
      };
    }
    case 'unknown-number':
    case 'whole':
    case 'draft': {
      const { document } = verdict;
      const itself = t('minutes.verify.itself', {
        name: named(document),
        centre: document.centre,
        date: formatDate(document.date),
      });
      return { title: title(), lines: [itself] };
    }
    case 'hash-differs':
      return {
        title: title(),
        lines: [
          t('minutes.verify.printed', { sha: verdict.printed }),
          t('minutes.verify.attached', { sha: verdict.attached }),
        ],
      };
    case 'no-data':
      return { title: title(), lines: [t('minutes.verify.printed', { sha: verdict.printed })] };
    case 'no-hash':
    case 'other-data':
    case 'other-pdf':
    case 'not-pdf':
    case 'cut-off':
    case 'damaged':
      return { title: title(), lines: [] };
    default:
      verdict satisfies never;
      throw new RangeError('Unknown verdict');
  }
}
