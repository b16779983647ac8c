// Every kind of sheet behind one door: a request becomes a model, and a model tells its texts before it is drawn.
// A new kind joins `documentKind`, this file and the page drawings of the main process.
import type { Sha256 } from '#core/journal/chain';
import type { Result } from '#core/kernel/result';
import type { DocumentKind, DocumentRequest } from './issued';
import type { PrintedText } from './printed-text';
import {
  signInSheet,
  signInTexts,
  type NothingToPrint,
  type SheetSources,
  type SignInSheetModel,
} from './sign-in-sheet';

export type DocumentModel = SignInSheetModel;

/** What a kind is called in file names and lists. */
export const kindNames: Readonly<Record<DocumentKind, string>> = { 'sign-in-sheet': '签到表' };

/** `madeAt` in ms since 1970. */
export function documentModel(
  sources: SheetSources,
  request: DocumentRequest,
  madeAt: number,
  sha256: Sha256,
): Result<DocumentModel, NothingToPrint> {
  switch (request.kind) {
    case 'sign-in-sheet':
      return signInSheet(sources, request, madeAt, sha256);
  }
}

/** Every text that will be printed, for the check of its characters. */
export function textsOf(model: DocumentModel): readonly PrintedText[] {
  switch (model.kind) {
    case 'sign-in-sheet':
      return signInTexts(model);
  }
}
