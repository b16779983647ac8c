// Questions that must be answered before anything else: modal, focus kept inside, Escape = no.
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useState, type ReactNode, type RefObject } from 'react';
import { useSay } from '../state/ui-store';
import { Button } from './button';
import { TextField } from './field';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** Gets the focus when the dialog is closed; else what had it before. */
  readonly focusAfter?: RefObject<HTMLElement | null>;
}

export function Dialog({ open, title, onClose, children, wide = false, focusAfter }: DialogProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-black/40" />
        <AlertDialog.Popup
          finalFocus={focusAfter}
          className={`fixed top-1/2 left-1/2 z-40 flex max-h-[90vh] -translate-x-1/2 -translate-y-1/2 flex-col gap-4 overflow-auto rounded-lg bg-paper p-6 shadow-xl ${wide ? 'w-[min(64rem,94vw)]' : 'w-[min(34rem,92vw)]'}`}
        >
          <AlertDialog.Title className="text-xl font-semibold">{title}</AlertDialog.Title>
          {children}
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

interface ConfirmProps extends Omit<DialogProps, 'wide'> {
  readonly action: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
}

export function ConfirmDialog({ action, danger = false, onConfirm, children, ...dialog }: ConfirmProps) {
  const say = useSay();
  return (
    <Dialog {...dialog}>
      <div>{children}</div>
      <div className="flex justify-end gap-3">
        <Button onClick={dialog.onClose}>{say('取消', 'Cancel')}</Button>
        <Button tone={danger ? 'danger' : 'primary'} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}

interface ReasonProps extends Omit<DialogProps, 'wide'> {
  readonly action: string;
  /** Reasons that fit often; one click fills the field. */
  readonly usual: readonly string[];
  readonly onReason: (reason: string) => void;
}

/** Asks why. Enter in the field confirms; without a reason nothing happens. */
export function ReasonDialog({ action, usual, onReason, children, ...dialog }: ReasonProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <Dialog {...dialog}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (given) onReason(given);
        }}
      >
        <div>{children}</div>
        <div className="flex flex-wrap gap-2">
          {usual.map((text) => (
            <Button key={text} onClick={() => setReason(text)}>
              {text}
            </Button>
          ))}
        </div>
        <TextField
          autoFocus
          label={say('原因（必填）', 'Reason (required)')}
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
        />
        <FormActions action={action} onCancel={dialog.onClose} danger disabled={!given} />
      </form>
    </Dialog>
  );
}

interface FormActionsProps {
  readonly action: string;
  readonly onCancel: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}

/** The foot of a form in a dialog: away without a change, or the one action that Enter does too. */
export function FormActions({ action, onCancel, danger = false, disabled = false }: FormActionsProps) {
  const say = useSay();
  return (
    <div className="flex justify-end gap-3">
      <Button onClick={onCancel}>{say('取消', 'Cancel')}</Button>
      <Button submit tone={danger ? 'danger' : 'primary'} disabled={disabled}>
        {action}
      </Button>
    </div>
  );
}
