import { SAVED_VIEWS_LIMIT, type SavedQuery, type SavedView } from '@spineboard/core/contract';
import { ArrowDown, ArrowUp, RefreshCw, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
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
  const { views, run, problem } = saved;
  const isFull = views.length >= SAVED_VIEWS_LIMIT;
  const isTaken = views.some((view) => view.name === name.trim());
  const canSave = name.trim() !== '' && !isTaken && !isFull && !saved.isBusy;
  const save = async (): Promise<void> => {
    if (canSave && (await run((calls) => calls.create({ name: name.trim(), query })))) onClose();
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
      {views.length === 0 ? null : (
        <section aria-label={t('queue.saved.own')}>
          <h3 className="label">{t('queue.saved.own')}</h3>
          <ol className="saved-list">
            {views.map((view, position) => (
              <SavedLine key={view.id} view={view} position={position} saved={saved} query={query} />
            ))}
          </ol>
        </section>
      )}
      {problem === null ? null : <ProblemNote problem={problem} />}
    </Dialog>
  );
}

function SavedLine({
  view,
  position,
  saved,
  query,
}: {
  view: SavedView;
  position: number;
  saved: SavedViews;
  query: SavedQuery;
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
        onPress={() => void saved.run((calls) => calls.remove({ id }))}
      />
    </li>
  );
}
