import type { KeyImage } from '@spineboard/core/case';
import { X } from 'lucide-react';
import { useCallback, useState, type ReactElement } from 'react';
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { viewerActions } from '../../../actions/image-actions.ts';
import { useActions } from '../../../actions/use-actions.ts';
import { t } from '../../../messages/t.ts';
import { describedLine } from './image-fields.tsx';
import { ViewerPane } from './viewer-pane.tsx';
import { held, neighborOf, WHOLE, type Size, type View } from './viewer-state.ts';
import { ViewerTools } from './viewer-tools.tsx';
import './image-viewer.css';

type Props = { images: readonly KeyImage[]; firstId: string; onClose: () => void };

/** The images of a case over the whole window: zoom, pan, window, next and previous, two side by side. */
export function ImageViewer({ images, firstId, onClose }: Props): ReactElement | null {
  const [inSight, setInSight] = useState(firstId);
  /** Image that stays while others are held against it; null when one is seen alone. */
  const [against, setAgainst] = useState<string | null>(null);
  const image = images.find((each) => each.id === inSight) ?? images[0];
  // Someone else may have removed the image that stays, or all of them.
  const kept = images.find((each) => each.id === against && each.id !== image?.id);
  if (image === undefined) return null;
  return (
    <Shown images={images} image={image} kept={kept ?? null} onSee={setInSight} onKeep={setAgainst} onClose={onClose} />
  );
}

function Shown({
  images,
  image,
  kept,
  onSee,
  onKeep,
  onClose,
}: {
  images: readonly KeyImage[];
  image: KeyImage;
  kept: KeyImage | null;
  onSee: (id: string) => void;
  onKeep: (id: string | null) => void;
  onClose: () => void;
}): ReactElement {
  const [view, setView] = useState<View>(WHOLE);
  const [whole, setWhole] = useState<Size>({ width: 1, height: 1 });
  const change = useCallback((next: (view: View) => View) => {
    setView((now) => next(now));
  }, []);
  const ignore = useCallback(() => undefined, []);
  const pixelRatio = globalThis.devicePixelRatio;
  const actions = useActions(viewerActions, {
    image,
    whole,
    pixelRatio,
    all: images.length,
    isComparing: kept !== null,
    change: (next) => {
      setView((now) => held(next(held(now, whole)), whole));
    },
    step: (by) => {
      onSee(neighborOf(images, image, by, kept).id);
      // Side by side, both stay where they are, so that the same level can be compared.
      if (kept === null) setView(WHOLE);
    },
    compare: () => {
      if (kept === null) {
        onKeep(image.id);
        onSee(neighborOf(images, image, 1, image).id);
      } else onKeep(null);
      setView(WHOLE);
    },
    swap: () => {
      if (kept === null) return;
      onKeep(image.id);
      onSee(kept.id);
    },
    leave: onClose,
  });
  const panes = kept === null ? [image] : [kept, image];
  return (
    <ModalOverlay className="viewer-ground" data-theme="dark" isOpen isKeyboardDismissDisabled>
      <Modal className="viewer">
        <Dialog className="viewer-body" data-stage="">
          <header className="viewer-head">
            <Heading slot="title" className="viewer-title ell" data-content={image.caption === '' ? undefined : ''}>
              {image.caption === '' ? t('viewer.noCaption') : image.caption}
            </Heading>
            <span className="ink2 sm ell">{describedLine(image)}</span>
            <span className="grow" />
            <span className="mut sm num nowrap" aria-live="polite">
              {t('viewer.place', { place: images.indexOf(image) + 1, all: images.length })}
            </span>
            <AriaButton className="image-action" aria-label={actions.leave.label} onPress={actions.leave.perform}>
              <X className="icon" aria-hidden="true" />
            </AriaButton>
          </header>
          <div className="viewer-panes">
            {panes.map((each) => (
              <figure className="viewer-figure" key={each === image ? 'in-sight' : 'kept'}>
                <ViewerPane
                  image={each}
                  place={images.indexOf(each) + 1}
                  view={view}
                  onChange={change}
                  onWhole={each === image ? setWhole : ignore}
                />
                {kept === null ? null : <PaneCaption image={each} place={images.indexOf(each) + 1} />}
              </figure>
            ))}
          </div>
          <ViewerTools
            actions={actions}
            view={view}
            onChange={change}
            percent={((view.zoom * whole.width * pixelRatio) / image.width) * 100}
            isComparing={kept !== null}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaneCaption({ image, place }: { image: KeyImage; place: number }): ReactElement {
  return (
    <figcaption className="viewer-caption sm">
      <b className="num">{place}</b>
      <span className="ell" data-content={image.caption === '' ? undefined : ''}>
        {image.caption === '' ? t('viewer.noCaption') : image.caption}
      </span>
      <span className="mut nowrap">{describedLine(image)}</span>
    </figcaption>
  );
}
