// One room in the editor: which, what was changed, and the steps that save it, drop it or go to another.
// Invariant: a draft that would be lost asks first; only `save` and a person's "discard" let it go.
import { useCallback, useMemo, useState } from 'react';
import type { CommandAnswer } from '#core/bridge/contract';
import { roomsInOrder, type Room } from '#core/room/room';
import { defaultRuleProfile } from '#core/plan/rule-profile';
import type { RoomTouches } from '#core/room/touches';
import { useRoom } from '../../state/chosen';
import { execute } from '../../state/execute';
import { useLeaveGuard } from '../../state/leave-guard';
import { mirrored } from '../../state/mirrored';
import { useStation } from '../../state/station-store';
import { chooseRoom } from '../../state/ui-store';
import { checkDraft, nothingToSay, saveCommand, type DraftProblem } from './draft-problem';
import { copyOf, draftOf, isUnsaved, newDraft, type RoomDraft } from './room-draft';

type Fault = Extract<CommandAnswer, { readonly ok: false }>['error'];

export interface RoomEditor {
  readonly draft: RoomDraft | null;
  readonly unsaved: boolean;
  readonly problem: DraftProblem | null;
  /** What saving would touch, as the draft is now; null when it touches nothing. */
  readonly touches: RoomTouches | null;
  /** The list a person is asked to approve; null when nobody is asked. */
  readonly asking: Approval | null;
  /** What main answered to the last try, until something changes. */
  readonly fault: Fault | null;
  readonly sparePercent: number;
  /** The step that waits until the person has said what becomes of the draft. */
  readonly waiting: (() => void) | null;
  readonly change: (step: (draft: RoomDraft) => RoomDraft) => void;
  /** Saves, or asks for approval first: `asking`. True when it is saved. */
  readonly save: () => Promise<boolean>;
  readonly approve: () => Promise<boolean>;
  readonly refuse: () => void;
  readonly discard: () => void;
  readonly stay: () => void;
  readonly choose: (room: Room) => void;
  readonly create: () => void;
  readonly copy: (room: Room) => void;
  readonly remove: (room: Room) => Promise<void>;
}

export interface Approval {
  readonly touches: RoomTouches;
  /** `changed`: what was approved a moment ago is not what would happen now. */
  readonly since: 'first' | 'changed';
}

export function useRoomEditor(): RoomEditor {
  const state = useStation((mirror) => mirror.state);
  const { rooms, seating, attendance, issued, plan } = state;
  const chosen = useRoom();
  const [edited, setEdited] = useState<RoomDraft | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [asking, setAsking] = useState<Approval | null>(null);
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const sparePercent = (plan?.rules ?? defaultRuleProfile).sparePercent;

  const draft = edited ?? (chosen ? draftOf(chosen) : null);
  const unsaved = draft !== null && isUnsaved(draft);
  const { problem, touches } = useMemo(
    () => (draft && unsaved ? checkDraft(draft, { rooms, seating, attendance, issued }) : nothingToSay),
    [draft, unsaved, rooms, seating, attendance, issued],
  );

  const ask = useCallback((leave: () => void) => setWaiting(() => leave), []);
  useLeaveGuard(unsaved, ask);

  const show = (next: RoomDraft | null) => {
    setEdited(next);
    setFault(null);
  };
  /** Takes the step now, or when the person has decided. */
  const orAsk = (step: () => void) => (unsaved ? ask(step) : step());

  async function send(approved?: RoomTouches): Promise<boolean> {
    if (!draft) return false;
    const answer = await execute(saveCommand(draft, approved));
    if (!answer.ok) {
      const { error } = answer;
      if (error.kind === 'ChangeNotApproved')
        setAsking({ touches: error.touches, since: approved ? 'changed' : 'first' });
      else setFault(error);
      return false;
    }
    setAsking(null);
    await mirrored(answer.value);
    const saved = [...useStation.getState().state.rooms.values()].find(({ no }) => no === draft.plan.no);
    if (saved) chooseRoom(saved.id);
    show(null);
    return true;
  }

  return {
    draft,
    unsaved,
    problem,
    touches,
    asking,
    fault,
    sparePercent,
    waiting,
    change: (step) => {
      setEdited((now) => {
        const from = now ?? draft;
        return from && step(from);
      });
      setFault(null);
    },
    save: async () => {
      if (!touches) return send();
      setAsking({ touches, since: 'first' });
      return false;
    },
    approve: async () => (asking ? send(asking.touches) : false),
    refuse: () => setAsking(null),
    discard: () => show(null),
    stay: () => setWaiting(null),
    choose: (room) => {
      if (room.id === draft?.base?.id) return;
      orAsk(() => {
        chooseRoom(room.id);
        show(null);
      });
    },
    create: () => orAsk(() => show(newDraft(useStation.getState().state.rooms, sparePercent))),
    copy: (room) => orAsk(() => show(copyOf(room, useStation.getState().state.rooms))),
    remove: async (room) => {
      const order = roomsInOrder(rooms);
      const at = order.findIndex(({ id }) => id === room.id);
      const next = order[at + 1] ?? order[at - 1];
      const answer = await execute({ type: 'RemoveRoom', room: room.id });
      if (!answer.ok) return setFault(answer.error);
      show(null);
      if (next) chooseRoom(next.id);
    },
  };
}
