// Whether what the screen says is safe on disk: journal, station, exchange. Offline is normal and looks normal.
import { Clock3, HardDrive, MonitorCheck, ShieldAlert, Unplug } from 'lucide-react';
import type { JournalHealth } from '#core/bridge/contract';
import { commitCount, useStation } from '../state/station-store';
import { useSay } from '../state/ui-store';

/** The major version of the Electron runtime that releases ship. */
const releaseRuntime = '45.';

export function StatusBar() {
  const say = useSay();
  const status = useStation((mirror) => mirror.status);
  const commits = useStation(({ state }) => commitCount(state));
  const newer = useStation(({ state }) => state.notUnderstood);
  if (!status) return <footer className="h-9 shrink-0 border-t border-line bg-paper" />;
  const { tone, text } = healthText(status.journal, commits, say);
  return (
    <footer
      aria-label={say('状态', 'Status')}
      className={`flex h-9 shrink-0 items-center gap-6 border-t px-4 text-sm whitespace-nowrap ${tone === 'bad' ? 'border-bad bg-bad-wash font-semibold text-bad' : 'border-line bg-paper text-ink-soft'}`}
    >
      <span className="flex items-center gap-1.5" role={tone === 'bad' ? 'alert' : 'status'}>
        {tone === 'bad' ? <ShieldAlert size={16} aria-hidden /> : <HardDrive size={16} aria-hidden />}
        {text}
      </span>
      <span className="flex items-center gap-1.5">
        <MonitorCheck size={16} aria-hidden />
        {say('本机', 'Station')} {status.station}
      </span>
      <span className="flex items-center gap-1.5">
        <Clock3 size={16} aria-hidden />
        {say('本机时钟，未校准', 'PC clock, not verified')}
      </span>
      <span className="flex items-center gap-1.5">
        <Unplug size={16} aria-hidden />
        {say('本机，未联网', 'This PC alone, not connected')}
      </span>
      {newer > 0 && (
        <span className="font-medium text-warn">
          {say(`${newer} 条记录需要更新版本的程序才能显示`, `${newer} records need a newer version to be shown`)}
        </span>
      )}
      <span className="ml-auto truncate">
        {status.runtime.startsWith(releaseRuntime)
          ? ''
          : say(`开发运行环境 Electron ${status.runtime} · `, `development runtime Electron ${status.runtime} · `)}
        {say('版本', 'version')} {status.appVersion}
      </span>
    </footer>
  );
}

function healthText(
  journal: JournalHealth,
  commits: number,
  say: ReturnType<typeof useSay>,
): { readonly tone: 'good' | 'bad'; readonly text: string } {
  switch (journal.kind) {
    case 'good':
      return { tone: 'good', text: say(`记录完好，已保存 ${commits} 条`, `Journal sound, ${commits} saved`) };
    case 'torn-tail-cut':
      return {
        tone: 'good',
        text: say(
          `记录完好，已保存 ${commits} 条（上次断电时未写完的 ${journal.bytes} 字节已隔离）`,
          `Journal sound, ${commits} saved (${journal.bytes} bytes of an unfinished write were set aside)`,
        ),
      };
    case 'read-only':
      return {
        tone: 'bad',
        text: say(
          `记录文件受损，本机只读：${journal.stream} 第 ${journal.at} 字节。请改用纸质签到表并联系技术主管`,
          `Journal damaged, read-only: ${journal.stream} at byte ${journal.at}. Use paper and call the technical lead`,
        ),
      };
    case 'failed':
      return {
        tone: 'bad',
        text: say(
          `写盘失败，已停止写入（${journal.reason}）。请改用纸质签到表并重新启动程序`,
          `Writing failed and has stopped (${journal.reason}). Use paper and restart`,
        ),
      };
  }
}
