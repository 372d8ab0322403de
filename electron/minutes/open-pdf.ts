import type { OpenPdf, OpenPdfBytes } from '@spineboard/core/board';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a PDF outside of a page. Nothing of it is run, fetched or drawn. */
export const openPdf: OpenPdfBytes = async (bytes) => {
  // A copy: the reader takes the buffer for itself.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
  });
  try {
    const document = (await task.promise) as unknown as OpenPdf;
    return { document, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw error;
  }
};
