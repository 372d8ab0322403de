import type { KeyImage } from '@spineboard/core/case';
import { Columns2, Minus, Plus, X } from 'lucide-react';
import { useCallback, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay, ToggleButton } from 'react-aria-components';
import { Button, Keys } from '../../../components/button.tsx';
import { t } from '../../../messages/t.ts';
import { describedLine } from './image-fields.tsx';
import { ViewerPane } from './viewer-pane.tsx';
import {
  held,
  oneToOne,
  viewAfterKey,
  WHOLE,
  WINDOW,
  withWindow,
  zoomedBy,
  type Size,
  type View,
} from './viewer-state.ts';
import './image-viewer.css';

type Props = { images: readonly KeyImage[]; firstId: string; onClose: () => void };

/** Keys that a slider needs for itself; the two that page stay the viewer's. */
const OF_SLIDERS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** The images of a case over the whole window: zoom, pan, window, next and previous, two side by side. */
export function ImageViewer({ images, firstId, onClose }: Props): ReactElement | null {
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      images.findIndex((each) => each.id === firstId),
    ),
  );
  /** Image that stays while others are held against it; null when one is seen alone. */
  const [against, setAgainst] = useState<string | null>(null);
  const [view, setView] = useState<View>(WHOLE);
  const [whole, setWhole] = useState<Size>({ width: 1, height: 1 });
  const change = useCallback((next: (view: View) => View) => {
    setView((now) => next(now));
  }, []);
  const ignore = useCallback(() => undefined, []);
  const image = images[Math.min(place, images.length - 1)];
  if (image === undefined) return null;
  const kept = images.findIndex((each) => each.id === against);
  const keptImage = images[kept];

  const go = (by: -1 | 1): void => {
    const next = (images.indexOf(image) + by + images.length) % images.length;
    setPlace(next);
    // Side by side, both stay where they are, so that the same level can be compared.
    if (keptImage === undefined) setView(WHOLE);
  };
  const compare = (): void => {
    if (keptImage === undefined && images.length > 1) {
      setAgainst(image.id);
      go(1);
    } else setAgainst(null);
    setView(WHOLE);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const isSlider = event.target instanceof HTMLInputElement;
    if (event.ctrlKey || event.metaKey || event.altKey || (isSlider && OF_SLIDERS.has(event.key))) return;
    const next = viewAfterKey(held(view, whole), event.key, event.shiftKey, {
      image,
      whole,
      pixelRatio: globalThis.devicePixelRatio,
    });
    if (next !== null) setView(held(next, whole));
    else if (event.key === 'PageDown') go(1);
    else if (event.key === 'PageUp') go(-1);
    else if (event.key === 'd' || event.key === 'D') compare();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const panes = keptImage === undefined ? [image] : [keptImage, image];
  return (
    <ModalOverlay
      className="viewer-ground"
      data-theme="dark"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="viewer">
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys for the whole of the dialog */}
        <div className="viewer-keys" onKeyDown={onKey}>
          <Dialog className="viewer-body">
            <header className="viewer-head">
              <Heading slot="title" className="viewer-title ell" data-content={image.caption === '' ? undefined : ''}>
                {image.caption === '' ? t('viewer.noCaption') : image.caption}
              </Heading>
              <span className="ink2 sm ell">{describedLine(image)}</span>
              <span className="grow" />
              <span className="mut sm num nowrap" aria-live="polite">
                {t('viewer.place', { place: images.indexOf(image) + 1, all: images.length })}
              </span>
              <AriaButton className="image-action" aria-label={t('viewer.close')} onPress={onClose}>
                <X className="icon" aria-hidden="true" />
              </AriaButton>
            </header>
            <div className="viewer-panes">
              {panes.map((each, index) => (
                <figure className="viewer-figure" key={index === panes.length - 1 ? 'last' : 'kept'}>
                  <ViewerPane
                    image={each}
                    place={images.indexOf(each) + 1}
                    view={view}
                    onChange={change}
                    onWhole={each === image ? setWhole : ignore}
                  />
                  {panes.length === 1 ? null : (
                    <figcaption className="viewer-caption sm">
                      <b className="num">{images.indexOf(each) + 1}</b>
                      <span className="ell" data-content={each.caption === '' ? undefined : ''}>
                        {each.caption === '' ? t('viewer.noCaption') : each.caption}
                      </span>
                      <span className="mut ell">{describedLine(each)}</span>
                    </figcaption>
                  )}
                </figure>
              ))}
            </div>
            <Tools
              view={view}
              onChange={change}
              onOneToOne={() => {
                setView(oneToOne(view, image, whole, globalThis.devicePixelRatio));
              }}
              percent={((view.zoom * whole.width * globalThis.devicePixelRatio) / image.width) * 100}
              isComparing={keptImage !== undefined}
              onCompare={compare}
              onGo={go}
              isAlone={images.length < 2}
            />
          </Dialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}

function Tools({
  view,
  onChange,
  onOneToOne,
  percent,
  isComparing,
  onCompare,
  onGo,
  isAlone,
}: {
  view: View;
  onChange: (change: (view: View) => View) => void;
  onOneToOne: () => void;
  percent: number;
  isComparing: boolean;
  onCompare: () => void;
  onGo: (by: -1 | 1) => void;
  isAlone: boolean;
}): ReactElement {
  return (
    <footer className="viewer-foot">
      <fieldset className="viewer-tools" aria-label={t('viewer.tools')}>
        <Button
          size="small"
          aria-label={t('viewer.zoomOut')}
          icon={<Minus className="icon-s" />}
          onPress={() => {
            onChange((now) => zoomedBy(now, -1));
          }}
        />
        <output className="viewer-zoom num">{t('viewer.zoom', { percent: Math.round(percent) })}</output>
        <Button
          size="small"
          aria-label={t('viewer.zoomIn')}
          icon={<Plus className="icon-s" />}
          onPress={() => {
            onChange((now) => zoomedBy(now, 1));
          }}
        />
        <Button
          size="small"
          keys="0"
          onPress={() => {
            onChange((now) => ({ ...now, zoom: 1, x: 0, y: 0 }));
          }}
        >
          {t('viewer.fit')}
        </Button>
        <Button size="small" keys="1" onPress={onOneToOne}>
          {t('viewer.oneToOne')}
        </Button>
        <WindowSlider
          label={t('viewer.brightness')}
          keys="B"
          value={view.brightness}
          onChange={(value) => {
            onChange((now) => withWindow(now, value, now.contrast));
          }}
        />
        <WindowSlider
          label={t('viewer.contrast')}
          keys="C"
          value={view.contrast}
          onChange={(value) => {
            onChange((now) => withWindow(now, now.brightness, value));
          }}
        />
        <Button
          size="small"
          keys="R"
          onPress={() => {
            onChange(() => WHOLE);
          }}
        >
          {t('viewer.reset')}
        </Button>
        <span className="viewer-step">
          <ToggleButton
            className="button button-normal button-small viewer-compare"
            isSelected={isComparing}
            isDisabled={isAlone}
            onChange={onCompare}
          >
            <Columns2 className="icon-s" aria-hidden="true" />
            {t('viewer.compare')}
            <Keys keys="D" />
          </ToggleButton>
          <Button size="small" keys="PgUp" isDisabled={isAlone} onPress={() => onGo(-1)}>
            {t('viewer.previous')}
          </Button>
          <Button size="small" keys="PgDn" isDisabled={isAlone} onPress={() => onGo(1)}>
            {t('viewer.next')}
          </Button>
        </span>
      </fieldset>
      <p className="mut xs viewer-hint">{t('viewer.hint')}</p>
    </footer>
  );
}

function WindowSlider({
  label,
  keys,
  value,
  onChange,
}: {
  label: string;
  keys: string;
  value: number;
  onChange: (value: number) => void;
}): ReactElement {
  return (
    <label className="viewer-slider sm">
      {label}
      <Keys keys={keys} />
      <input
        type="range"
        min={WINDOW.min}
        max={WINDOW.max}
        step={5}
        value={value}
        onChange={(event) => {
          onChange(Number(event.currentTarget.value));
        }}
      />
      <span className="num viewer-percent">{t('viewer.zoom', { percent: value })}</span>
    </label>
  );
}
