/** The other half of pdf.js has no types of its own; all that is needed is the module itself. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
