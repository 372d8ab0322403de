import { IMAGE_MODALITIES, IMAGE_PLANES } from '@spineboard/core/case';
import { X } from 'lucide-react';
import { useId, useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { CheckBox } from '../../../components/check-box.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { FormRow, TextField } from '../../../components/field.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { formatDate } from '../../../messages/format.ts';
import { t } from '../../../messages/t.ts';
import type { Described } from './uploads.ts';

/** As long as a line of the record may be. */
const CAPTION_LENGTH = 300;

/** What a person says of one image. `place` tells the fields of several images apart. */
export function ImageFields({
  place,
  described,
  onChange,
}: {
  place: number;
  described: Described;
  onChange: (part: Partial<Described>) => void;
}): ReactElement {
  const modalityId = useId();
  const planeId = useId();
  // A new field for each time that it was set back: what was typed halfway goes with the old one.
  const [generation, setGeneration] = useState(0);
  const { caption, modality, plane, date, chosen } = described;
  return (
    <div className="image-fields">
      <TextField
        layout="beside"
        label={t('images.caption')}
        value={caption}
        maxLength={CAPTION_LENGTH}
        multiline
        placeholder={t('images.captionHint')}
        onChange={(value) => {
          onChange({ caption: value });
        }}
      />
      <FormRow label={t('images.modality')} labelId={modalityId}>
        <Segmented
          labelledBy={modalityId}
          size="small"
          segments={IMAGE_MODALITIES.map((value) => ({ value, label: t(`case.value.modality.${value}`) }))}
          value={modality}
          unknownLabel={t('common.unknown')}
          onChange={(value) => {
            onChange({ modality: value });
          }}
        />
      </FormRow>
      <FormRow label={t('images.plane')} labelId={planeId}>
        <Segmented
          labelledBy={planeId}
          size="small"
          segments={IMAGE_PLANES.map((value) => ({ value, label: t(`case.value.plane.${value}`) }))}
          value={plane}
          unknownLabel={t('common.unknown')}
          onChange={(value) => {
            onChange({ plane: value });
          }}
        />
      </FormRow>
      <div className={date === null ? 'case-unknown' : undefined}>
        <DateField
          key={generation}
          layout="beside"
          label={t('images.date')}
          value={date}
          onChange={(value) => {
            onChange({ date: value });
          }}
          aside={
            <AriaButton
              className="case-clear"
              aria-label={t('images.noDate', { place })}
              onPress={() => {
                setGeneration(generation + 1);
                onChange({ date: null });
              }}
            >
              <X className="icon-s" aria-hidden="true" />
            </AriaButton>
          }
        />
      </div>
      <div className="image-fields-chosen">
        <CheckBox
          isSelected={chosen}
          onChange={(value) => {
            onChange({ chosen: value });
          }}
        >
          {t('images.chosen')}
        </CheckBox>
      </div>
    </div>
  );
}

/** "MR · axial · 20 Nov 2026": what is known of an image, in one line. */
export function describedLine({ modality, plane, date }: Described): string {
  return [
    modality === null ? null : t(`case.value.modality.${modality}`),
    plane === null ? null : t(`case.value.plane.${plane}`),
    date === null ? null : formatDate(date),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
