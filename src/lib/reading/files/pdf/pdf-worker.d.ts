// Only loaded: it makes itself known to the library that stands beside it.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
