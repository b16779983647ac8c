// What left the station on paper or as a file: which sheet, from which plan version, with which bytes.
import { z } from 'zod';
import type { FactOf, Origin } from '#core/kernel/fact';
import { roomId, sessionId } from '#core/kernel/ids';

export const documentKind = z.enum(['sign-in-sheet']);
export type DocumentKind = z.infer<typeof documentKind>;

/** Which sheets: a kind, a session and the rooms in the order of the pages. */
export const documentRequest = z
  .object({ kind: documentKind, session: sessionId, rooms: z.array(roomId).min(1).max(500).readonly() })
  .readonly();
export type DocumentRequest = z.infer<typeof documentRequest>;

/** Where it went. A print names the spooler's final word on the job, not merely that it was handed over. */
export const delivery = z.discriminatedUnion('to', [
  z.object({ to: z.literal('file'), fileName: z.string().max(255) }),
  z.object({
    to: z.literal('printer'),
    printer: z.string().max(128),
    job: z.string().max(128),
    outcome: z.enum(['completed', 'failed', 'unknown']),
  }),
]);
export type Delivery = z.infer<typeof delivery>;

export const documentFacts = {
  DocumentIssued: z.object({
    request: documentRequest,
    planVersion: z.number().int().nonnegative(),
    pages: z.number().int().positive(),
    /** Of the PDF's bytes: the preview, the file and the print are the same bytes. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    delivery,
  }),
} as const;
export type DocumentFact = FactOf<typeof documentFacts>;

export const documentCommands = [documentFacts.DocumentIssued.extend({ type: z.literal('RecordDocument') })] as const;

export type IssuedDocument = DocumentFact['data'] & Origin;
export type IssuedState = readonly IssuedDocument[];

export const evolveIssued = (state: IssuedState, fact: DocumentFact, origin: Origin): IssuedState => [
  ...state,
  { ...fact.data, ...origin },
];
