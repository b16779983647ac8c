// Number, name, size, podium and numbering of the edited room. What is wrong stands under its field.
import { CircleAlert, RotateCcw } from 'lucide-react';
import { commandFaultText } from '#core/bridge/words';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { Panel } from '../../components/panel';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { fieldOf, problemText } from './draft-problem';
import { NumberingFields } from './numbering-fields';
import { refilled, resized, type RoomDraft } from './room-draft';
import { SizeField } from './size-field';
import type { RoomEditor } from './use-room-editor';

/** The form's id, for the button that saves it from the head of the screen. */
export const roomForm = 'room-form';

interface RoomFormProps {
  readonly editor: RoomEditor;
  readonly draft: RoomDraft;
  readonly onSave: () => void;
}

export function RoomForm({ editor, draft, onSave }: RoomFormProps) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const state = useStation((mirror) => mirror.state);
  const { change, problem, fault, sparePercent } = editor;
  const { no, name, grid } = draft.plan;
  const [rows, cols] = [grid.length, grid[0]?.length ?? 0];
  const told = problem ? problemText(problem, state, lang) : '';
  const under = (field: 'no' | 'name') => (problem && fieldOf(problem) === field ? told : '');
  const general = fault ? commandFaultText(fault, state, lang) : problem && fieldOf(problem) === 'plan' ? told : '';
  const rename = (part: { readonly no?: string; readonly name?: string }) =>
    change((now) => ({ ...now, plan: { ...now.plan, ...part } }));
  return (
    <Panel className="flex w-72 shrink-0 flex-col p-3! 2xl:w-88">
      {general && (
        <p role="alert" className="mb-3 flex gap-2 rounded-md border border-bad bg-bad-wash p-2 text-bad">
          <CircleAlert size={20} aria-hidden className="mt-0.5 shrink-0" />
          {general}
        </p>
      )}
      <form
        id={roomForm}
        // Another room is another form: nothing typed is carried over.
        key={draft.base?.id ?? 'new'}
        aria-label={say('考场设置', 'Room settings')}
        className="-m-1 flex min-h-0 flex-1 flex-col gap-2.5 overflow-y-auto p-1"
        onSubmit={(event) => {
          event.preventDefault();
          if (editor.unsaved && !problem) onSave();
        }}
      >
        {/* A problem needs the whole width for its sentence. */}
        <div className={`grid gap-3 ${under('no') ? '' : 'grid-cols-[5.5rem_1fr]'}`}>
          <TextField
            autoFocus={draft.base === null}
            label={say('考场号', 'No.')}
            value={no}
            maxLength={8}
            problem={under('no')}
            onFocus={(event) => event.target.select()}
            onChange={(event) => rename({ no: event.target.value.trim() })}
          />
          <TextField
            label={say('名称', 'Name')}
            value={name}
            title={name}
            maxLength={40}
            placeholder={say('如 实训楼301机房', 'e.g. Lab 301')}
            problem={under('name')}
            onChange={(event) => rename({ name: event.target.value })}
          />
        </div>
        <div className="grid grid-cols-2 gap-3">
          <SizeField
            label={say('行数（前后）', 'Rows')}
            value={rows}
            onSize={(size) => change((now) => resized(now, size, now.plan.grid[0]?.length ?? 1, sparePercent))}
          />
          <SizeField
            label={say('列数（左右）', 'Columns')}
            value={cols}
            onSize={(size) => change((now) => resized(now, now.plan.grid.length, size, sparePercent))}
          />
        </div>
        <NumberingFields draft={draft} sparePercent={sparePercent} onChange={change} />
        {draft.layout === 'by-hand' && (
          <Button
            tone="quiet"
            className="self-start px-2!"
            icon={<RotateCcw size={18} aria-hidden />}
            onClick={() => change((now) => refilled(now, sparePercent))}
          >
            {say(`重铺：全部考位，备用 ${sparePercent}%`, `Refill: all seats, ${sparePercent}% spare`)}
          </Button>
        )}
      </form>
    </Panel>
  );
}
