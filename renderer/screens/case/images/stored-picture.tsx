import { ImageOff } from 'lucide-react';
import { useState, type CSSProperties, type ReactElement } from 'react';
import { imageAddress, whyNotShown } from '../../../api/images.ts';
import { t } from '../../../messages/t.ts';

type State = 'loading' | 'there' | 'missing' | 'unreadable';

/** A stored image, or why it cannot be seen. `alt` is empty where its words stand beside it. */
export function StoredPicture({
  sha256,
  alt,
  short = false,
  style,
  width,
  height,
}: {
  sha256: string;
  alt: string;
  /** There is no room for a sentence; it is the tooltip then. */
  short?: boolean;
  style?: CSSProperties;
  width: number;
  height: number;
}): ReactElement {
  const [state, setState] = useState<State>('loading');
  if (state === 'missing' || state === 'unreadable') {
    const sentence = t(`images.${state}`);
    return (
      <span className="picture-gone" title={sentence}>
        <ImageOff className="icon" aria-hidden="true" />
        <span className={short ? 'hidden-visually' : undefined}>{sentence}</span>
      </span>
    );
  }
  return (
    <img
      className={`picture picture-${state}`}
      src={imageAddress(sha256)}
      alt={alt}
      width={width}
      height={height}
      draggable={false}
      decoding="async"
      {...(style === undefined ? {} : { style })}
      onLoad={() => {
        setState('there');
      }}
      onError={() => {
        void whyNotShown(sha256).then(setState);
      }}
    />
  );
}
