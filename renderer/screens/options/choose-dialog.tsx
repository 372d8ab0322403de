import { OPTION_GROUPS, type ComparedOption } from '@spineboard/core/options';
import { Check } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { t } from '../../messages/t.ts';
import { FEWEST_OPTIONS, MOST_OPTIONS } from './options-state.ts';
import { reasonOf, withWords } from './choosing.ts';
import './choose-dialog.css';

const LIST = '[role="listbox"]';

/**
 * Which options stand side by side: all of the catalogue by group, each with its verdict and one line why. Arrows move,
 * space takes or leaves, a slash goes to the filter, Enter shows what was chosen.
 */
export function ChooseDialog({
  isOpen,
  options,
  initial,
  onClose,
  onChoose,
}: {
  isOpen: boolean;
  options: readonly ComparedOption[];
  initial: readonly string[];
  onClose: () => void;
  onChoose: (ids: readonly string[]) => void;
}): ReactElement {
  const [ids, setIds] = useState(initial);
  const [words, setWords] = useState('');
  const [isFull, setIsFull] = useState(false);
  const filter = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const shown = withWords(options, words);
  const submit = (): void => {
    // In the order of the verdicts, whatever the order of the choices.
    if (ids.length >= FEWEST_OPTIONS) {
      onChoose(options.filter((option) => ids.includes(option.id)).map((option) => option.id));
    }
  };
  const take = (chosen: readonly string[]): void => {
    // What the filter hides stays chosen.
    const hidden = ids.filter((id) => !shown.some((option) => option.id === id));
    const next = [...hidden, ...chosen];
    setIsFull(next.length > MOST_OPTIONS);
    if (next.length <= MOST_OPTIONS) setIds(next);
  };
  const onKeys = (event: KeyboardEvent): void => {
    const isInFilter = event.target === filter.current;
    if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      submit();
    } else if (event.key === '/' && !isInFilter) {
      event.preventDefault();
      filter.current?.focus();
    } else if (event.key === 'ArrowDown' && isInFilter) {
      event.preventDefault();
      body.current?.querySelector<HTMLElement>(LIST)?.focus();
    }
  };
  return (
    <Dialog
      title={t('options.choose.title')}
      isOpen={isOpen}
      onClose={onClose}
      width={720}
      footer={
        <>
          <output className="choose-status sm">
            {isFull ? (
              <b>{t('options.choose.full', { most: MOST_OPTIONS })}</b>
            ) : (
              <span className="ink2">{t('options.choose.keys')}</span>
            )}
          </output>
          <Button keys="Esc" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button kind="primary" keys="Enter" isDisabled={ids.length < FEWEST_OPTIONS} onPress={submit}>
            {t('options.choose.show', { count: ids.length })}
          </Button>
        </>
      }
    >
      <div ref={body} className="choose" onKeyDownCapture={onKeys}>
        <p className="ink2">{t('options.choose.hint', { fewest: FEWEST_OPTIONS, most: MOST_OPTIONS })}</p>
        <input
          ref={filter}
          type="search"
          className="input choose-filter"
          aria-label={t('options.choose.filter')}
          placeholder={t('options.choose.filter')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
          }}
        />
        <ListBox
          className="choose-list"
          aria-label={t('options.choose.list')}
          selectionMode="multiple"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog begins at its list, at the first chosen option
          autoFocus
          escapeKeyBehavior="none"
          selectedKeys={ids}
          onSelectionChange={(keys) => {
            take(keys === 'all' ? shown.map((option) => option.id) : [...keys].map(String));
          }}
          renderEmptyState={() => <p className="mut choose-none">{t('options.choose.none')}</p>}
        >
          {OPTION_GROUPS.map((group) => {
            const members = shown.filter((option) => option.group === group.id);
            return members.length === 0 ? null : (
              <ListBoxSection key={group.id} id={group.id} className="choose-group">
                <Header className="choose-group-title">{group.label}</Header>
                <Collection items={members}>{(option) => <Choice option={option} />}</Collection>
              </ListBoxSection>
            );
          })}
        </ListBox>
      </div>
    </Dialog>
  );
}

function Choice({ option }: { option: ComparedOption }): ReactElement {
  const { kind } = option.verdict;
  const reason = reasonOf(option);
  return (
    <ListBoxItem id={option.id} textValue={option.title} className="choose-option">
      <span className="choose-box" aria-hidden="true">
        <Check />
      </span>
      <b className="choose-title">{option.title}</b>
      <span className={`choose-verdict choose-verdict-${kind}`}>{t(`options.verdict.${kind}`)}</span>
      <span className="choose-reason" title={reason}>
        {reason}
      </span>
    </ListBoxItem>
  );
}
