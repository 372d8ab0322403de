import { useState, type ReactElement } from 'react';
import { KeyCaps } from '../actions/key-caps.tsx';
import { sheetParts, type SheetLine } from '../actions/sheet-lines.ts';
import { useLiveActions } from '../actions/use-actions.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { TextField } from '../components/field.tsx';
import { t } from '../messages/t.ts';
import './key-sheet.css';

/** The sheet of every key that works here, behind `?`: what the screen's actions say of themselves, nothing else. */
export function KeySheet({ onClose }: { onClose: () => void }): ReactElement {
  const actions = useLiveActions();
  const [typed, setTyped] = useState('');
  const parts = sheetParts(actions, typed);
  return (
    <Dialog
      title={t('keys.title')}
      isOpen
      onClose={onClose}
      width={760}
      footer={
        <Button kind="primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <TextField
        label={t('actions.sheet.search')}
        layout="hidden"
        placeholder={t('actions.sheet.search')}
        value={typed}
        onChange={setTyped}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the sheet was asked for, to look a key up
        autoFocus
      />
      {parts.length === 0 ? <p className="ink2">{t('actions.palette.none', { text: typed })}</p> : null}
      <div className="key-parts">
        {parts.map((part) => (
          <section key={part.title} className="key-part" aria-label={t(part.title)}>
            <h3 className="label">{t(part.title)}</h3>
            <dl className="key-list">
              {part.lines.map((line) => (
                <KeyLine key={line.id} line={line} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function KeyLine({ line }: { line: SheetLine }): ReactElement {
  const [first, ...others] = line.keys;
  return (
    <div className={`key-line${line.whyNot === null ? '' : ' key-line-off'}`} data-action={line.id}>
      <dt>
        {first === undefined ? null : <KeyCaps chord={first} />}
        {others.map((chord) => (
          <span key={chord} className="row key-other">
            {line.isSpan ? '–' : null}
            <KeyCaps chord={chord} />
          </span>
        ))}
      </dt>
      <dd>
        {line.text}
        {line.whyNot === null ? null : <span className="sm mut key-why">{line.whyNot}</span>}
      </dd>
    </div>
  );
}
