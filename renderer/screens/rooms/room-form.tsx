// The settings of the edited room in three sections: 布局, 机位与网络, 其他. What is wrong stands under its field; what the
// change would touch is said before anybody saves it.
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { commandFaultText } from '#core/bridge/words';
import { touchesText } from '#core/room/touches-words';
import { Panel } from '../../components/panel';
import { Segmented } from '../../components/segmented';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { placeOf, problemText, type MalformedField } from './draft-problem';
import { LayoutFields } from './layout-fields';
import { MoreFields } from './more-fields';
import { NetworkFields } from './network-fields';
import type { RoomDraft } from './room-draft';
import { sections, type CellAt, type Section } from './section';
import type { RoomEditor } from './use-room-editor';

/** The form's id, for the button that saves it from the head of the screen. */
export const roomForm = 'room-form';

interface RoomFormProps {
  readonly editor: RoomEditor;
  readonly draft: RoomDraft;
  readonly section: Section;
  readonly selected: CellAt | null;
  readonly onSection: (section: Section) => void;
  readonly onSave: () => void;
}

const sectionOf: Readonly<Record<MalformedField, Section>> = {
  no: 'layout',
  name: 'layout',
  hostPattern: 'network',
  ip: 'network',
  machine: 'network',
  phone: 'more',
};

const bodies = { layout: LayoutFields, network: NetworkFields, more: MoreFields } as const;

export function RoomForm({ editor, draft, section, selected, onSection, onSave }: RoomFormProps) {
  const say = useSay();
  const { change, problem, sparePercent } = editor;
  const lang = useUi((ui) => ui.lang);
  const state = useStation((mirror) => mirror.state);
  const told = problem ? problemText(problem, state, lang) : '';
  const Body = bodies[section];
  useSectionKeys(onSection);
  return (
    <Panel className="flex w-80 shrink-0 flex-col gap-3 p-3! 2xl:w-96">
      <Segmented<Section>
        quiet
        label={say('设置', 'Settings')}
        value={section}
        choices={[
          { value: 'layout', text: say('布局', 'Layout') },
          { value: 'network', text: say('机位与网络', 'Machines') },
          { value: 'more', text: say('其他', 'More') },
        ]}
        onChoose={onSection}
      />
      <Notes editor={editor} section={section} told={told} />
      <form
        id={roomForm}
        // Another room is another form: nothing typed is carried over.
        key={`${draft.base?.id ?? 'new'} ${section}`}
        aria-label={say('考场设置', 'Room settings')}
        className="-m-1 flex min-h-0 flex-1 flex-col gap-2.5 overflow-y-auto p-1"
        onSubmit={(event) => {
          event.preventDefault();
          if (editor.unsaved && !problem) onSave();
        }}
      >
        <Body
          draft={draft}
          sparePercent={sparePercent}
          selected={selected}
          problemAt={(field) => (problem && placeOf(problem) === field ? told : '')}
          onChange={change}
        />
      </form>
    </Panel>
  );
}

/** Problems of the room as a whole or of another section, the answer of main, and what saving would touch. */
function Notes({
  editor,
  section,
  told,
}: {
  readonly editor: RoomEditor;
  readonly section: Section;
  readonly told: string;
}) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const state = useStation((mirror) => mirror.state);
  const { problem, fault, touches } = editor;
  const place = problem && placeOf(problem);
  const isElsewhere = place !== null && (place === 'plan' || sectionOf[place] !== section);
  const bad = fault ? commandFaultText(fault, state, lang) : isElsewhere ? told : '';
  return (
    <>
      {bad && (
        <p role="alert" className="flex gap-2 rounded-md border border-bad bg-bad-wash p-2 text-bad">
          <CircleAlert size={20} aria-hidden className="mt-0.5 shrink-0" />
          {bad}
        </p>
      )}
      {touches && (
        <p role="status" className="flex gap-2 rounded-md border border-warn bg-warn-wash p-2 text-sm text-warn">
          <TriangleAlert size={20} aria-hidden className="mt-0.5 shrink-0" />
          {say('保存前要确认：', 'To be approved when you save: ') + touchesText(touches, lang)}
        </p>
      )}
    </>
  );
}

/** Alt+1 to Alt+3, as a person who types would not want to leave the keys. */
function useSectionKeys(choose: (section: Section) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const section = event.altKey && !event.ctrlKey ? sections[Number(event.key) - 1] : undefined;
      if (!section) return;
      event.preventDefault();
      choose(section);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [choose]);
}
