import { type KeyImage, withField } from '@spineboard/core/case';
import { ArrowDown, ArrowUp, Presentation, Trash2 } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { t } from '../../../messages/t.ts';
import { useCase } from '../case-context.tsx';
import { ChangedBar } from '../fields.tsx';
import { describedLine, ImageFields } from './image-fields.tsx';
import { StoredPicture } from './stored-picture.tsx';
import type { Described } from './uploads.ts';

type Props = {
  image: KeyImage;
  /** From 1. */
  place: number;
  all: number;
  isReadOnly: boolean;
  onOpen: () => void;
  onMove: (by: -1 | 1) => void;
};

const FIELDS = ['caption', 'modality', 'plane', 'date', 'chosen'] as const;

/** One image of the case: the picture, which opens the viewer, and what is said of it. */
export function ImageRow({ image, place, all, isReadOnly, onOpen, onMove }: Props): ReactElement {
  const { editing } = useCase();
  const changedBy = FIELDS.map((name) => editing.changedByOthers.get(`images.${image.id}.${name}`)).find(
    (each) => each !== undefined,
  );
  const change = (part: Partial<Described>): void => {
    editing.edit((record) =>
      Object.entries(part).reduce((next, [name, value]) => withField(next, ['images', image.id, name], value), record),
    );
  };
  const moveByKey = (event: KeyboardEvent<HTMLLIElement>): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (isReadOnly || by === null || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(by);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Alt and arrows for the fields inside
    <li className="image-row" onKeyDownCapture={moveByKey}>
      <Thumbnail image={image} place={place} onOpen={onOpen} />
      <div className="image-row-facts">
        {isReadOnly ? (
          <PlainFacts image={image} />
        ) : (
          <ChangedBar changedBy={changedBy}>
            <ImageFields place={place} described={image} onChange={change} />
          </ChangedBar>
        )}
      </div>
      {isReadOnly ? null : <RowActions imageId={image.id} place={place} all={all} onMove={onMove} />}
    </li>
  );
}

function Thumbnail({ image, place, onOpen }: Pick<Props, 'image' | 'place' | 'onOpen'>): ReactElement {
  const { caption } = image;
  return (
    <div className="image-thumb-column">
      <AriaButton
        className="image-thumb"
        data-image={image.id}
        aria-label={caption === '' ? t('images.openNoCaption', { place }) : t('images.open', { place, caption })}
        onPress={onOpen}
      >
        <StoredPicture sha256={image.sha256} alt="" short width={image.width} height={image.height} />
      </AriaButton>
      {image.chosen ? (
        // The box beside it says the same.
        <span className="image-badge" aria-hidden="true">
          <Presentation className="icon-s" />
          {t('images.board')}
        </span>
      ) : null}
      <span className="mut xs num">{t('images.size', { width: image.width, height: image.height })}</span>
    </div>
  );
}

function PlainFacts({ image }: { image: KeyImage }): ReactElement {
  const line = describedLine(image);
  return (
    <>
      {image.caption === '' ? (
        <p className="mut">{t('viewer.noCaption')}</p>
      ) : (
        <p className="image-plain-caption" data-content="">
          {image.caption}
        </p>
      )}
      {line === '' ? null : <p className="ink2 sm">{line}</p>}
      <p className="mut sm">{t(image.chosen ? 'images.chosen' : 'images.notChosen')}</p>
    </>
  );
}

function RowActions({
  imageId,
  place,
  all,
  onMove,
}: {
  imageId: string;
  place: number;
  all: number;
  onMove: (by: -1 | 1) => void;
}): ReactElement {
  const { editing } = useCase();
  const [isAsking, setAsking] = useState(false);
  const close = (): void => {
    setAsking(false);
  };
  const buttons = [
    { by: -1, label: t('images.earlier', { place }), icon: ArrowUp, isOff: place === 1 },
    { by: 1, label: t('images.later', { place }), icon: ArrowDown, isOff: place === all },
  ] as const;
  return (
    <div className="image-row-actions">
      {buttons.map(({ by, label, icon: Icon, isOff }) => (
        <AriaButton
          key={by}
          className="image-action"
          aria-label={label}
          isDisabled={isOff}
          onPress={() => {
            onMove(by);
          }}
        >
          <Icon className="icon" aria-hidden="true" />
        </AriaButton>
      ))}
      <AriaButton
        className="image-action"
        aria-label={t('images.remove', { place })}
        onPress={() => {
          setAsking(true);
        }}
      >
        <Trash2 className="icon" aria-hidden="true" />
      </AriaButton>
      <Dialog
        title={t('images.removeTitle')}
        isOpen={isAsking}
        onClose={close}
        footer={
          <>
            <Button onPress={close}>{t('common.cancel')}</Button>
            <Button
              kind="primary"
              onPress={() => {
                editing.edit((record) => withField(record, ['images', imageId], undefined));
              }}
            >
              {t('common.remove')}
            </Button>
          </>
        }
      >
        <p>{t('images.removeText')}</p>
      </Dialog>
    </div>
  );
}
