// Why a draft can't be saved as it is, found before anybody tries: by the very rule that main decides with.
import type { PlaceId } from '#core/kernel/ids';
import { inLang, type Lang } from '#core/kernel/lang';
import { decideRoom, type RoomCommand, type RoomRefusal } from '#core/room/decide';
import { roomPlan } from '#core/room/room';
import type { StationState } from '#core/station/state';
import { refusalText } from '#core/station/words';
import type { RoomDraft } from './room-draft';

export type DraftProblem = { readonly kind: 'RoomNoMalformed' } | { readonly kind: 'NameTooLong' } | RoomRefusal;

export const saveCommand = ({ base, plan }: RoomDraft): RoomCommand =>
  base ? { type: 'ChangeRoom', room: base.id, plan } : { type: 'AddRoom', plan };

export function draftProblem(draft: RoomDraft, state: Pick<StationState, 'rooms' | 'seating'>): DraftProblem | null {
  if (!roomPlan.unwrap().shape.no.safeParse(draft.plan.no).success) return { kind: 'RoomNoMalformed' };
  if (!roomPlan.unwrap().shape.name.safeParse(draft.plan.name).success) return { kind: 'NameTooLong' };
  const isOccupied = (place: PlaceId) => state.seating.candidateByPlace.has(place);
  // Only the answer counts here: the id and the time of a fact that is not written are nobody's.
  const decided = decideRoom(saveCommand(draft), state.rooms, isOccupied, {
    now: 0,
    operator: '',
    newId: () => 'draft',
  });
  return decided.ok ? null : decided.error;
}

/** Which field a problem stands under; `plan` is the room as a whole. */
export const fieldOf = ({ kind }: DraftProblem): 'no' | 'name' | 'plan' =>
  kind === 'RoomNoMalformed' || kind === 'RoomNoTaken' ? 'no' : kind === 'NameTooLong' ? 'name' : 'plan';

export function problemText(problem: DraftProblem, state: StationState, lang: Lang): string {
  switch (problem.kind) {
    case 'RoomNoMalformed':
      return inLang(lang, '用 1 至 8 位数字、字母或 “-”，如 001。', '1 to 8 digits, letters or “-”, as in 001.');
    case 'NameTooLong':
      return inLang(lang, '名称最多 40 个字。', 'At most 40 characters.');
    default:
      return refusalText(problem, state, lang);
  }
}
