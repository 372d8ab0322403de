import type { KeyImage } from '@spineboard/core/case';
import { Lock } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { t } from '../../../messages/t.ts';
import { useCase } from '../case-context.tsx';
import { DropZone } from './drop-zone.tsx';
import { ImageRow } from './image-row.tsx';
import { moved } from './order.ts';
import { UploadRow } from './upload-row.tsx';
import { useUploads } from './use-uploads.ts';
import './key-images.css';

/**
 * The key images of the case: adding, describing, ordering, looking. `readOnly` is the sentence that says why nothing
 * can be changed; then only looking is left.
 */
export function KeyImages({ readOnly = null }: { readOnly?: string | null }): ReactElement {
  const { editing, look } = useCase();
  const { images } = editing.record;
  const { uploads, list } = useUploads();
  const titleId = useId();
  const [said, setSaid] = useState('');
  const held = useRef<{ element: HTMLElement; id: string } | null>(null);

  // Moving an element in the page takes its focus away. Whatever was held is given back after the next rendering.
  useLayoutEffect(() => {
    const before = held.current;
    held.current = null;
    if (before === null || document.activeElement === before.element) return;
    before.element.focus();
    if (document.activeElement === before.element) return;
    document.querySelector<HTMLElement>(`[data-image="${CSS.escape(before.id)}"]`)?.focus();
  });

  const move = (image: KeyImage, by: -1 | 1): void => {
    const next = moved(images, image.id, by);
    const place = next.findIndex((each) => each.id === image.id) + 1;
    if (document.activeElement instanceof HTMLElement) held.current = { element: document.activeElement, id: image.id };
    editing.edit((record) => ({ ...record, images: moved(record.images, image.id, by) }));
    setSaid(t('images.moved', { place, all: images.length }));
  };

  return (
    <section className="case-block images" aria-labelledby={titleId}>
      <h3 className="case-block-title" id={titleId}>
        {t('images.title')}
        <span className="grow" />
        {images.length === 0 ? null : (
          <span className="mut sm images-count">
            {t('images.count', { chosen: images.filter((each) => each.chosen).length, all: images.length })}
          </span>
        )}
      </h3>
      {readOnly === null ? null : (
        <p className="images-lock ink2">
          <Lock className="icon-s" aria-hidden="true" />
          {readOnly}
        </p>
      )}
      {images.length === 0 ? (
        <p className="images-none">
          {t('images.none')} {readOnly === null ? <span className="ink2">{t('images.noneHow')}</span> : null}
        </p>
      ) : null}
      {images.length === 0 ? null : (
        <ol className="image-list" aria-label={t('images.list')}>
          {images.map((image, index) => (
            <ImageRow
              key={image.id}
              image={image}
              place={index + 1}
              all={images.length}
              isReadOnly={readOnly !== null}
              onOpen={() => {
                look(image.id);
              }}
              onMove={(by) => {
                move(image, by);
              }}
            />
          ))}
        </ol>
      )}
      {list.length === 0 || readOnly !== null ? null : (
        <ul className="image-list" aria-label={t('images.uploads')}>
          {list.map((upload, index) => (
            <UploadRow key={upload.id} upload={upload} uploads={uploads} place={images.length + index + 1} />
          ))}
        </ul>
      )}
      {readOnly === null ? <DropZone onFiles={uploads.add} /> : null}
      <span className="hidden-visually" aria-live="polite">
        {said}
      </span>
    </section>
  );
}
