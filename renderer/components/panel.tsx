// The frame of a screen: a heading with its actions, panels below, and the sentence for a screen with nothing on it.
import type { ReactNode } from 'react';

interface ScreenProps {
  readonly title: string;
  /** A short line beside the title: what is in sight, in numbers. */
  readonly summary?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Fills the window between the bars; what is longer scrolls inside its own panel. */
export function Screen({ title, summary, actions, children }: ScreenProps) {
  return (
    <section aria-label={title} className="flex h-full min-h-0 flex-col gap-4 p-4">
      <header className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-2xl font-semibold">{title}</h1>
        <div className="text-ink-soft">{summary}</div>
        <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>
      </header>
      {children}
    </section>
  );
}

interface PanelProps {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Panel({ title, actions, className = '', children }: PanelProps) {
  return (
    <div className={`rounded-lg border border-line bg-paper p-4 ${className}`}>
      {(title || actions) && (
        <div className="mb-3 flex items-center gap-3">
          {title && <h2 className="text-lg font-semibold">{title}</h2>}
          <div className="ml-auto flex items-center gap-2">{actions}</div>
        </div>
      )}
      {children}
    </div>
  );
}

interface EmptyProps {
  readonly sentence: string;
  readonly children?: ReactNode;
}

export function Empty({ sentence, children }: EmptyProps) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-4 rounded-lg border border-dashed border-line-strong bg-paper p-8 text-center">
      <p className="max-w-xl text-lg text-ink-soft">{sentence}</p>
      {children}
    </div>
  );
}
