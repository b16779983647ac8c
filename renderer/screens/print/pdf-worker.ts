// The thread in which pdf.js reads a document: its own worker, served from our origin, with the gaps of old runtimes filled.
import './runtime-gaps';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
