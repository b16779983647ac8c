// Whether a commit still has the hash it was written with, computed here and now from what the screen shows.
import { useEffect, useState } from 'react';
import { commitBytes } from '#core/journal/chain';
import type { Commit } from '#core/journal/commit';

export type HashCheck = 'checking' | 'same' | 'different';

export function useHashCheck(commit: Commit): HashCheck {
  const [check, setCheck] = useState<HashCheck>('checking');
  useEffect(() => {
    let gone = false;
    setCheck('checking');
    void hashHex(commitBytes(commit)).then((hash) => !gone && setCheck(hash === commit.hash ? 'same' : 'different'));
    return () => {
      gone = true;
    };
  }, [commit]);
  return check;
}

async function hashHex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
