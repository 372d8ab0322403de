import type { Person } from '@spineboard/core/board';
import { CASE_STATUSES, type CaseStatus } from '@spineboard/core/case';
import { BULK_LIMIT, BULK_REASONS, type BulkAction, type BulkReason, type QueueRow } from '@spineboard/core/contract';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { formatWeekday } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import type { BulkWords } from './use-queue-commands.ts';

/** What the last command did, and what it left. */
export type Notice =
  | {
      kind: 'changed';
      action: BulkAction;
      words: BulkWords;
      done: readonly QueueRow[];
      left: readonly { name: string; reason: BulkReason }[];
    }
  | { kind: 'tooMany' }
  /** The cases of a run could not be fetched. */
  | { kind: 'notRead' };

const nameOf = (name: string | undefined): string => (name === undefined || name === '' ? t('queue.unnamed') : name);

/** "3 cases are on the agenda of Thu 26 Nov. Facet, Ruth is on it already; 2 are closed." */
export function noticeText(notice: Notice): string {
  if (notice.kind === 'tooMany') return t('queue.tooMany', { count: BULK_LIMIT });
  if (notice.kind === 'notRead') return t('queue.notRead');
  const { action, words, done, left } = notice;
  const given = {
    count: done.length,
    name: nameOf(done[0]?.name),
    date: words.date === undefined ? '' : formatWeekday(words.date),
    owner: words.owner ?? '',
    status: action.kind === 'status' ? t(`status.${action.status}`) : '',
  };
  const did = done.length === 0 ? [] : [t(`queue.changed.${action.kind}`, given)];
  const kept = BULK_REASONS.flatMap((reason) => {
    const cases = left.filter((each) => each.reason === reason);
    if (cases.length === 0) return [];
    return [t(`queue.left.${reason}`, { ...given, count: cases.length, name: nameOf(cases[0]?.name) })];
  });
  return [...did, ...kept].join(' ');
}

/** A line above the foot: what is selected and what can be done with it, or what the last command did. */
export function QueueNotice({
  notice,
  selected,
  people,
  onAdd,
  onStatus,
  onOwner,
  onClear,
}: {
  notice: Notice | null;
  selected: number;
  people: readonly Person[];
  onAdd: () => void;
  onStatus: (status: CaseStatus) => void;
  onOwner: (person: Person) => void;
  onClear: () => void;
}): ReactElement {
  return (
    <div className="queue-notice-place">
      {selected > 0 ? (
        <section className="queue-notice" aria-label={t('queue.select.actions')}>
          <output className="queue-selected">
            <b>{t('queue.select.count', { count: selected })}</b>
          </output>
          <span className="grow" />
          <Button size="small" keys="A" onPress={onAdd}>
            {t('queue.select.add')}
          </Button>
          <Select<CaseStatus>
            label={t('queue.select.status')}
            hideLabel
            placeholder={t('queue.select.status')}
            choices={CASE_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
            value={null}
            onChange={onStatus}
          />
          <Select<string>
            label={t('queue.select.owner')}
            hideLabel
            placeholder={t('queue.select.owner')}
            choices={people.map((person) => ({ value: person.id, label: person.name }))}
            value={null}
            holdsContent
            onChange={(id) => {
              const person = people.find((each) => each.id === id);
              if (person !== undefined) onOwner(person);
            }}
          />
          <Button size="small" keys="Esc" onPress={onClear}>
            {t('queue.select.clear')}
          </Button>
        </section>
      ) : null}
      <output className="queue-told">
        {notice === null || selected > 0 ? null : <span className="queue-notice">{noticeText(notice)}</span>}
      </output>
    </div>
  );
}
