// The way of a file of rooms through the window: chosen, read, previewed, taken with one command. It lives outside the
// screen, so that looking at another screen in between loses nothing. Nothing is taken before `takeRooms`.
import { create } from 'zustand';
import type { BridgeFault, CommandAnswer, FileFault, ReadRoomFile } from '#core/bridge/contract';
import type { RoomPlan } from '#core/room/room';
import { touchedIds, type RoomTouches } from '#core/room/touches';
import { bridge } from '../../bridge';
import { execute } from '../../state/execute';
import { mirrored } from '../../state/mirrored';
import type { Approval } from './use-room-editor';

export type Refused = Extract<CommandAnswer, { readonly ok: false }>['error'];

export type RoomImport =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly fault: FileFault | BridgeFault }
  | {
      readonly kind: 'preview';
      readonly file: ReadRoomFile;
      readonly taking: 'no' | 'under-way' | Refused;
      readonly asking: Approval | null;
    };

export const useRoomImport = create<{ readonly flow: RoomImport }>()(() => ({ flow: { kind: 'none' } }));
const show = (flow: RoomImport): void => useRoomImport.setState({ flow });

export async function chooseRoomFile(): Promise<void> {
  if (useRoomImport.getState().flow.kind === 'reading') return;
  show({ kind: 'reading' });
  const answer = await bridge.importFile({ what: 'rooms', from: 'dialog' }).catch((defect: unknown) => {
    show({ kind: 'none' });
    throw defect;
  });
  if (answer.ok) show({ kind: 'preview', file: answer.value, taking: 'no', asking: null });
  else show(answer.error.kind === 'Cancelled' ? { kind: 'none' } : { kind: 'failed', fault: answer.error });
}

export const closeImport = (): void => show({ kind: 'none' });

export function askApproval(asking: Approval | null): void {
  const { flow } = useRoomImport.getState();
  if (flow.kind === 'preview') show({ ...flow, asking });
}

/** The one commit; true when the rooms are taken. `approved` is the list that the person saw. */
export async function takeRooms(plans: readonly RoomPlan[], approved: RoomTouches | null): Promise<boolean> {
  const { flow } = useRoomImport.getState();
  if (flow.kind !== 'preview' || flow.taking === 'under-way') return false;
  show({ ...flow, taking: 'under-way' });
  const answer = await execute({
    type: 'ImportRooms',
    source: { fileName: fileNameOf(flow.file), sha256: flow.file.sha256 },
    plans,
    ...(approved ? { approved: true as const, touched: touchedIds(approved) } : {}),
  }).catch((defect: unknown) => {
    show(flow);
    throw defect;
  });
  if (answer.ok) {
    await mirrored(answer.value);
    show({ kind: 'none' });
    return true;
  }
  const { error } = answer;
  if (error.kind === 'ChangeNotApproved')
    show({ ...flow, taking: 'no', asking: { touches: error.touches, since: approved ? 'changed' : 'first' } });
  else show({ ...flow, taking: error, asking: null });
  return false;
}

export const fileNameOf = ({ content }: ReadRoomFile): string =>
  content.kind === 'json' ? content.fileName : content.book.fileName;
