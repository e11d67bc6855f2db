import { useEffect, useRef, useState, type RefObject } from 'react';
import { language } from '../../../web/language';
import { t } from '../text';
import { Dialog } from './dialog';
import { Form } from './form';
import { partMessages } from './messages';
import { Problems } from './notices';
import { pictureMessages as messages } from './picture-messages';
import './picture-upload.css';
import { usePictureUpload, type PictureOwner } from './use-picture-upload';

interface PictureUploadProps {
  readonly of: PictureOwner;
  /** The picture as it is, MEDIUM or LARGE. */
  readonly url: string | null;
  /** Whose letter stands where there is none. */
  readonly name: string;
  readonly round?: boolean;
}

/** A picture, and the way to another one: chosen, looked at, then sent. */
export function PictureUpload({ of, url, name, round = false }: PictureUploadProps) {
  const { chosen, share, problems, done, choose, send, remove } = usePictureUpload(of);
  const [removing, setRemoving] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  // The buttons of what was chosen are gone with it.
  useEffect(() => {
    if (done !== null || problems.length > 0) first.current?.focus();
  }, [done, problems]);
  return (
    <div className="picture-upload">
      <Shown url={url} chosen={chosen} name={name} round={round} />
      <div className="picture-upload-side">
        <Problems of={problems} />
        <p role="status" className={done === null ? 'unseen' : undefined}>
          {done}
        </p>
        {share === null ? (
          <div className="heading-actions">
            <FileButton button={first} has={url !== null || chosen !== null} onChoose={choose} />
            {chosen !== null && <OfChosen onSend={() => void send(chosen)} onForget={() => choose(null)} />}
            {chosen === null && url !== null && (
              <button type="button" className="button quiet danger" onClick={() => setRemoving(true)}>
                {t(messages.remove)}
              </button>
            )}
          </div>
        ) : (
          <label className="picture-upload-progress">
            <span>{t(messages.sending)}</span>
            <progress max={1} value={share} />
          </label>
        )}
        <p className="hint">{t(messages.kinds)}</p>
      </div>
      <Removing open={removing} onClose={() => setRemoving(false)} onRemove={remove} />
    </div>
  );
}

interface ShownProps {
  readonly url: string | null;
  readonly chosen: File | null;
  readonly name: string;
  readonly round: boolean;
}

/** The picture that was chosen, and otherwise the one that there is. */
function Shown({ url, chosen, name, round }: ShownProps) {
  const preview = usePreview(chosen);
  const [failed, setFailed] = useState<string | null>(null);
  const className = round ? 'picture round large' : 'picture large';
  const shown = chosen === null ? url : preview;
  if (chosen !== null && failed !== null && failed === preview) return <NotShown className={className} file={chosen} />;
  if (shown !== null) return <img className={className} src={shown} alt="" onError={() => setFailed(shown)} />;
  return <Letter className={className} name={name} />;
}

function Letter({ className, name }: { className: string; name: string }) {
  return (
    <span className={className} aria-hidden="true">
      {[...name.trim()][0]?.toLocaleUpperCase(language.get()) ?? '·'}
    </span>
  );
}

function NotShown({ className, file }: { className: string; file: File }) {
  return (
    <>
      <span className={className} aria-hidden="true">
        ?
      </span>
      <p className="picture-upload-unseen">{t(messages.notShown, { name: file.name })}</p>
    </>
  );
}

/** The file as an address that a page may show. Null until it is read. */
function usePreview(file: File | null): string | null {
  const [read, setRead] = useState<{ readonly file: File; readonly url: string } | null>(null);
  useEffect(() => {
    if (file === null) return undefined;
    const reader = new FileReader();
    reader.onload = () => setRead({ file, url: reader.result as string });
    reader.readAsDataURL(file);
    return () => reader.abort();
  }, [file]);
  return read !== null && read.file === file ? read.url : null;
}

const KINDS = 'image/jpeg,image/png,image/webp,image/gif,image/heic,image/heif,.heic,.heif';

interface FileButtonProps {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly has: boolean;
  readonly onChoose: (file: File) => void;
}

function FileButton({ button, has, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button ref={button} type="button" className="button quiet" onClick={() => input.current?.click()}>
        {t(has ? messages.chooseOther : messages.choose)}
      </button>
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onChoose(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

function OfChosen({ onSend, onForget }: { onSend: () => void; onForget: () => void }) {
  return (
    <>
      <button type="button" className="button" onClick={onSend}>
        {t(messages.use)}
      </button>
      <button type="button" className="button quiet" onClick={onForget}>
        {t(partMessages.cancel)}
      </button>
    </>
  );
}

interface RemovingProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRemove: ReturnType<typeof usePictureUpload>['remove'];
}

function Removing({ open, onClose, onRemove }: RemovingProps) {
  return (
    <Dialog open={open} onClose={onClose} title={t(messages.remove)}>
      <p>{t(messages.removeText)}</p>
      <Form
        label={t(messages.remove)}
        tone="danger"
        onSend={async () => {
          const problems = await onRemove();
          if (problems.length === 0) onClose();
          return problems;
        }}
      />
    </Dialog>
  );
}
