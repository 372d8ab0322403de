import type { CaseRecord } from '@spineboard/core/case';
import type { Urgency } from '@spineboard/core/noms';
import { useId, useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { keyOf, t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';

type Own = CaseRecord['urgencyOverride'];

const LEVELS = ['now', 'week', 'routine'] as const;
/** As long as the record takes it. */
const LONGEST_REASON = 300;

/** A person's own judgement of urgency over what the facts say, with its reason; or back to the facts. */
export function UrgencyDialog({
  computed,
  own,
  onSet,
  onClose,
}: {
  computed: Urgency;
  own: Own;
  onSet: (own: Own) => void;
  onClose: () => void;
}): ReactElement {
  const { by } = useCase();
  const form = useId();
  const [level, setLevel] = useState(own?.level ?? null);
  const [reason, setReason] = useState(own?.reason ?? '');
  const [tried, setTried] = useState(false);
  const isReasonMissing = level !== null && reason.trim() === '';
  return (
    <Dialog
      title={t('case.urgency.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" form={form}>
            {t('case.urgency.keep')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="urgency-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isReasonMissing) return;
          onSet(level === null ? null : { level, reason: reason.trim(), by });
          onClose();
        }}
      >
        <p className="ink2">{t('case.urgency.facts', { title: computed.title, reason: computed.reason })}</p>
        <Segmented
          label={t('case.urgency.level')}
          segments={[
            ...LEVELS.map((value) => ({ value, label: t(keyOf(`case.value.urgency.${value}`)) })),
            { value: 'computed' as const, label: t('case.urgency.asComputed') },
          ]}
          value={level ?? 'computed'}
          onChange={(chosen) => {
            setLevel(chosen === 'computed' ? null : chosen);
          }}
        />
        {level === null ? null : (
          <TextField
            label={t('case.urgency.reason')}
            value={reason}
            onChange={setReason}
            maxLength={LONGEST_REASON}
            error={tried && isReasonMissing ? t('case.urgency.reasonNeeded') : undefined}
          />
        )}
      </form>
    </Dialog>
  );
}
