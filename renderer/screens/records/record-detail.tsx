// One record in full: what it says, who and when, and by what it is held in the chain.
import { CircleCheck, ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Commit } from '#core/journal/commit';
import { dateOf, secondsOf } from '#core/kernel/beijing-time';
import { useSay } from '../../state/ui-store';
import type { Names } from './names';
import { sentenceOf, type JournalRecord } from './record';
import { useHashCheck } from './use-hash-check';

interface RecordDetailProps {
  readonly record: JournalRecord;
  readonly names: Names;
}

export function RecordDetail({ record, names }: RecordDetailProps) {
  const say = useSay();
  const { event, commit, at } = record;
  const basis = Object.entries(event.basis);
  return (
    <div className="flex flex-col gap-3">
      <p className="selectable text-lg">{sentenceOf(record, { kind: 'all', person: null }, names)}</p>
      <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-sm">
        <Item name={say('时间', 'Time')}>
          {dateOf(at)} {secondsOf(at)} {say('（北京时间', '(Beijing, ')}
          {event.offset === null ? say('，未对时）', 'clock not verified)') : say('，已对时）', 'clock verified)')}
        </Item>
        <Item name={say('操作人', 'By')}>{event.by || say('未签名', 'not signed in')}</Item>
        <Item name={say('类型', 'Type')}>
          {event.type} v{event.v}
        </Item>
        <Item name={say('事件编号', 'Event id')}>{event.id}</Item>
        <Item name={say('提交', 'Commit')}>
          {say(`${commit.station} 的第 ${commit.seq} 条`, `no. ${commit.seq} of ${commit.station}`)}
        </Item>
        <Item name={say('哈希', 'Hash')}>
          <span title={commit.hash}>{commit.hash.slice(0, 16)}…</span> <HashMark commit={commit} />
        </Item>
        <Item name={say('前一条', 'Before it')}>
          {commit.prev ? (
            <span title={commit.prev}>{commit.prev.slice(0, 16)}…</span>
          ) : (
            say('无，这是第一条', 'none, it is the first')
          )}
        </Item>
        <Item name={say('依据', 'Basis')}>
          {basis.every(([, ids]) => ids.length === 0)
            ? say('无，此前没有相关记录', 'none: nothing was recorded about it before')
            : basis.map(([key, ids]) => (
                <span key={key} className="block">
                  {key} ← {ids.length > 0 ? ids.join('、') : say('无', 'none')}
                </span>
              ))}
        </Item>
      </dl>
    </div>
  );
}

function Item({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="selectable break-all tabular-nums">{children}</dd>
    </>
  );
}

function HashMark({ commit }: { readonly commit: Commit }) {
  const say = useSay();
  const check = useHashCheck(commit);
  if (check === 'checking') return null;
  return check === 'same' ? (
    <span className="inline-flex items-center gap-1 text-good">
      <CircleCheck size={16} aria-hidden />
      {say('重新计算相符', 'recomputed, equal')}
    </span>
  ) : (
    <span role="alert" className="inline-flex items-center gap-1 font-semibold text-bad">
      <ShieldAlert size={16} aria-hidden />
      {say('与内容不符', 'differs from its content')}
    </span>
  );
}
