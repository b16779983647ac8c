// 其他: who may sit here, where the room is, whom to call.
import { levels as allLevels } from '#core/plan/plan';
import type { Contact, RoomPlan } from '#core/room/room';
import { CheckField, TextField } from '../../components/field';
import { Segmented } from '../../components/segmented';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';
import { replanned } from './room-draft';
import type { SectionProps } from './section';
import { SizeField } from './size-field';

export function MoreFields({ draft, problemAt, onChange }: SectionProps) {
  const say = useSay();
  const { location, note, frontRows, lead, technician } = draft.plan;
  const set = (part: Partial<RoomPlan>) => onChange((now) => replanned(now, part));
  const place = (part: Partial<RoomPlan['location']>) => set({ location: { ...location, ...part } });
  return (
    <>
      <LevelFields levels={draft.plan.levels} onLevels={(levels) => set({ levels })} />
      <SizeField
        label={say('前排：从讲台数起几排', 'Front rows, from the podium')}
        value={frontRows}
        least={0}
        onSize={(rows) => set({ frontRows: rows })}
      />
      <div className="grid grid-cols-3 gap-2">
        <TextField
          label={say('校区', 'Campus')}
          value={location.campus}
          maxLength={40}
          onChange={(event) => place({ campus: event.target.value })}
        />
        <TextField
          label={say('楼', 'Building')}
          value={location.building}
          maxLength={40}
          onChange={(event) => place({ building: event.target.value })}
        />
        <TextField
          label={say('房间', 'Room')}
          value={location.room}
          maxLength={40}
          onChange={(event) => place({ room: event.target.value })}
        />
      </div>
      <ContactFields label={say('考场负责人', 'Room lead')} contact={lead} onContact={(next) => set({ lead: next })} />
      <ContactFields
        label={say('技术负责人', 'Technician')}
        contact={technician}
        problem={problemAt('phone')}
        onContact={(next) => set({ technician: next })}
      />
      <TextField
        label={say('备注', 'Note')}
        value={note}
        maxLength={200}
        onChange={(event) => set({ note: event.target.value })}
      />
    </>
  );
}

interface LevelFieldsProps {
  readonly levels: RoomPlan['levels'];
  readonly onLevels: (levels: RoomPlan['levels']) => void;
}

function LevelFields({ levels, onLevels }: LevelFieldsProps) {
  const say = useSay();
  const examined = useStation(({ state }) => state.plan?.levels ?? allLevels);
  const named = levels === null || levels === 'one' ? null : levels;
  return (
    <div className="flex flex-col gap-1">
      <Segmented<'mixed' | 'one' | 'named'>
        label={say('级别', 'Levels')}
        value={named ? 'named' : levels === 'one' ? 'one' : 'mixed'}
        choices={[
          { value: 'mixed', text: say('混编', 'Mixed') },
          { value: 'one', text: say('每场一个', 'One a session') },
          { value: 'named', text: say('指定', 'Only …') },
        ]}
        onChoose={(way) => onLevels(way === 'mixed' ? null : way === 'one' ? 'one' : examined)}
      />
      {named && (
        <div className="grid grid-cols-3">
          {allLevels.map((level) => (
            <CheckField
              key={level}
              label={level}
              checked={named.includes(level)}
              // The last one stays: a room for nobody is no room.
              disabled={named.length === 1 && named.includes(level)}
              onToggle={(on) => onLevels(allLevels.filter((each) => (each === level ? on : named.includes(each))))}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface ContactFieldsProps {
  readonly label: string;
  readonly contact: Contact;
  readonly problem?: string;
  readonly onContact: (contact: Contact) => void;
}

function ContactFields({ label, contact, problem = '', onContact }: ContactFieldsProps) {
  const say = useSay();
  return (
    <div className="grid grid-cols-2 gap-2">
      <TextField
        label={label}
        value={contact.name}
        maxLength={20}
        onChange={(event) => onContact({ ...contact, name: event.target.value })}
      />
      <TextField
        label={say('电话', 'Telephone')}
        aria-label={`${label} ${say('电话', 'telephone')}`}
        value={contact.phone}
        maxLength={20}
        problem={problem}
        onChange={(event) => onContact({ ...contact, phone: event.target.value })}
      />
    </div>
  );
}
