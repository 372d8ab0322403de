import { SAVED_VIEWS_LIMIT, type SavedQuery, type SavedView } from '@spineboard/core/contract';
import { ArrowDown, ArrowUp, RefreshCw, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import './saved-views.css';
import type { SavedViews } from './use-saved-views.ts';

/** Keeps what is shown under a name, and looks after the views that are kept: names, order, content, removal. */
export function SavedViewsDialog({
  saved,
  query,
  onClose,
}: {
  saved: SavedViews;
  /** What is shown now. */
  query: SavedQuery;
  onClose: () => void;
}): ReactElement {
  const [name, setName] = useState('');
  const [removed, setRemoved] = useState<Removed | null>(null);
  const { views, run, problem } = saved;
  const isFull = views.length >= SAVED_VIEWS_LIMIT;
  const isTaken = views.some((view) => view.name === name.trim());
  const canSave = name.trim() !== '' && !isTaken && !isFull && !saved.isBusy;
  const save = async (): Promise<void> => {
    if (canSave && (await run((calls) => calls.create({ name: name.trim(), query })))) onClose();
  };
  const remove = async (view: SavedView, position: number): Promise<void> => {
    if (await run((calls) => calls.remove({ id: view.id }))) setRemoved({ view, position });
  };
  const bringBack = async ({ view, position }: Removed): Promise<void> => {
    const isBack = await run(async (calls) => {
      const now = await calls.create({ name: view.name, query: view.query });
      const made = now.at(-1);
      return made === undefined ? now : calls.move({ id: made.id, position });
    });
    if (isBack) setRemoved(null);
  };
  return (
    <Dialog
      title={t('queue.saved.title')}
      isOpen
      onClose={onClose}
      width={560}
      footer={
        <>
          <Button onPress={onClose}>{t('common.close')}</Button>
          <Button kind="primary" isDisabled={!canSave} onPress={() => void save()}>
            {t('queue.saved.save')}
          </Button>
        </>
      }
    >
      <p className="ink2">{t('queue.saved.text')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('queue.saved.name')}
          value={name}
          onChange={setName}
          maxLength={60}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for to type a name
          autoFocus
          {...(isTaken ? { error: t('queue.saved.taken') } : isFull ? { error: t('queue.saved.full') } : {})}
        />
      </form>
      {views.length === 0 && removed === null ? null : (
        <section aria-label={t('queue.saved.own')}>
          <h3 className="label">{t('queue.saved.own')}</h3>
          <ol className="saved-list">
            {views.map((view, position) => (
              <SavedLine
                key={view.id}
                view={view}
                position={position}
                saved={saved}
                query={query}
                onRemove={() => void remove(view, position)}
              />
            ))}
          </ol>
          {removed === null ? null : (
            <RemovedLine key={removed.view.id} removed={removed} onUndo={() => void bringBack(removed)} />
          )}
        </section>
      )}
      {problem === null ? null : <ProblemNote problem={problem} />}
    </Dialog>
  );
}

/** A view that was just removed, and where it stood. */
type Removed = { view: SavedView; position: number };

/** What was removed, with the way back; the keyboard goes on there, because the line that had it is gone. */
function RemovedLine({ removed, onUndo }: { removed: Removed; onUndo: () => void }): ReactElement {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    line.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div className="saved-removed" ref={line}>
      <output className="ink2 ell">{t('queue.saved.removed', { name: removed.view.name })}</output>
      <Button size="small" icon={<Undo2 className="icon-s" aria-hidden="true" />} onPress={onUndo}>
        {t('queue.saved.undo')}
      </Button>
    </div>
  );
}

function SavedLine({
  view,
  position,
  saved,
  query,
  onRemove,
}: {
  view: SavedView;
  position: number;
  saved: SavedViews;
  query: SavedQuery;
  onRemove: () => void;
}): ReactElement {
  const [name, setName] = useState(view.name);
  const { id } = view;
  const rename = (): void => {
    const given = name.trim();
    if (given === '' || given === view.name) setName(view.name);
    else void saved.run((calls) => calls.update({ id, name: given }));
  };
  const move = (to: number): void => void saved.run((calls) => calls.move({ id, position: to }));
  return (
    <li className="saved-line">
      <span className="saved-key">{position < 9 ? <kbd>{position + 1}</kbd> : null}</span>
      <TextField
        label={t('queue.saved.rename', { name: view.name })}
        layout="hidden"
        value={name}
        onChange={setName}
        onBlur={rename}
        maxLength={60}
      />
      <Button
        size="small"
        aria-label={t('queue.saved.up', { name: view.name })}
        isDisabled={position === 0}
        icon={<ArrowUp className="icon-s" aria-hidden="true" />}
        onPress={() => {
          move(position - 1);
        }}
      />
      <Button
        size="small"
        aria-label={t('queue.saved.down', { name: view.name })}
        isDisabled={position === saved.views.length - 1}
        icon={<ArrowDown className="icon-s" aria-hidden="true" />}
        onPress={() => {
          move(position + 1);
        }}
      />
      <Button
        size="small"
        aria-label={t('queue.saved.replace', { name: view.name })}
        icon={<RefreshCw className="icon-s" aria-hidden="true" />}
        onPress={() => void saved.run((calls) => calls.update({ id, query }))}
      >
        {t('queue.saved.replace.short')}
      </Button>
      <Button
        size="small"
        aria-label={t('queue.saved.remove', { name: view.name })}
        icon={<Trash2 className="icon-s" aria-hidden="true" />}
        onPress={onRemove}
      />
    </li>
  );
}
