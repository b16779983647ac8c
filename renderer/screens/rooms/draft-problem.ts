// Why a draft can't be saved as it is, and what saving it would touch: found before anybody tries, by the very rule that
// main decides with.
import { inLang, type Lang } from '#core/kernel/lang';
import { decideRoom, type RoomCommand, type RoomRefusal } from '#core/room/decide';
import { roomPlan } from '#core/room/room';
import { touchedIds, type RoomTouches } from '#core/room/touches';
import { roomUse, type RoomUseSources } from '#core/station/room-use';
import type { StationState } from '#core/station/state';
import { refusalText } from '#core/station/words';
import type { RoomDraft } from './room-draft';

/** A field whose text no room can have. */
export type MalformedField = 'no' | 'name' | 'hostPattern' | 'ip' | 'machine' | 'phone';

export type DraftProblem =
  | { readonly kind: 'FieldMalformed'; readonly field: MalformedField }
  | Exclude<RoomRefusal, { readonly kind: 'ChangeNotApproved' }>;

export interface DraftCheck {
  readonly problem: DraftProblem | null;
  /** What must be approved before it can be saved; null when it touches nothing. */
  readonly touches: RoomTouches | null;
}

export const nothingToSay: DraftCheck = { problem: null, touches: null };

/** `approved` is what the person saw and agreed to. */
export const saveCommand = ({ base, plan }: RoomDraft, approved?: RoomTouches): RoomCommand =>
  base
    ? {
        type: 'ChangeRoom',
        room: base.id,
        plan,
        ...(approved ? { approved: true as const, touched: touchedIds(approved) } : {}),
      }
    : { type: 'AddRoom', plan };

export function checkDraft(draft: RoomDraft, state: Pick<StationState, 'rooms'> & RoomUseSources): DraftCheck {
  const field = malformedField(draft);
  if (field) return { problem: { kind: 'FieldMalformed', field }, touches: null };
  // Only the answer counts here: the id and the time of a fact that is not written are nobody's.
  const decided = decideRoom(saveCommand(draft), state.rooms, roomUse(state), {
    now: 0,
    operator: '',
    newId: () => 'draft',
  });
  if (decided.ok) return nothingToSay;
  const { error } = decided;
  return error.kind === 'ChangeNotApproved'
    ? { problem: null, touches: error.touches }
    : { problem: error, touches: null };
}

function malformedField({ plan }: RoomDraft): MalformedField | null {
  const parsed = roomPlan.safeParse(plan);
  if (parsed.success) return null;
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  const known = fieldByPath.find(([start]) => path.startsWith(start));
  // A room is edited by fields that can't hold anything else.
  if (!known) throw new Error(`the draft is malformed at ${path}`);
  return known[1];
}

const fieldByPath: readonly (readonly [path: string, field: MalformedField])[] = [
  ['no', 'no'],
  ['name', 'name'],
  ['machines.hostPattern', 'hostPattern'],
  ['machines.ip', 'ip'],
  ['machines.overrides', 'machine'],
  ['lead', 'phone'],
  ['technician', 'phone'],
];

/** Where a problem stands: under its field, or above the form when it is about the room as a whole. */
export function placeOf(problem: DraftProblem): MalformedField | 'plan' {
  if (problem.kind === 'FieldMalformed') return problem.field;
  return problem.kind === 'RoomNoTaken' ? 'no' : 'plan';
}

export function problemText(problem: DraftProblem, state: StationState, lang: Lang): string {
  return problem.kind === 'FieldMalformed' ? malformedText(problem.field, lang) : refusalText(problem, state, lang);
}

function malformedText(field: MalformedField, lang: Lang): string {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  switch (field) {
    case 'no':
      return say('用 1 至 8 位数字、字母或 “-”，如 001。', '1 to 8 digits, letters or “-”, as in 001.');
    case 'name':
      return say('名称最多 40 个字。', 'At most 40 characters.');
    case 'hostPattern':
      return say(
        '只用字母、数字、“-”、“_” 和 {room}、{seat}、{machine}。',
        'Only letters, digits, “-”, “_” and {room}, {seat}, {machine}.',
      );
    case 'ip':
      return say('写成四段数字，如 192.168.31.101。', 'Four numbers with dots, as in 192.168.31.101.');
    case 'machine':
      return say(
        '机位号不含空格和 = , ;；计算机名用字母、数字、“-”、“_”；IP 如 192.168.31.7。',
        'No spaces or = , ; in a number; letters, digits, “-”, “_” in a name; an IP as in 192.168.31.7.',
      );
    case 'phone':
      return say('电话只用数字、空格和 + - ( )。', 'Only digits, spaces and + - ( ) in a telephone number.');
  }
}
