import { ESCC_GRADES, type EsccGrade } from '@spineboard/core/case';
import { type KeyboardEvent, type ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Axial } from '../../components/axial.tsx';
import { Keys } from '../../components/button.tsx';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';
import { useField } from './case-context.tsx';
import { ChangedBar } from './fields.tsx';
import './escc-picker.css';

const UNKNOWN = 'unknown';

/**
 * Six grades in one row, bracketed low and high. Digits are positions, not grades: 1 is grade 0; 0 sets it back to
 * unknown. A seventh, hatched card is unknown itself.
 */
export function EsccPicker({ lesionId }: { lesionId: string }): ReactElement {
  const { value, changedBy, set } = useField<EsccGrade | null>(['lesions', lesionId, 'escc']);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-6]$/.test(event.key)) return;
    event.preventDefault();
    set(ESCC_GRADES[Number(event.key) - 1] ?? null);
  };
  return (
    <ChangedBar changedBy={changedBy}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- digits for the radio buttons inside */}
      <div onKeyDown={onKeyDown}>
        <RadioGroup
          className="escc-picker"
          orientation="horizontal"
          value={value ?? UNKNOWN}
          onChange={(key) => {
            set(ESCC_GRADES.find((grade) => grade === key) ?? null);
          }}
        >
          <div className="case-block-title">
            <Label>{t('case.lesion.esccTitle')}</Label>
            <span className="grow" />
            <Radio value={UNKNOWN} className="escc-picker-unknown">
              <span className="plate">{t('common.unknown')}</span>
              <Keys keys="0" />
            </Radio>
          </div>
          <div className="escc-picker-brackets" aria-hidden="true">
            <span className="escc-picker-bracket escc-picker-bracket-low">
              <Sign kind="low" size={11} />
              {t('case.lesion.lowGrade')}
            </span>
            <span className="escc-picker-bracket escc-picker-bracket-high">
              <Sign kind="high" size={11} />
              {t('case.lesion.highGrade')}
            </span>
          </div>
          <div className="escc-picker-cards">
            {ESCC_GRADES.map((grade, index) => (
              <Radio
                key={grade}
                value={grade}
                className="escc-picker-card"
                aria-label={`${grade}, ${t(`case.escc.${grade}`)}`}
              >
                <Keys keys={String(index + 1)} />
                <Axial grade={grade} />
                <b>{grade}</b>
                <span className="escc-picker-words">{t(`case.escc.${grade}`)}</span>
              </Radio>
            ))}
          </div>
        </RadioGroup>
      </div>
    </ChangedBar>
  );
}
