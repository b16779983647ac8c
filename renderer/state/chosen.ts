// What the person works on: the chosen session and room, or the ones that are meant when nothing was chosen.
import { currentSession, sessionOf, type Session } from '#core/plan/plan';
import { roomsInOrder, type Room } from '#core/room/room';
import { useMinute } from './clock';
import { useStation } from './station-store';
import { useUi } from './ui-store';

/** The chosen session, else the one that is on or next by the clock; undefined without an exam plan. */
export function useSession(): Session | undefined {
  const plan = useStation(({ state }) => state.plan);
  const chosen = useUi((ui) => ui.session);
  const now = useMinute();
  if (!plan) return undefined;
  return (chosen && sessionOf(plan, chosen)) ?? currentSession(plan, now);
}

/** The chosen room, else the first; undefined without rooms. */
export function useRoom(): Room | undefined {
  const rooms = useStation(({ state }) => state.rooms);
  const chosen = useUi((ui) => ui.room);
  return (chosen && rooms.get(chosen)) ?? roomsInOrder(rooms)[0];
}
