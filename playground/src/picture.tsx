import { useGraphiQL } from '@graphiql/react';
import { useEffect, useSyncExternalStore } from 'react';
import type { Answer } from './post';

let picture: string | null = null;
const listeners = new Set<() => void>();

function show(next: string | null): void {
  if (next === picture) return;
  picture = next;
  for (const listener of listeners) listener();
}

/** Draws the SVG document in this answer, and no earlier one's: a QR code is read by a telephone, not as text. */
export function showPictureIn({ data }: Answer): void {
  show(svgIn(data));
}

/** An answer that is taken from the screen takes its picture along. */
export const hidePicture = (): void => show(null);

function svgIn(value: unknown): string | null {
  if (typeof value === 'string') return /^\s*(?:<\?xml[^>]*>\s*)?<svg[\s>]/.test(value) ? value : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const inner of Object.values(value)) {
    const found = svgIn(inner);
    if (found !== null) return found;
  }
  return null;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Below the answer, until the next one or another tab. As an image it can run nothing and load nothing. */
export function Picture() {
  const svg = useSyncExternalStore(subscribe, () => picture);
  const activeTab = useGraphiQL(({ activeTabIndex }) => activeTabIndex);
  useEffect(hidePicture, [activeTab]);
  if (svg === null) return null;
  return (
    <img
      className="muster-picture"
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt="QR code of the answer above: scan it with your authenticator app"
    />
  );
}
