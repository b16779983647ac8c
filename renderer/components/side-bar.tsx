// The way between screens: always in the same place, with its key.
import { screens } from '../screens/screens';
import { openScreen, useNavigation } from '../state/navigation';
import { useSay, useUi } from '../state/ui-store';

export function SideBar() {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const current = useNavigation(({ screen }) => screen);
  return (
    <nav aria-label={say('主菜单', 'Main menu')} className="flex w-44 shrink-0 flex-col gap-1 bg-brand-deep p-2">
      {screens.map(({ name, zh, en, icon: Icon }, i) => (
        <button
          key={name}
          type="button"
          aria-current={name === current ? 'page' : undefined}
          onClick={() => openScreen(name)}
          className={`flex min-h-12 items-center gap-2.5 rounded-md px-3 text-left ${name === current ? 'bg-white font-semibold text-brand-deep' : 'text-white hover:bg-white/15'}`}
        >
          <Icon size={20} className="shrink-0" aria-hidden />
          <span className={`flex-1 whitespace-nowrap ${lang === 'zh' ? 'text-lg' : 'text-base'}`}>{say(zh, en)}</span>
          <kbd className="text-xs opacity-80" title={`Ctrl+${i + 1}`}>
            {i + 1}
          </kbd>
        </button>
      ))}
      <p className="mt-auto px-3 py-2 text-xs text-white/80">{say('Ctrl + 数字键切换', 'Ctrl + digit switches')}</p>
    </nav>
  );
}
