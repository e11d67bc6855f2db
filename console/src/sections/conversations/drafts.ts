import { useCallback, useState } from 'react';

/** What somebody has begun to write in a conversation: kept for as long as the tab lives, also while the page is loaded again. */
export function useDraft(of: string): readonly [string, (text: string) => void] {
  const key = `muster:draft:${of}`;
  const [text, setText] = useState(() => read(key));
  const write = useCallback(
    (next: string) => {
      setText(next);
      keep(key, next);
    },
    [key],
  );
  return [text, write];
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keep(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // It lives as long as it is shown.
  }
}
