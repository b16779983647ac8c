// A file of rooms before anything is taken: each row with what would become of it and why, then one button.
import { Check, CircleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { commandFaultText } from '#core/bridge/words';
import { defaultRuleProfile } from '#core/plan/rule-profile';
import { compareRooms, type RoomComparison } from '#core/room/files/compare-rooms';
import { roomFileFaultText, roomFileProblemText } from '#core/room/files/file-words';
import { readRooms } from '#core/room/files/read-rooms';
import { touchedIds } from '#core/room/touches';
import { roomUse } from '#core/station/room-use';
import { Button } from '../../components/button';
import { Empty, Panel, Screen } from '../../components/panel';
import { useStation } from '../../state/station-store';
import { tell, useSay, useUi } from '../../state/ui-store';
import { ApprovalDialog } from './approval-dialog';
import { ImportRows } from './import-rows';
import { askApproval, chooseRoomFile, closeImport, fileNameOf, takeRooms, type RoomImport } from './import-rooms';

type Preview = Extract<RoomImport, { readonly kind: 'preview' }>;

export function ImportPreview({ flow }: { readonly flow: Preview }) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const state = useStation((mirror) => mirror.state);
  const { rooms, seating, attendance, issued, plan } = state;
  const sparePercent = (plan?.rules ?? defaultRuleProfile).sparePercent;
  const reading = useMemo(() => readRooms(flow.file.content, rooms, sparePercent), [flow.file, rooms, sparePercent]);
  const comparison = useMemo(
    () => (reading.ok ? compareRooms(reading.value, rooms, roomUse({ seating, attendance, issued })) : null),
    [reading, rooms, seating, attendance, issued],
  );
  const title = say('导入考场', 'Import rooms');
  const fileName = fileNameOf(flow.file);

  if (!reading.ok || !comparison)
    return (
      <Screen title={title} summary={fileName}>
        <Empty sentence={reading.ok ? '' : roomFileFaultText(reading.error, lang)}>
          <div className="flex gap-3">
            <Button onClick={closeImport}>{say('返回', 'Back')}</Button>
            <Button tone="primary" onClick={() => void chooseRoomFile()}>
              {say('换一个文件', 'Another file')}
            </Button>
          </div>
        </Empty>
      </Screen>
    );

  const { plans, touches } = comparison;
  const take = async (approved: typeof touches | null) => {
    if (await takeRooms(plans, approved))
      tell('good', say(`已导入 ${plans.length} 个考场。`, `${plans.length} rooms are imported.`));
  };
  const { ignoredColumns, problems } = reading.value;
  const isAsked = touchedIds(touches).length > 0;
  return (
    <Screen
      title={title}
      summary={`${fileName} · ${verdictCounts(comparison, say)}`}
      actions={
        <>
          <Button onClick={closeImport}>{say('取消', 'Cancel')}</Button>
          {plans.length > 0 && (
            <Button
              tone="primary"
              icon={<Check size={20} aria-hidden />}
              disabled={flow.taking === 'under-way'}
              onClick={() => (isAsked ? askApproval({ touches, since: 'first' }) : void take(null))}
            >
              {say(`导入 ${plans.length} 个考场`, `Import ${plans.length} rooms`)}
            </Button>
          )}
        </>
      }
    >
      {typeof flow.taking === 'object' && (
        <p role="alert" className="flex gap-2 rounded-md border border-bad bg-bad-wash p-3 text-bad">
          <CircleAlert size={20} aria-hidden className="mt-0.5 shrink-0" />
          {commandFaultText(flow.taking, state, lang)}
        </p>
      )}
      <Panel className="flex min-h-0 flex-1 flex-col gap-3">
        <p className="text-ink-soft">
          {plans.length === 0
            ? say(
                '没有可以导入的变化。文件里没有写到的考场保持不变。',
                'There is nothing to take. Rooms the file does not name stay as they are.',
              )
            : say(
                '按考场号对应。文件里没有写到的考场保持不变。',
                'Matched by room number. Rooms the file does not name stay as they are.',
              )}
          {ignoredColumns.length > 0 &&
            say(` 未使用的列：${ignoredColumns.join('、')}。`, ` Columns not used: ${ignoredColumns.join(', ')}.`)}
        </p>
        {problems.map((problem) => {
          const text = roomFileProblemText(problem, lang);
          return (
            <p key={text} className="text-warn">
              {text}
            </p>
          );
        })}
        <ImportRows rooms={comparison.rooms} />
      </Panel>
      <ApprovalDialog
        approval={flow.asking}
        title={say('这次导入会影响已编排的考生', 'This import touches people who are seated')}
        onClose={() => askApproval(null)}
        onApprove={() => take(flow.asking?.touches ?? null)}
      />
    </Screen>
  );
}

function verdictCounts({ rooms }: RoomComparison, say: (zh: string, en: string) => string): string {
  const count = (kind: string) => rooms.filter(({ verdict }) => verdict.kind === kind).length;
  return [
    say(`新增 ${count('new')}`, `${count('new')} new`),
    say(`改动 ${count('changed')}`, `${count('changed')} changed`),
    say(`相同 ${count('same')}`, `${count('same')} the same`),
    say(`不导入 ${count('refused')}`, `${count('refused')} refused`),
  ].join(say('，', ', '));
}
