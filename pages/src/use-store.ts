import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../../web/store';

export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState(store.get);
  useEffect(() => {
    const look = () => setValue(store.get);
    look();
    return store.subscribe(look);
  }, [store]);
  return value;
}
