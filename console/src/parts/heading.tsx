import { useEffect, useRef, type ReactNode } from 'react';

interface HeadingProps {
  /** Without marks: of the window. */
  readonly title: string;
  readonly children?: ReactNode;
  /** Beside it: what can be done here. */
  readonly actions?: ReactNode;
}

let shown = 0;

/** What the page is about. Whoever has come from another page finds the focus here. */
export function Heading({ title, children = title, actions }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Muster`;
  }, [title]);
  useEffect(() => {
    shown += 1;
    if (shown > 1) heading.current?.focus();
  }, []);
  return (
    <div className="heading">
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {actions !== undefined && <div className="heading-actions">{actions}</div>}
    </div>
  );
}
