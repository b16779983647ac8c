// The shell: bars around the screen in sight. Opening and failing are screens of their own, each with a sentence.
import { Component, useEffect, useState, type ReactNode } from 'react';
import { bridge } from './bridge';
import { Notices } from './components/notices';
import { SideBar } from './components/side-bar';
import { StatusBar } from './components/status-bar';
import { TopBar } from './components/top-bar';
import { loadScreen, screenHere, screens } from './screens/screens';
import { openScreen, useNavigation } from './state/navigation';
import { refreshStatus, useStation } from './state/station-store';
import { useSay, useUi } from './state/ui-store';

const statusEveryMs = 10_000;

export function App() {
  const phase = useStation((mirror) => mirror.phase);
  const lang = useUi((ui) => ui.lang);
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  }, [lang]);
  return <Guard>{phase === 'ready' ? <Shell /> : phase === 'failed' ? <Failed /> : <Opening />}</Guard>;
}

function Shell() {
  const current = useCurrentScreen();
  useEffect(() => {
    const timer = setInterval(() => void refreshStatus(), statusEveryMs);
    const onKey = (event: KeyboardEvent) => {
      const entry = event.ctrlKey && !event.altKey ? screens[Number(event.key) - 1] : undefined;
      if (!entry) return;
      event.preventDefault();
      openScreen(entry.name);
    };
    addEventListener('keydown', onKey);
    return () => {
      clearInterval(timer);
      removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <div className="flex h-full flex-col">
      <TopBar />
      <div className="flex min-h-0 flex-1">
        <SideBar />
        <main className="min-w-0 flex-1 overflow-auto">
          {current && (
            <>
              {current}
              <Usable />
            </>
          )}
        </main>
      </div>
      <StatusBar />
      <Notices />
    </div>
  );
}

/** The screen in sight, null until the first is loaded; while another is loaded the one before stays. */
function useCurrentScreen(): ReactNode {
  const name = useNavigation(({ screen }) => screen);
  const [current, setCurrent] = useState<ReactNode>(() => {
    const Here = screenHere(name);
    return Here && <Here />;
  });
  useEffect(() => {
    let wanted = true;
    void loadScreen(name).then((Screen) => wanted && setCurrent(<Screen />));
    return () => {
      wanted = false;
    };
  }, [name]);
  return current;
}

/** Tells, once, that the first screen stands; what it can do without is loaded after that. */
function Usable() {
  useEffect(() => {
    // Two frames later the screen has been painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark('usable');
        bridge.usable();
        void import('./state/read-model').then(({ openReadModel }) => openReadModel());
      }),
    );
  }, []);
  return null;
}

function Opening() {
  const say = useSay();
  return (
    <p role="status" className="grid h-full place-items-center text-xl text-ink-soft">
      {say('正在打开记录…', 'Opening the records…')}
    </p>
  );
}

function Failed() {
  const failure = useStation((mirror) => mirror.failure);
  return <Sentence detail={failure} />;
}

function Sentence({ detail }: { readonly detail: string }) {
  const say = useSay();
  return (
    <main role="alert" className="grid h-full place-content-center gap-3 p-8 text-center">
      <h1 className="text-2xl font-semibold">{say('这个画面出错了', 'This screen failed')}</h1>
      <p className="text-lg">
        {say(
          '已保存的记录都在磁盘上，没有丢失。请关闭程序后重新打开；不行就改用纸质签到表。',
          'Everything that was saved is on disk. Close the application and open it again, or go on with paper.',
        )}
      </p>
      <p className="selectable text-sm text-ink-soft">{detail}</p>
    </main>
  );
}

/** A defect in a screen shows a sentence, never an empty window. */
class Guard extends Component<{ readonly children: ReactNode }, { readonly defect: string | null }> {
  override state = { defect: null };
  static getDerivedStateFromError(error: unknown): { readonly defect: string } {
    return { defect: error instanceof Error ? error.message : String(error) };
  }
  override render() {
    return this.state.defect === null ? this.props.children : <Sentence detail={this.state.defect} />;
  }
}
