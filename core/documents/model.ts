// Every kind of sheet behind one door: a request becomes a model, and a model tells its texts before it is drawn.
// A new kind joins `documentKind`, this file and the page drawings of the main process.
import type { Sha256 } from '#core/journal/chain';
import type { Result } from '#core/kernel/result';
import type { DocumentKind, DocumentRequest } from './issued';
import type { PrintedText } from './printed-text';
import { signInTexts, type SignInSheetModel } from './sign-in-model';
import { signInSheet, type NothingToPrint, type SheetSources } from './sign-in-sheet';

export type DocumentModel = SignInSheetModel;

/** What a kind is called in file names and lists. */
export const kindNames: Readonly<Record<DocumentKind, string>> = { 'sign-in-sheet': '签到表' };

/** `madeAt` in ms since 1970. */
export const documentModel = (
  sources: SheetSources,
  request: DocumentRequest,
  madeAt: number,
  sha256: Sha256,
): Result<DocumentModel, NothingToPrint> => makers[request.kind](sources, request, madeAt, sha256);

const makers: Readonly<Record<DocumentKind, typeof signInSheet>> = { 'sign-in-sheet': signInSheet };

/** Every text that will be printed, for the check of its characters. A second kind makes this a switch. */
export const textsOf = (model: DocumentModel): readonly PrintedText[] => signInTexts(model);
