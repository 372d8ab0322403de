import { useState, type ReactElement } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useShortcuts } from '../components/shortcuts.ts';
import { t } from '../messages/t.ts';
import { useKeyHelpParts, type KeyHelpPart } from './key-help.ts';
import './key-sheet.css';

const EVERYWHERE: KeyHelpPart['keys'] = [
  { keys: ['?'], text: 'keys.sheet' },
  { keys: ['Tab'], text: 'keys.tab' },
  { keys: ['Esc'], text: 'keys.escape' },
];

/** The sheet of all keys that work here, behind `?`. */
export function KeySheet(): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  const parts = useKeyHelpParts();
  useShortcuts({
    '?': () => {
      setOpen(true);
    },
  });
  if (!isOpen) return null;
  const close = (): void => {
    setOpen(false);
  };
  return (
    <Dialog
      title={t('keys.title')}
      isOpen
      onClose={close}
      footer={
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the sheet was asked for, and closing it is all there is to do
        <Button kind="primary" onPress={close} autoFocus>
          {t('common.close')}
        </Button>
      }
    >
      {[...parts, { title: t('keys.everywhere'), keys: EVERYWHERE }].map((part) => (
        <section key={part.title} className="key-part">
          <h3 className="label">{part.title}</h3>
          <dl className="key-list">
            {part.keys.map((line) => (
              <div key={line.text} className="key-line">
                <dt>
                  {line.keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{t(line.text)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
