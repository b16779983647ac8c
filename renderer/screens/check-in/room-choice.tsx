// Which room the screen is about.
import { roomText } from '#core/documents/format';
import { roomsInOrder, type Room } from '#core/room/room';
import { useStation } from '../../state/station-store';
import { chooseRoom, useSay, useUi } from '../../state/ui-store';

export function RoomChoice({ room }: { readonly room: Room }) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const rooms = useStation(({ state }) => state.rooms);
  return (
    <select
      aria-label={say('考场', 'Room')}
      className="min-h-11 max-w-64 rounded-md border border-line-strong bg-paper px-3 text-lg text-ink"
      value={room.id}
      onChange={(event) => {
        const chosen = roomsInOrder(rooms).find(({ id }) => id === event.target.value);
        if (chosen) chooseRoom(chosen.id);
      }}
    >
      {roomsInOrder(rooms).map((each) => (
        <option key={each.id} value={each.id}>
          {roomText(each, lang)} {each.name}
        </option>
      ))}
    </select>
  );
}
