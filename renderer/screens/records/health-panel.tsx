// The health of the journal: a verdict in a sentence, then every stream with its length and its head.
import { CircleCheck, ShieldAlert, TriangleAlert } from 'lucide-react';
import { inLang, type Lang } from '#core/kernel/lang';
import type { StationState } from '#core/station/state';
import { Panel } from '../../components/panel';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { healthStory, unreadStory, type HealthTold } from './health';

const looks: Readonly<Record<HealthTold['tone'], { readonly icon: typeof CircleCheck; readonly classes: string }>> = {
  good: { icon: CircleCheck, classes: 'text-good' },
  warn: { icon: TriangleAlert, classes: 'text-warn' },
  bad: { icon: ShieldAlert, classes: 'text-bad' },
};

export function HealthPanel() {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const status = useStation((mirror) => mirror.status);
  const cursor = useStation(({ state }) => state.cursor);
  const newer = useStation(({ state }) => state.notUnderstood);
  const malformed = useStation(({ state }) => state.malformed.length);
  if (!status) return null;
  const { tone, text } = healthStory(status.journal, lang);
  const { icon: Icon, classes } = looks[tone];
  const unread = unreadStory(newer, malformed, lang);
  const commits = cursor.reduce((sum, { seq }) => sum + seq, 0);
  return (
    <Panel title={say('记录的完好情况', 'Health of the journal')} className="flex max-h-[45%] min-h-0 flex-col">
      <p role={tone === 'bad' ? 'alert' : 'status'} className={`flex items-start gap-2 ${classes}`}>
        <Icon size={20} className="mt-0.5 shrink-0" aria-hidden />
        <span className="selectable">{text}</span>
      </p>
      {unread && <p className="mt-2 font-medium text-warn">{unread}</p>}
      <p className="mt-2 text-sm text-ink-soft" title={streamHint(lang)}>
        {say(`${cursor.size} 条数据流，共 ${commits} 次提交`, `Streams: ${cursor.size}, commits: ${commits}`)}
      </p>
      <Streams cursor={cursor} current={status.stream} lang={lang} />
    </Panel>
  );
}

interface StreamsProps {
  readonly cursor: StationState['cursor'];
  readonly current: string;
  readonly lang: Lang;
}

function Streams({ cursor, current, lang }: StreamsProps) {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  return (
    <div className="mt-2 min-h-0 overflow-y-auto border-t border-line" tabIndex={0}>
      <table className="w-full text-sm whitespace-nowrap tabular-nums">
        <thead className="sticky top-0 bg-paper text-left text-ink-soft">
          <tr>
            <th className="py-1 font-medium">{say('数据流', 'Stream')}</th>
            <th className="py-1 text-right font-medium">{say('提交', 'Commits')}</th>
            <th className="py-1 pl-4 font-medium">{say('链头哈希', 'Head')}</th>
          </tr>
        </thead>
        <tbody>
          {[...cursor.entries()].toReversed().map(([stream, { seq, hash }]) => (
            <tr key={stream} className="selectable border-t border-line">
              <td className="py-1" title={stream}>
                {shortStream(stream)}
                {stream === current && <b className="ml-2">{say('本次', 'now')}</b>}
              </td>
              <td className="py-1 text-right">{seq}</td>
              <td className="py-1 pl-4" title={hash}>
                <code>{hash.slice(0, 8)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const streamHint = (lang: Lang): string =>
  inLang(
    lang,
    '程序每次启动新开一条数据流，首尾相接。',
    'Each start of the program opens a new stream that follows the last.',
  );

/** `S-1A2B:0011223344556677` → `S-1A2B:00112233` */
const shortStream = (stream: string): string => stream.replace(/(:.{8}).*$/, '$1');
