import { SPECIALTIES, type BoardRules, type QuorumRule } from '@spineboard/core/board';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Input, Label, NumberField } from 'react-aria-components';
import { invalidate } from '../../api/changes.ts';
import { api, client, problemOf, type Problem } from '../../api/client.ts';
import { CheckBox } from '../../components/check-box.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';

/** The centre's quorum and minutes; each change is kept at once. */
export function BoardRulesFields(): ReactElement | null {
  const { data: rules, error } = useQuery(api.board.rules.queryOptions());
  const [problem, setProblem] = useState<Problem | null>(null);
  const queries = useQueryClient();
  const queryKey = api.board.rules.queryKey();
  if (rules === undefined) return error === null ? null : <ProblemNote problem={problemOf(error)} />;
  const keep = async (change: Partial<BoardRules>): Promise<void> => {
    // Two changes may follow each other faster than the host answers: the second one knows of the first.
    const next = { ...(queries.getQueryData(queryKey) ?? rules), ...change };
    void queries.cancelQueries({ queryKey }, { revert: false });
    queries.setQueryData(queryKey, next);
    try {
      await client.board.setRules(next);
      setProblem(null);
      invalidate('meetings');
    } catch (failed) {
      setProblem(problemOf(failed));
      void queries.invalidateQueries({ queryKey });
    }
  };
  const { required, minimum } = rules.quorum;
  const setQuorum = (quorum: QuorumRule): void =>
    void keep({ quorum: { ...quorum, minimum: Math.min(quorum.minimum, quorum.required.length) } });
  return (
    <div className="board-rules">
      <fieldset className="board-rules-list">
        <legend className="sm ink2">{t('settings.board.required')}</legend>
        {SPECIALTIES.map((specialty) => (
          <CheckBox
            key={specialty}
            isSelected={required.includes(specialty)}
            onChange={(isSelected) => {
              setQuorum({
                minimum,
                required: SPECIALTIES.filter((each) => (each === specialty ? isSelected : required.includes(each))),
              });
            }}
          >
            {t(`specialty.${specialty}`)}
          </CheckBox>
        ))}
      </fieldset>
      <Count
        label={t('settings.board.minimum')}
        value={minimum}
        most={required.length}
        onChange={(value) => {
          setQuorum({ required, minimum: value });
        }}
      />
      <Count
        label={t('settings.board.caseMinutes')}
        value={rules.caseMinutes}
        least={1}
        most={120}
        onChange={(caseMinutes) => void keep({ caseMinutes })}
      />
      <Count
        label={t('settings.board.meetingMinutes')}
        value={rules.meetingMinutes}
        least={5}
        most={600}
        onChange={(meetingMinutes) => void keep({ meetingMinutes })}
      />
      <p className="mut sm">{t('settings.board.hint')}</p>
      {problem === null ? null : <ProblemNote problem={problem} />}
    </div>
  );
}

function Count({
  label,
  value,
  least = 0,
  most,
  onChange,
}: {
  label: string;
  value: number;
  least?: number;
  most: number;
  onChange: (value: number) => void;
}): ReactElement {
  return (
    <NumberField
      className="board-rules-count"
      value={value}
      minValue={least}
      maxValue={most}
      onChange={(next) => {
        if (Number.isInteger(next) && next !== value) onChange(next);
      }}
    >
      <Label className="ink2">{label}</Label>
      <Input className="input num" />
    </NumberField>
  );
}
