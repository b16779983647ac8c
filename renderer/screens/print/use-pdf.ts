// A document opened for looking at, and closed when it is no longer looked at. Brings pdf.js in when it is first needed.
import { useEffect, useState } from 'react';
import type { PdfFile } from './pdf-file';

export type OpenedPdf =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly file: PdfFile }
  | { readonly kind: 'failed'; readonly detail: string };

export function usePdf(bytes: Uint8Array): OpenedPdf {
  const [pdf, setPdf] = useState<OpenedPdf>({ kind: 'opening' });
  useEffect(() => {
    let gone = false;
    const opening = import('./pdf-file').then(({ openPdf }) => openPdf(bytes));
    opening.then(
      (file) => !gone && setPdf({ kind: 'open', file }),
      (error: unknown) =>
        !gone && setPdf({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      gone = true;
      setPdf({ kind: 'opening' });
      opening.then(
        (file) => file.close(),
        () => null, // was told above, or nobody looks any more
      );
    };
  }, [bytes]);
  return pdf;
}
