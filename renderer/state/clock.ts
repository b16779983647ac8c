// The clock of the window: one tick a second for everything that shows time. Beijing time, whatever the PC's zone.
import { useEffect, useState } from 'react';

/** Milliseconds since 1970, fresh at every full second. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer = 0;
    const tick = () => {
      setNow(Date.now());
      timer = window.setTimeout(tick, 1000 - (Date.now() % 1000));
    };
    timer = window.setTimeout(tick, 1000 - (Date.now() % 1000));
    return () => window.clearTimeout(timer);
  }, []);
  return now;
}
