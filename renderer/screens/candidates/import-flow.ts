// The way of a roster file through the window: chosen or dropped, read, previewed, taken with one command.
// It lives outside the screen, so that looking at another screen in between loses no choice that was made.
// Invariants: nothing is taken before `takeRoster`; a file that can't be read leaves everything else as it was.
import { create } from 'zustand';
import {
  maxDroppedBytes,
  type BridgeFault,
  type CommandAnswer,
  type FileFault,
  type ImportRequest,
  type ReadFile,
} from '#core/bridge/contract';
import { err, ok, type Result } from '#core/kernel/result';
import type { RosterChoices } from '#core/roster/read-roster';
import type { RosterEntry } from '#core/roster/roster';
import type { UnreadableReason } from '#core/roster/table';
import { bridge } from '../../bridge';
import { execute } from '../../state/execute';

export type Refused = Extract<CommandAnswer, { readonly ok: false }>['error'];

/** What an import came to, for the sentence after it. */
export interface ImportDone {
  readonly fileName: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly seatsFreed: number;
  /** Rows that were not taken, as text; they stay at hand until the person closes the sentence. */
  readonly leftOut: { readonly rows: number; readonly text: string };
}

export type ImportView =
  | { readonly kind: 'list'; readonly done: ImportDone | null }
  | {
      readonly kind: 'preview';
      readonly file: ReadFile;
      readonly choices: RosterChoices;
      readonly taking: 'no' | 'under-way' | Refused;
    };

export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'under-way'; readonly fileName: string | null }
  | { readonly kind: 'failed'; readonly fault: DropFault | FileFault | BridgeFault };

/** What a person can drop that never reaches the reader. */
export type DropFault =
  | { readonly kind: 'NothingDropped' }
  | { readonly kind: 'ManyDropped'; readonly files: number }
  | { readonly kind: 'DroppedUnreadable'; readonly fileName: string; readonly reason: UnreadableReason };

interface ImportFlow {
  readonly view: ImportView;
  readonly reading: Reading;
}

export const useImport = create<ImportFlow>()(() => ({
  view: { kind: 'list', done: null },
  reading: { kind: 'none' },
}));

export const chooseRosterFile = (): Promise<void> => read(null, { what: 'roster', from: 'dialog' });

export async function dropRosterFiles(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (!file) return fail({ kind: 'NothingDropped' });
  if (files.length > 1) return fail({ kind: 'ManyDropped', files: files.length });
  const { name, size } = file;
  const unreadable = (reason: UnreadableReason) => fail({ kind: 'DroppedUnreadable', fileName: name, reason });
  if (size > maxDroppedBytes) return unreadable({ kind: 'file-too-large', bytes: size, limit: maxDroppedBytes });
  const bytes = await bytesOf(file);
  if (!bytes.ok) return unreadable({ kind: 'not-opened', detail: bytes.error });
  return read(name, { what: 'roster', from: 'bytes', name, bytes: bytes.value });
}

/** Fails for a folder, or for a file on a stick that was pulled. */
async function bytesOf(file: File): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

function fail(fault: DropFault): void {
  useImport.setState({ reading: { kind: 'failed', fault } });
}

async function read(fileName: string | null, request: ImportRequest): Promise<void> {
  const { reading, view } = useImport.getState();
  if (reading.kind === 'under-way' || (view.kind === 'preview' && view.taking === 'under-way')) return;
  useImport.setState({ reading: { kind: 'under-way', fileName } });
  const answer = await bridge.importFile(request).catch((defect: unknown) => {
    useImport.setState({ reading: { kind: 'none' } });
    throw defect;
  });
  if (!answer.ok) {
    const { error } = answer;
    useImport.setState({ reading: error.kind === 'Cancelled' ? { kind: 'none' } : { kind: 'failed', fault: error } });
    return;
  }
  if (!('book' in answer.value)) throw new Error('asked for a roster, got an exam');
  useImport.setState({
    view: { kind: 'preview', file: answer.value, choices: {}, taking: 'no' },
    reading: { kind: 'none' },
  });
}

export const dismissFault = (): void => useImport.setState({ reading: { kind: 'none' } });

export function changeChoices(change: (choices: RosterChoices) => RosterChoices): void {
  const { view } = useImport.getState();
  if (view.kind !== 'preview' || view.taking === 'under-way') return;
  useImport.setState({ view: { ...view, choices: change(view.choices), taking: 'no' } });
}

/** Leaves the preview without taking anything, or closes the sentence about what was taken. */
export const showList = (): void =>
  useImport.setState({ view: { kind: 'list', done: null }, reading: { kind: 'none' } });

/** The one commit. `done` is what the preview showed, told when the journal has it. */
export async function takeRoster(candidates: readonly RosterEntry[], done: ImportDone): Promise<void> {
  const { view } = useImport.getState();
  if (view.kind !== 'preview' || view.taking === 'under-way') return;
  useImport.setState({ view: { ...view, taking: 'under-way' } });
  const { book, sha256 } = view.file;
  const answer = await execute({
    type: 'ImportRoster',
    source: { fileName: book.fileName, sha256 },
    candidates: [...candidates],
  }).catch((defect: unknown) => {
    useImport.setState({ view });
    throw defect;
  });
  useImport.setState(
    answer.ok
      ? { view: { kind: 'list', done }, reading: { kind: 'none' } }
      : { view: { ...view, taking: answer.error } },
  );
}
