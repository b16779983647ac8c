// What belongs to this window and to no exam: language, who is at the keyboard, what is chosen, what was told.
// Most of it outlives a restart in localStorage; losing it costs nobody a fact.
import { z } from 'zod';
import { create } from 'zustand';
import type { Lang } from '#core/kernel/lang';
import { roomId, sessionId, type RoomId, type SessionId } from '#core/kernel/ids';

export interface Notice {
  readonly id: number;
  readonly tone: 'good' | 'bad';
  readonly text: string;
}

/** What outlives a restart. The room of an exam-day PC is the same all day. */
const stored = z.object({
  lang: z.enum(['zh', 'en']),
  /** As it goes into the records: 监考员甲 张三; '' when nobody signed in. */
  operator: z.string().max(40),
  /** null = the session that is on or next by the clock. */
  session: sessionId.nullable(),
  /** The room in sight on the screens that show one room; null = the first. */
  room: roomId.nullable(),
});
type Remembered = Readonly<z.infer<typeof stored>>;

interface UiState extends Remembered {
  readonly notices: readonly Notice[];
}

const storageKey = 'proctor-station/ui';

export const useUi = create<UiState>()(() => ({ ...remembered(), notices: [] }));

function remembered(): Remembered {
  const known = stored.safeParse(jsonOf(localStorage.getItem(storageKey) ?? 'null'));
  return known.success ? known.data : { lang: 'zh', operator: '', session: null, room: null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error; // not what the schema wants either: the window starts with its defaults
  }
}

function remember(change: Partial<Remembered>): void {
  useUi.setState(change);
  const { lang, operator, session, room } = useUi.getState();
  localStorage.setItem(storageKey, JSON.stringify({ lang, operator, session, room } satisfies Remembered));
}

export const setLang = (lang: Lang): void => remember({ lang });
export const setOperator = (operator: string): void => remember({ operator });
export const chooseSession = (session: SessionId): void => remember({ session });
export const chooseRoom = (room: RoomId): void => remember({ room });

let lastNotice = 0;

/** Shows a sentence. Good news leaves by itself, bad news stays until it is closed. */
export function tell(tone: Notice['tone'], text: string): void {
  const notice = { id: ++lastNotice, tone, text };
  useUi.setState(({ notices }) => ({ notices: [...notices.filter((n) => n.text !== text), notice].slice(-4) }));
  if (tone === 'good') setTimeout(() => dismiss(notice.id), 5000);
}

export const dismiss = (id: number): void =>
  useUi.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));

/** `say('考生', 'Candidates')` in the language of the window. */
export function useSay(): (zh: string, en: string) => string {
  const lang = useUi((ui) => ui.lang);
  return (zh, en) => (lang === 'zh' ? zh : en);
}
