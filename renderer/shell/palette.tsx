// oxlint-disable jsx-a11y/prefer-tag-over-role -- a combobox with groups of options that hold more than text, which no element is
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { paletteGroups, placeOf } from '../actions/palette-lines.ts';
import { recentActions, rememberAction } from '../actions/recent.ts';
import { ALL_LISTS } from '../actions/stages.ts';
import { useLiveActions } from '../actions/use-actions.ts';
import { Keys } from '../components/button.tsx';
import { t } from '../messages/t.ts';
import { PaletteOption, type Line } from './palette-option.tsx';
import './palette.css';
import { usePaletteSearch } from './use-palette-search.ts';

const LIST = 'palette-list';
const optionId = (line: Line): string => `palette-${line.kind}-${line.id}`;

/**
 * Everything that can be done here, every case and every open meeting, found by typing. `onClose` is called before what
 * was chosen is done, with the doing: the focus has to be back on the page first.
 */
export function Palette({ onClose }: { onClose: (then: (() => void) | null) => void }): ReactElement {
  const navigate = useNavigate();
  const actions = useLiveActions();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [recent] = useState(recentActions);
  const { cases, meetings, isSearching } = usePaletteSearch(typed);
  const groups = paletteGroups({ typed, actions, lists: ALL_LISTS, cases, meetings, recent });
  const lines: Line[] = groups.flatMap((group) => group.lines);
  const place = placeOf(lines, chosen);
  const active = lines[place];
  const list = useRef<HTMLDivElement>(null);
  const activeId = active === undefined ? undefined : optionId(active);
  useEffect(() => {
    if (place === 0) list.current?.scrollTo({ top: 0 });
    else if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [list, place, activeId]);

  const run = (line: Line): void => {
    switch (line.kind) {
      case 'action':
        if (line.whyNot !== null) return;
        rememberAction(line.id);
        onClose(line.action.perform);
        return;
      case 'case':
        onClose(() => void navigate({ to: '/case/$caseId', params: { caseId: line.id } }));
        return;
      case 'meeting':
        onClose(() => void navigate({ to: '/board/$meetingId', params: { meetingId: line.id } }));
        return;
      case 'elsewhere':
        return;
      default:
        line satisfies never;
    }
  };
  const choose = (to: number): void => {
    const line = lines[(to + lines.length) % lines.length];
    if (line !== undefined) setChosen(line.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') choose(place + 1);
    else if (event.key === 'ArrowUp') choose(place - 1);
    else if (event.key === 'PageDown') choose(Math.min(lines.length - 1, place + 8));
    else if (event.key === 'PageUp') choose(Math.max(0, place - 8));
    else if (event.key === 'Enter' && active !== undefined) run(active);
    else if (event.key === 'k' && (event.ctrlKey || event.metaKey)) onClose(null);
    else return;
    event.preventDefault();
  };

  return (
    <ModalOverlay
      className="dialog-ground palette-ground"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose(null);
      }}
    >
      <Modal className="dialog palette">
        <Dialog className="dialog-body" aria-label={t('actions.title')}>
          <div className="palette-search">
            <Search className="icon" aria-hidden="true" />
            <input
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette was asked for to type into it
              autoFocus
              className="palette-input"
              role="combobox"
              aria-label={t('actions.palette.label')}
              aria-expanded="true"
              aria-controls={LIST}
              aria-autocomplete="list"
              aria-activedescendant={activeId}
              placeholder={t('actions.palette.hint')}
              autoComplete="off"
              spellCheck={false}
              maxLength={100}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setChosen(null);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div
            id={LIST}
            ref={list}
            role="listbox"
            aria-label={t('actions.title')}
            className="palette-list"
            tabIndex={-1}
            // The focus stays in the field.
            onMouseDown={(event) => {
              event.preventDefault();
            }}
          >
            {groups.map((group) => (
              <div key={group.title} role="group" aria-labelledby={`palette-${group.title}`}>
                <div id={`palette-${group.title}`} className="palette-head label" role="presentation">
                  {t(group.title)}
                </div>
                {group.lines.map((line) => (
                  <PaletteOption
                    key={optionId(line)}
                    id={optionId(line)}
                    line={line}
                    isActive={line === active}
                    onChoose={() => {
                      setChosen(line.id);
                    }}
                    onRun={() => {
                      run(line);
                    }}
                  />
                ))}
              </div>
            ))}
          </div>
          {lines.length > 0 || isSearching ? null : (
            <p className="palette-none ink2">{t('actions.palette.none', { text: typed.trim() })}</p>
          )}
          <footer className="palette-foot sm mut">
            <span>
              <Keys keys="↑+↓" /> {t('actions.palette.choose')}
            </span>
            <span>
              <Keys keys="Enter" /> {t('actions.palette.run')}
            </span>
            <span>
              <Keys keys="Esc" /> {t('actions.palette.close')}
            </span>
            <span className="grow" />
            <output>
              {isSearching ? t('actions.palette.searching') : t('actions.palette.found', { count: lines.length })}
            </output>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
