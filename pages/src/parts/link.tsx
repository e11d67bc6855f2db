import type { ComponentChildren } from 'preact';
import { go } from '../route';

interface LinkProps {
  readonly to: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Leads to another page of ours without loading the document again, unless a new tab or window is asked for. */
export function Link({ to, children, class: className }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={to} class={className} onClick={follow}>
      {children}
    </a>
  );
}
