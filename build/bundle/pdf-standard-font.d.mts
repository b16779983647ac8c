import type { Plugin } from 'vite';

export function pdfStandardFont(): Plugin;
