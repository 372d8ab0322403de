/** How the viewer shows an image. Lengths are CSS px; `zoom` 1 is the whole image in its pane. */
export type View = {
  zoom: number;
  /** Of the middle of the image from the middle of its pane. */
  x: number;
  y: number;
  /** Percent; 100 is as stored. */
  brightness: number;
  contrast: number;
};

export type Size = { width: number; height: number };

export const WHOLE: View = { zoom: 1, x: 0, y: 0, brightness: 100, contrast: 100 };
export const WINDOW = { min: 20, max: 300, step: 10 } as const;
const ZOOM_STEP = 1.25;
const LEAST_ZOOM = 0.1;
const MOST_ZOOM = 40;

function between(value: number, lo: number, hi: number): number {
  return Math.min(hi, Math.max(lo, value));
}

/** The size of an image that is whole in its pane, as large as fits. */
export function fitted(image: Size, pane: Size): Size {
  const scale = Math.min(pane.width / image.width, pane.height / image.height);
  return { width: image.width * scale, height: image.height * scale };
}

/** The middle of the pane always shows some of the image. */
export function held(view: View, whole: Size): View {
  const [right, down] = [(whole.width * view.zoom) / 2, (whole.height * view.zoom) / 2];
  return { ...view, x: between(view.x, -right, right), y: between(view.y, -down, down) };
}

/** Zooms so that what is under `at` (from the middle of the pane) stays under it. */
export function zoomedTo(view: View, zoom: number, at: { x: number; y: number } = { x: 0, y: 0 }): View {
  const next = between(zoom, LEAST_ZOOM, MOST_ZOOM);
  const by = next / view.zoom;
  return { ...view, zoom: next, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by };
}

export function zoomedBy(view: View, steps: number, at?: { x: number; y: number }): View {
  return zoomedTo(view, view.zoom * ZOOM_STEP ** steps, at);
}

export function panned(view: View, dx: number, dy: number): View {
  return { ...view, x: view.x + dx, y: view.y + dy };
}

export function withWindow(view: View, brightness: number, contrast: number): View {
  return {
    ...view,
    brightness: between(Math.round(brightness), WINDOW.min, WINDOW.max),
    contrast: between(Math.round(contrast), WINDOW.min, WINDOW.max),
  };
}

/** Steps of brightness and contrast. */
export function windowedBy(view: View, brightness: number, contrast: number): View {
  return withWindow(view, view.brightness + brightness * WINDOW.step, view.contrast + contrast * WINDOW.step);
}

/** One pixel of the image on one of the screen, in the middle. */
export function oneToOne(view: View, image: Size, whole: Size, pixelRatio: number): View {
  return { ...view, zoom: between(image.width / pixelRatio / whole.width, LEAST_ZOOM, MOST_ZOOM), x: 0, y: 0 };
}

/** The entry before (-1) or after (1) another, around the end; `without` is passed over. The entry itself if there is no other. */
export function neighborOf<E extends { id: string }>(
  entries: readonly E[],
  entry: E,
  by: -1 | 1,
  without: E | null = null,
): E {
  const from = entries.findIndex((each) => each.id === entry.id);
  const others = entries.map((_, step) => entries.at((from + by * (step + 1)) % entries.length));
  return others.find((each) => each !== undefined && each.id !== without?.id) ?? entry;
}
