import { Note } from '../../parts/notices';
import { Secret } from '../../parts/secret';

interface ShownOnceProps {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  /** On the button that ends it. */
  readonly done: string;
  readonly onDone: () => void;
}

/** A secret that was just made, and is not shown again. */
export function ShownOnce({ label, value, hint, done, onDone }: ShownOnceProps) {
  return (
    <>
      <Note>{hint}</Note>
      <Secret label={label} value={value} />
      <div className="actions">
        <button type="button" className="button" onClick={onDone}>
          {done}
        </button>
      </div>
    </>
  );
}
