// Who is at the keyboard: a role and a name, as they go into every record from now on.
import { useState } from 'react';
import { setOperator, useSay, useUi } from '../state/ui-store';
import { Dialog, FormActions } from './dialog';
import { ChoiceField, TextField } from './field';

/** The words of the records, which are kept in Chinese whatever the window speaks (domain.md section 9). */
const roles = ['监考员甲', '监考员乙', '技术主管', '考核站点负责人', '流动监考员'] as const;
type Role = (typeof roles)[number];

interface OperatorDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function OperatorDialog({ open, onClose }: OperatorDialogProps) {
  const say = useSay();
  return (
    <Dialog open={open} title={say('谁在操作', 'Who is at the keyboard')} onClose={onClose}>
      <OperatorForm onClose={onClose} />
    </Dialog>
  );
}

function OperatorForm({ onClose }: Pick<OperatorDialogProps, 'onClose'>) {
  const say = useSay();
  const known = useUi((ui) => ui.operator);
  const [role, setRole] = useState<Role>(() => roles.find((r) => known.startsWith(r)) ?? roles[0]);
  const [name, setName] = useState(() => known.split(' ').slice(1).join(' '));
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setOperator(`${role} ${name.trim()}`.trim());
        onClose();
      }}
    >
      <ChoiceField
        label={say('身份', 'Role')}
        value={role}
        choices={roles.map((value) => ({ value, text: value }))}
        onChoose={setRole}
      />
      <TextField
        autoFocus
        label={say('姓名', 'Name')}
        value={name}
        maxLength={25}
        onChange={(event) => setName(event.target.value)}
      />
      <p className="text-sm text-ink-soft">
        {say('此后的每条记录都会写上这个身份和姓名。', 'Every record from now on carries this role and name.')}
      </p>
      <FormActions action={say('确定', 'Sign in')} onCancel={onClose} />
    </form>
  );
}
