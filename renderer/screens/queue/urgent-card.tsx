import type { QueueRow } from '@spineboard/core/contract';
import { Link } from '@tanstack/react-router';
import { Phone, Siren } from 'lucide-react';
import type { ReactElement } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { Button } from '../../components/button.tsx';
import { EsccChip } from '../../components/escc-chip.tsx';
import { Sign } from '../../components/sign.tsx';
import { ProvenanceMark } from '../../components/provenance-mark.tsx';
import { useNow } from '../../components/use-now.ts';
import { t } from '../../messages/t.ts';
import { callWords } from './call-words.ts';
import { queueMemory } from './queue-memory.ts';
import { ageAndSex, PersonName } from './queue-row.tsx';
import { sinceOnset } from './since-onset.ts';
import './urgent-card.css';

/** Rows of the card; the rest is one view away, and said. */
const SHOWN = 4;

/**
 * The cases that must not wait for the meeting, in the order given. Stays above every filter and every search. The
 * first one's button does what the key does.
 */
export function UrgentCard({
  rows,
  today,
  onCall,
  callFirst,
}: {
  rows: readonly QueueRow[];
  today: string;
  onCall: (row: QueueRow) => void;
  callFirst: LiveAction;
}): ReactElement | null {
  const now = useNow();
  if (rows.length === 0) return null;
  const shown = rows.slice(0, SHOWN);
  const uncalled = rows.filter((row) => row.lastCall === null).length;
  return (
    <section className="urgent" aria-label={t('queue.urgent.title')}>
      <h2 className="urgent-head">
        <Siren className="icon" aria-hidden="true" />
        <span>{t('queue.urgent.title')}</span>
        <span className="urgent-text ell">{t('queue.urgent.text', { count: rows.length, uncalled })}</span>
      </h2>
      {shown.map((row, position) => (
        <div key={row.id} className="urgent-row">
          <Onset onset={row.deficitOnset} now={now} />
          <span className="urgent-person">
            <Link
              to="/case/$caseId"
              params={{ caseId: row.id }}
              className="urgent-link"
              onClick={() => {
                queueMemory.caseId = row.id;
              }}
            >
              <PersonName name={row.name} />
            </Link>
            <span className="mut sm num ell urgent-identity" data-content="">
              {[ageAndSex(row, today), row.recordNumber].filter((part) => part !== '').join(', ')}
            </span>
            <ProvenanceMark provenance={row.provenance} />
          </span>
          <span className="urgent-primary ell" data-content={row.primary === '' ? undefined : ''}>
            {row.primary === '' ? <Unknown /> : row.primary}
          </span>
          <b className="urgent-levels ell" data-content={row.levels === '' ? undefined : ''}>
            {row.levels === '' ? <Unknown /> : row.levels}
          </b>
          <span className="urgent-escc" data-content="">
            <EsccChip grade={row.escc} />
          </span>
          <span className="urgent-reason" data-content="" title={row.urgencyReason}>
            <Reason text={row.urgencyReason} />
          </span>
          <Called call={row.lastCall} now={now} />
          <Button
            size="small"
            kind={row.lastCall === null ? 'primary' : 'normal'}
            {...(position === 0 ? { keys: callFirst.keys[0] ?? '' } : {})}
            onPress={() => {
              onCall(row);
            }}
          >
            {t('queue.call.note')}
            <span className="hidden-visually">
              {t('queue.call.about', { name: row.name === '' ? t('queue.unnamed') : row.name })}
            </span>
          </Button>
        </div>
      ))}
      {rows.length > shown.length ? (
        <Link to="/" search={{ view: 'urgent' }} className="urgent-more">
          {t('queue.urgent.more', { count: rows.length - shown.length })}
        </Link>
      ) : null}
    </section>
  );
}

/** Who was called last and what was agreed, or that nobody was. */
function Called({ call, now }: { call: QueueRow['lastCall']; now: Date }): ReactElement {
  if (call === null) {
    return (
      <span className="urgent-call">
        <span className="urgent-nobody">
          <Phone className="icon-s" aria-hidden="true" />
          <span className="ell">{t('queue.call.nobody')}</span>
        </span>
      </span>
    );
  }
  const words = callWords(call, now);
  return (
    <span className="urgent-call ink2 sm" title={words}>
      <Phone className="icon-s" aria-hidden="true" />
      <span className="urgent-said" data-content="">
        {words}
      </span>
    </span>
  );
}

/** What happened in bold, then how it went. */
function Reason({ text }: { text: string }): ReactElement {
  const end = text.indexOf('. ');
  if (end === -1) return <b>{text}</b>;
  return (
    <>
      <b>{text.slice(0, end + 1)}</b> <span className="ink2">{text.slice(end + 2)}</span>
    </>
  );
}

function Unknown(): ReactElement {
  return (
    <span className="urgent-unknown mut">
      <Sign kind="unknown" />
      <span className="ell">{t('common.unknown')}</span>
    </span>
  );
}

function Onset({ onset, now }: { onset: string | null; now: Date }): ReactElement {
  const since = sinceOnset(onset, now);
  return (
    <span className="urgent-onset">
      {since === null ? (
        <span className="sm mut">{t('queue.urgent.onsetUnknown')}</span>
      ) : (
        <>
          <span className="urgent-hours num">{t(`queue.urgent.${since.unit}`, { count: since.count })}</span>
          <span className="urgent-since">{t('queue.urgent.onset')}</span>
        </>
      )}
    </span>
  );
}
