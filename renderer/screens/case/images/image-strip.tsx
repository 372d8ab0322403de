import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { t } from '../../../messages/t.ts';
import { useCase } from '../case-context.tsx';
import { StoredPicture } from './stored-picture.tsx';
import './image-strip.css';

/** The key images of the case in their order, small; each opens the viewer. */
export function ImageStrip(): ReactElement {
  const { editing, look } = useCase();
  return (
    <ul className="image-strip">
      {editing.record.images.map(({ id, sha256, caption, width, height }, index) => (
        <li key={id}>
          <AriaButton
            className="image-strip-one"
            aria-label={
              caption === ''
                ? t('images.openNoCaption', { place: index + 1 })
                : t('images.open', { place: index + 1, caption })
            }
            onPress={() => {
              look(id);
            }}
          >
            <StoredPicture key={sha256} sha256={sha256} alt="" short width={width} height={height} />
          </AriaButton>
        </li>
      ))}
    </ul>
  );
}
