// What belongs to this window and to no exam: language, who is at the keyboard, what is chosen, what was told.
// Language and operator outlive a restart in localStorage; losing them costs nobody a fact.
import { z } from 'zod';
import { create } from 'zustand';
import type { Lang } from '#core/kernel/lang';
import type { RoomId, SessionId } from '#core/kernel/ids';

export interface Notice {
  readonly id: number;
  readonly tone: 'good' | 'bad';
  readonly text: string;
}

interface UiState {
  readonly lang: Lang;
  /** As it goes into the records: 监考员甲 张三; '' when nobody signed in. */
  readonly operator: string;
  /** null = the session that is on or next by the clock. */
  readonly session: SessionId | null;
  /** The room in sight on the screens that show one room; null = the first. */
  readonly room: RoomId | null;
  readonly notices: readonly Notice[];
}

const storageKey = 'proctor-station/ui';
const stored = z.object({ lang: z.enum(['zh', 'en']), operator: z.string().max(40) });

export const useUi = create<UiState>()(() => ({
  ...remembered(),
  session: null,
  room: null,
  notices: [],
}));

function remembered(): z.infer<typeof stored> {
  const fallback = { lang: 'zh', operator: '' } as const;
  const text = localStorage.getItem(storageKey);
  if (text === null) return fallback;
  const known = stored.safeParse(JSON.parse(text));
  return known.success ? known.data : fallback;
}

function remember(change: Partial<Pick<UiState, 'lang' | 'operator'>>): void {
  useUi.setState(change);
  const { lang, operator } = useUi.getState();
  localStorage.setItem(storageKey, JSON.stringify({ lang, operator }));
}

export const setLang = (lang: Lang): void => remember({ lang });
export const setOperator = (operator: string): void => remember({ operator });
export const chooseSession = (session: SessionId): void => useUi.setState({ session });
export const chooseRoom = (room: RoomId): void => useUi.setState({ room });

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
