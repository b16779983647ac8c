// Buttons: one look for one meaning. 44 px high at least, so that a finger or a tired hand hits them.
import type { ComponentProps, ReactNode } from 'react';

const tones = {
  primary: 'bg-brand text-white hover:bg-brand-deep disabled:bg-line disabled:text-ink-soft',
  plain: 'border border-line-strong bg-paper text-ink hover:bg-brand-wash disabled:text-ink-soft disabled:bg-ground',
  danger: 'bg-bad text-white hover:bg-[#7d1017] disabled:bg-line disabled:text-ink-soft',
  quiet: 'text-brand hover:bg-brand-wash disabled:text-ink-soft',
} as const;

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly tone?: keyof typeof tones;
  readonly icon?: ReactNode;
  readonly submit?: boolean;
}

export function Button({ tone = 'plain', icon, submit = false, className = '', children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={`inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-4 font-medium whitespace-nowrap disabled:cursor-not-allowed ${tones[tone]} ${className}`}
    >
      {icon}
      {children}
    </button>
  );
}
