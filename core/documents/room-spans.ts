// Many rooms in few words, for lists and records: neighbours in walking order become a span, 001–006、008.
import { inLang, type Lang } from '#core/kernel/lang';
import type { RoomId } from '#core/kernel/ids';
import { roomsInOrder, type RoomState } from '#core/room/room';

/** The numbers of `ids` in walking order. Two neighbours stay two; a room that `rooms` does not know is told last. */
export function roomSpans(ids: readonly RoomId[], rooms: RoomState, lang: Lang = 'zh'): string {
  const wanted = new Set(ids);
  const runs: string[][] = [];
  let run: string[] | null = null;
  for (const { id, no } of roomsInOrder(rooms)) {
    if (!wanted.delete(id)) run = null;
    else if (run) run.push(no);
    else runs.push((run = [no]));
  }
  const parts = runs.flatMap((numbers) => (numbers.length > 2 ? [`${numbers[0]}–${numbers.at(-1)}`] : numbers));
  if (wanted.size > 0) parts.push(inLang(lang, `已删考场 ${wanted.size} 个`, `${wanted.size} removed`));
  return parts.join(inLang(lang, '、', ', '));
}
