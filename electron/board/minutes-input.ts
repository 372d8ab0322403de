import type { MinutesInput } from '@spineboard/core/board';

import type { PrintJob } from '../minutes/print-messages.ts';

export type { MinutesInput } from '@spineboard/core/board';

/** The two documents that are kept, byte for byte, of signed minutes. */
export type RenderedMinutes = { json: string; pdf: Uint8Array };
/** Given to the board service by the composition root: the same input gives the same bytes. */
export type RenderMinutes = (input: MinutesInput, options?: RenderOptions) => Promise<RenderedMinutes>;
export type RenderOptions = {
  /** Leaves the centre's own template aside. */
  builtInTemplate?: boolean;
};
/** Given to the papers: sets data that is there already as pages. */
export type PrintPaper = (job: PrintJob) => Promise<RenderedMinutes>;
