import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { MeetingView, QueueRow } from '@spineboard/core/contract';
import { GripVertical, Plus } from 'lucide-react';
import { useDeferredValue, useState, type ReactElement } from 'react';
import { Button as AriaButton, GridList, GridListItem } from 'react-aria-components';
import { api, client } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ProvenanceMark } from '../../components/provenance-mark.tsx';
import { t } from '../../messages/t.ts';
import './agenda.css';
import { useCaseDrag } from './agenda-drag.tsx';
import { ageAndSex, levelsText, nameText } from './case-words.ts';
import { useMeetingCommand } from './use-meeting.ts';

const LIMIT = 50;

/** Rows of a view of the queue; what was found before stays until the next answer is there. */
function useRows(view: 'again' | 'urgent' | 'ready' | 'all', search: string, enabled: boolean): QueueRow[] {
  const { data } = useQuery({
    ...api.cases.list.queryOptions({ input: { search, view, limit: LIMIT } }),
    placeholderData: keepPreviousData,
    enabled,
  });
  return enabled ? (data?.rows ?? []) : [];
}

/** Rows that stand in none of the other lists. */
function notIn(rows: readonly QueueRow[], ...others: QueueRow[][]): QueueRow[] {
  return rows.filter((row) => others.flat().every((other) => other.id !== row.id));
}

/** Cases that can go on the agenda: those to be discussed again first, then urgent, then the ready ones; a search finds the others too. */
export function Candidates({
  meeting,
  isBesideAgenda = false,
}: {
  meeting: MeetingView;
  /** The agenda stands beside them: a case can be dragged there. */
  isBesideAgenda?: boolean;
}): ReactElement {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { run, problem } = useMeetingCommand();
  const here = new Set(meeting.items.map((item) => item.caseId));
  const free = (rows: QueueRow[]): QueueRow[] => rows.filter((row) => !here.has(row.id));
  const again = free(useRows('again', search, true));
  const urgent = notIn(free(useRows('urgent', search, true)), again);
  const ready = notIn(free(useRows('ready', search, true)), again, urgent);
  const shown = new Set([...again, ...urgent, ...ready].map((row) => row.id));
  const found = free(useRows('all', search, search !== '')).filter((row) => !shown.has(row.id));
  const dragAndDropHooks = useCaseDrag(!isBesideAgenda);
  const add = (rows: readonly QueueRow[]): void =>
    void run(() => client.board.addCases({ meetingId: meeting.id, caseIds: rows.map((row) => row.id) }));
  const addable = ready.filter((row) => row.onAgenda.length === 0);
  const groups = [
    { key: 'again', rows: again },
    { key: 'urgent', rows: urgent },
    { key: 'ready', rows: ready },
    { key: 'found', rows: found },
  ] as const;
  return (
    <section className="candidates" aria-labelledby="candidates-title">
      <div className="pane-head">
        <h2 id="candidates-title">{t('board.candidates')}</h2>
        <span className="grow" />
        {addable.length < 2 ? null : (
          <Button
            size="small"
            onPress={() => {
              add(addable);
            }}
          >
            {t('board.candidates.addAll')}
          </Button>
        )}
      </div>
      <div className="candidates-search">
        <TextField
          label={t('board.candidates.search')}
          layout="hidden"
          placeholder={t('board.candidates.search')}
          value={typed}
          onChange={setTyped}
          maxLength={300}
        />
      </div>
      {problem === null ? null : <ProblemNote problem={problem} />}
      {groups.map(({ key, rows }) =>
        rows.length === 0 ? null : (
          <div key={key}>
            <h3 className="pane-group">{t(`board.candidates.${key}`)}</h3>
            <GridList
              aria-label={t(`board.candidates.${key}`)}
              items={rows}
              dependencies={[meeting]}
              keyboardNavigationBehavior="tab"
              dragAndDropHooks={dragAndDropHooks}
            >
              {(row) => (
                <GridListItem id={row.id} textValue={nameText(row)} className="candidate">
                  <Candidate
                    row={row}
                    date={meeting.date}
                    isDraggable={isBesideAgenda}
                    onAdd={() => {
                      add([row]);
                    }}
                  />
                </GridListItem>
              )}
            </GridList>
          </div>
        ),
      )}
      {groups.every(({ rows }) => rows.length === 0) ? (
        <p className="pane-empty">
          {search === '' ? t('board.candidates.none') : t('board.candidates.nothing', { search })}
        </p>
      ) : null}
    </section>
  );
}

function Candidate({
  row,
  date,
  isDraggable,
  onAdd,
}: {
  row: QueueRow;
  date: string;
  isDraggable: boolean;
  onAdd: () => void;
}): ReactElement {
  return (
    <>
      {isDraggable ? (
        <AriaButton slot="drag" className="agenda-grip" aria-label={t('board.agenda.drag', { name: nameText(row) })}>
          <GripVertical className="icon-s" aria-hidden="true" />
        </AriaButton>
      ) : null}
      <div className="candidate-who">
        <div className="row">
          <b className="ell" data-content="">
            {nameText(row)}
          </b>
          <ProvenanceMark provenance={row.provenance} />
          <span className="mut sm nowrap" data-content="">
            {ageAndSex(row, date)}
          </span>
        </div>
        {row.urgency === 'routine' ? null : (
          <Chip tone={row.urgency === 'now' ? 'high' : 'mid'} sign={row.urgency === 'now' ? 'high' : 'mid'}>
            <span data-content="">{row.urgencyReason}</span>
          </Chip>
        )}
        <div className="sm ink2 ell" data-content="">
          {[row.primary, levelsText(row), row.nomsText].filter((part) => part !== '').join(', ')}
        </div>
        {row.onAgenda.length === 0 ? null : <div className="sm mut">{t('board.candidates.elsewhere')}</div>}
      </div>
      <AriaButton
        className="icon-button"
        aria-label={t('board.candidates.add', { name: nameText(row) })}
        onPress={onAdd}
      >
        <Plus className="icon" aria-hidden="true" />
      </AriaButton>
    </>
  );
}
