// The clock of the window: one tick for everything that shows time. Beijing time, whatever the PC's zone.
import { useEffect, useState } from 'react';

/** Milliseconds since 1970, fresh at every full second. */
export const useNow = (): number => useTick(1000);

/** Milliseconds since 1970, fresh at every full minute: for what need not be drawn anew every second. */
export const useMinute = (): number => useTick(60_000);

function useTick(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer = 0;
    const wait = () => {
      timer = window.setTimeout(tick, everyMs - (Date.now() % everyMs));
    };
    const tick = () => {
      setNow(Date.now());
      wait();
    };
    wait();
    return () => window.clearTimeout(timer);
  }, [everyMs]);
  return now;
}
