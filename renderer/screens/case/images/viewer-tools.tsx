import { Columns2 } from 'lucide-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { ActionButton } from '../../../actions/action-button.tsx';
import type { LiveAction } from '../../../actions/action.ts';
import type { viewerActions } from '../../../actions/image-actions.ts';
import { KeyCaps } from '../../../actions/key-caps.tsx';
import { t } from '../../../messages/t.ts';
import { WINDOW, withWindow, type View } from './viewer-state.ts';

/** Keys that a slider needs for itself; the two that page stay the viewer's. */
const OF_SLIDERS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

function keepKeys(event: KeyboardEvent<HTMLInputElement>): void {
  if (OF_SLIDERS.has(event.key)) event.stopPropagation();
}

/** What can be done with the image, at the foot of the viewer. `percent`: of the image's own pixels. */
export function ViewerTools({
  actions,
  view,
  onChange,
  percent,
  isComparing,
}: {
  actions: Record<keyof typeof viewerActions.actions, LiveAction>;
  view: View;
  onChange: (change: (view: View) => View) => void;
  percent: number;
  isComparing: boolean;
}): ReactElement {
  return (
    <footer className="viewer-foot">
      <fieldset className="viewer-tools" aria-label={t('viewer.tools')}>
        <span className="viewer-group">
          <ActionButton action={actions.zoomOut} size="small" />
          <output className="viewer-zoom num">{t('viewer.zoom', { percent: Math.round(percent) })}</output>
          <ActionButton action={actions.zoomIn} size="small" />
          <ActionButton action={actions.fit} size="small">
            {t('viewer.fit')}
          </ActionButton>
          <ActionButton action={actions.oneToOne} size="small">
            {t('viewer.oneToOne')}
          </ActionButton>
        </span>
        <span className="viewer-group">
          <WindowSlider
            label={t('viewer.brightness')}
            less={actions.darker}
            more={actions.brighter}
            value={view.brightness}
            onChange={(value) => {
              onChange((now) => withWindow(now, value, now.contrast));
            }}
          />
          <WindowSlider
            label={t('viewer.contrast')}
            less={actions.softer}
            more={actions.harder}
            value={view.contrast}
            onChange={(value) => {
              onChange((now) => withWindow(now, now.brightness, value));
            }}
          />
          <ActionButton action={actions.reset} size="small">
            {t('viewer.reset')}
          </ActionButton>
        </span>
        <span className="viewer-group viewer-step">
          <ActionButton
            action={actions.compare}
            size="small"
            icon={<Columns2 className="icon-s" />}
            isPressed={isComparing}
          >
            {t('viewer.compare')}
          </ActionButton>
          {isComparing ? (
            <ActionButton action={actions.swap} size="small">
              {t('viewer.swap')}
            </ActionButton>
          ) : null}
          <ActionButton action={actions.previous} size="small">
            {t('viewer.previous')}
          </ActionButton>
          <ActionButton action={actions.next} size="small">
            {t('viewer.next')}
          </ActionButton>
        </span>
      </fieldset>
      <p className="mut xs viewer-hint">{t('viewer.hint')}</p>
    </footer>
  );
}

function WindowSlider({
  label,
  less,
  more,
  value,
  onChange,
}: {
  label: string;
  less: LiveAction;
  more: LiveAction;
  value: number;
  onChange: (value: number) => void;
}): ReactElement {
  return (
    <label className="viewer-slider sm">
      {label}
      <span className="viewer-window" aria-hidden="true">
        <KeyCaps chord={less.keys[0] ?? ''} />
      </span>
      <input
        type="range"
        min={WINDOW.min}
        max={WINDOW.max}
        step={5}
        value={value}
        onKeyDown={keepKeys}
        onChange={(event) => {
          onChange(Number(event.currentTarget.value));
        }}
      />
      <span className="viewer-window" aria-hidden="true">
        <KeyCaps chord={more.keys[0] ?? ''} />
      </span>
      <output className="num viewer-percent">{t('viewer.zoom', { percent: value })}</output>
    </label>
  );
}
