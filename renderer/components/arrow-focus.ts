// Arrow keys, Home and End move the focus through the choices of a list; Enter, as in any button, chooses.
import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** For `onKeyDown` of a list whose choices are buttons with `data-choice`. */
export function arrowFocus(event: KeyboardEvent<HTMLElement>): void {
  const choices = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-choice]')];
  const at = choices.findIndex((choice) => choice === document.activeElement);
  const step = steps[event.key];
  const next =
    event.key === 'Home' ? 0 : event.key === 'End' ? choices.length - 1 : step === undefined ? null : at + step;
  if (next === null) return;
  event.preventDefault();
  choices[Math.min(Math.max(next, 0), choices.length - 1)]?.focus();
}
