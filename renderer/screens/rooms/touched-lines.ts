// What a change touches, as lines for people: names behind the ids, seats before and after.
import { useMemo } from 'react';
import { momentText, planVersionText } from '#core/documents/format';
import { kindNames } from '#core/documents/model';
import { roomSpans } from '#core/documents/room-spans';
import { inLang, type Lang } from '#core/kernel/lang';
import { sessionOf } from '#core/plan/plan';
import type { RoomTouches } from '#core/room/touches';
import type { StationState } from '#core/station/state';
import { useStation } from '../../state/station-store';
import { useUi } from '../../state/ui-store';

export interface TouchedLine {
  readonly key: string;
  readonly text: string;
  readonly note: string;
}

export type TouchedLines = Readonly<Record<keyof RoomTouches, readonly TouchedLine[]>>;

export function touchedLines(touches: RoomTouches, state: StationState, lang: Lang): TouchedLines {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  const nameOf = (id: (typeof touches.losing)[number]['candidate']) =>
    state.roster.candidates.get(id)?.name ?? say('不在名单中的考生', 'a candidate not on the roster');
  const checkInById = new Map(state.attendance.standing.valueSeq().map((checkIn) => [checkIn.id, checkIn]));
  const sheetById = new Map(state.issued.map((sheet) => [sheet.id, sheet]));
  return {
    losing: touches.losing.map(({ candidate, place, seat }) => ({
      key: place,
      text: nameOf(candidate),
      note: say(`${seat} → 未编排`, `${seat} → none`),
    })),
    renumbered: touches.renumbered.map(({ candidate, place, seat, after }) => ({
      key: place,
      text: nameOf(candidate),
      note: `${seat} → ${after}`,
    })),
    checkIns: touches.checkIns.map(({ id, candidate, seat }) => {
      const checkIn = checkInById.get(id);
      const session = checkIn && sessionOf(state.plan, checkIn.session);
      return { key: id, text: nameOf(candidate), note: [seat, session?.name ?? ''].filter(Boolean).join(' · ') };
    }),
    sheets: touches.sheets.map((id) => {
      const sheet = sheetById.get(id);
      if (!sheet) throw new Error(`no sheet ${id}`);
      const { kind, rooms } = sheet.request;
      return {
        key: id,
        text: `${kindNames[kind]} ${roomSpans(rooms, state.rooms, lang)}`,
        note: `${planVersionText(sheet.planVersion, lang)} · ${momentText(sheet.at).slice(5)}`,
      };
    }),
  };
}

export function useTouched(touches: RoomTouches): TouchedLines {
  const state = useStation((mirror) => mirror.state);
  const lang = useUi((ui) => ui.lang);
  return useMemo(() => touchedLines(touches, state, lang), [touches, state, lang]);
}
