import type { KeyImage } from '@spineboard/core/case';
import type { ReactElement } from 'react';
import { formatDate } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { StoredPicture } from '../case/images/stored-picture.tsx';
import './images-page.css';

/** "MR sagittal, 20 Nov 2026": what is known of how the image was made. */
function madeHow({ modality, plane, date }: KeyImage): string {
  const words = [
    modality === null ? '' : t(`case.value.modality.${modality}`),
    plane === null || plane === 'other' ? '' : t(`case.value.plane.${plane}`),
  ].filter((word) => word !== '');
  return [words.join(' '), date === null ? '' : formatDate(date)].filter((part) => part !== '').join(', ');
}

/** One key image as large as its place, with its words under it and never on it. */
export function RoomImage({ image, number, count }: { image: KeyImage; number: number; count: number }): ReactElement {
  const how = madeHow(image);
  return (
    <figure className="room-image">
      <div className="room-image-picture">
        <StoredPicture
          key={image.sha256}
          sha256={image.sha256}
          alt={image.caption === '' ? t('present.image', { number, count }) : ''}
          width={image.width}
          height={image.height}
        />
      </div>
      <figcaption className="room-image-words" data-content="">
        {image.caption === '' ? null : <b>{image.caption}</b>}
        {how === '' ? null : <span className="room-quiet">{how}</span>}
      </figcaption>
    </figure>
  );
}

/** The key images of a sheet, as large as they can be side by side. */
export function ImagesPage({
  images,
  first,
  count,
}: {
  images: readonly KeyImage[];
  /** Number of the first image of this sheet. */
  first: number;
  count: number;
}): ReactElement {
  return (
    <div className="images-page" data-images={images.length}>
      {images.map((image, index) => (
        <RoomImage key={image.id} image={image} number={first + index} count={count} />
      ))}
    </div>
  );
}
