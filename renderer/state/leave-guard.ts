// Unsaved work is never lost silently: leaving the screen or closing the window asks first.
import { useEffect } from 'react';
import { guardLeaving } from './navigation';

/** While `unsaved`, `ask` gets every wish to leave, as the step that carries it out. Keep `ask` stable. */
export function useLeaveGuard(unsaved: boolean, ask: (leave: () => void) => void): void {
  useEffect(() => {
    if (!unsaved) return;
    const onUnload = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      event.returnValue = ''; // Electron 25 looks at this one only
      ask(() => {
        removeEventListener('beforeunload', onUnload);
        window.close();
      });
    };
    addEventListener('beforeunload', onUnload);
    const release = guardLeaving(ask);
    return () => {
      removeEventListener('beforeunload', onUnload);
      release();
    };
  }, [unsaved, ask]);
}
