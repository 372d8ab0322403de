import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
// A file of the page's own: the policy lets no worker in from anywhere else.
// oxlint-disable-next-line import/default -- the address of a file, given by the build
import workerFile from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerFile;

/** A PDF that is open in the page; `close` frees what it holds in the worker. */
export type OpenedPdf = { document: PDFDocumentProxy; close: () => Promise<void> };

/**
 * Opens a PDF in a worker. It fetches nothing and runs nothing of the file.
 * @param strict refuses a file of which any part cannot be read, instead of showing the rest
 */
export async function openPdf(bytes: Uint8Array, { strict = false } = {}): Promise<OpenedPdf> {
  // A copy: the reader takes the buffer for itself.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    stopAtErrors: strict,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    disableWorkerRendering: true,
  });
  try {
    return { document: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw error;
  }
}
