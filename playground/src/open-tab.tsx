import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Keeps the tab that is open in sight, however many there are beside it and whatever room the rest of the page takes. */
export function OpenTabInSight() {
  const activeTab = useGraphiQL(({ activeTabIndex }) => activeTabIndex);
  useEffect(() => {
    const bar = document.querySelector('.graphiql-tabs');
    if (bar === null) return undefined;
    const show = () => {
      bar.children[activeTab]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    const observer = new ResizeObserver(show);
    observer.observe(bar);
    return () => {
      observer.disconnect();
    };
  }, [activeTab]);
  return null;
}
