import { ChevronDown, ChevronUp, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useState, type ReactElement } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { previewActions } from '../../actions/minutes-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { Button } from '../../components/button.tsx';
import type { PdfHandle, PdfPlace } from '../../components/pdf/pdf-pages.tsx';
import { zoomed, type Zoom } from '../../components/pdf/zoom.ts';
import { t } from '../../messages/t.ts';

/** What the bar above the pages and the pages themselves share. */
export type PdfView = {
  /** Where the pages hand over what moves them. */
  takePages: (pages: PdfHandle | null) => void;
  zoom: Zoom;
  place: PdfPlace | null;
  onPlace: (place: PdfPlace) => void;
  actions: Record<'next' | 'previous' | 'first' | 'last' | 'larger' | 'smaller' | 'fit' | 'download', LiveAction>;
};

/** Pages and size of a document that is shown, with the keys for them. */
export function usePdfView(download: () => void, initial: Zoom): PdfView {
  const [pages, takePages] = useState<PdfHandle | null>(null);
  const [zoom, setZoom] = useState<Zoom>(initial);
  const [place, setPlace] = useState<PdfPlace | null>(null);
  const onPlace = useCallback((next: PdfPlace) => {
    setPlace(next);
  }, []);
  const actions = useActions(previewActions, {
    page: place?.page ?? 0,
    count: place?.count ?? 0,
    isFit: zoom === 'width',
    goTo: (page) => pages?.goTo(page),
    zoom: (by) => {
      setZoom(by === 0 ? 'width' : zoomed(place?.scale ?? 1, by));
    },
    download,
  });
  return { takePages, zoom, place, onPlace, actions };
}

/** Which page is shown and how large. */
export function PdfBar({ view }: { view: PdfView }): ReactElement {
  const { place, actions } = view;
  return (
    <div className="pdf-bar">
      <IconAction action={actions.previous} icon={<ChevronUp className="icon" aria-hidden="true" />} />
      <IconAction action={actions.next} icon={<ChevronDown className="icon" aria-hidden="true" />} />
      <span className="sm ink2 num nowrap pdf-bar-page">
        {place === null ? '' : t('minutes.preview.pageOf', { page: place.page, count: place.count })}
      </span>
      <IconAction action={actions.smaller} icon={<ZoomOut className="icon" aria-hidden="true" />} />
      <IconAction action={actions.larger} icon={<ZoomIn className="icon" aria-hidden="true" />} />
      <Button size="small" kind="quiet" onPress={actions.fit.perform} isUnavailable={actions.fit.whyNot !== null}>
        {t('minutes.preview.fit')}
      </Button>
    </div>
  );
}

function IconAction({ action, icon }: { action: LiveAction; icon: ReactElement }): ReactElement {
  return (
    <Button
      size="small"
      kind="quiet"
      aria-label={action.label}
      icon={icon}
      isUnavailable={action.whyNot !== null}
      onPress={action.perform}
    />
  );
}
