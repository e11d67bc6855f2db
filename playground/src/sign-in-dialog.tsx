import { useEffect, useRef, useState, type InputHTMLAttributes, type SubmitEvent } from 'react';
import { intoCompany, withCode, withPassword, type Next } from './sign-in';

type Step = Exclude<Next, { step: 'again' }> | { readonly step: 'password' };

/** Signs in as people are used to: password, code, company. What is typed here stands in no editor and in no answer. */
export function SignInDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [step, setStep] = useState<Step>({ step: 'password' });
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);

  async function go(attempt: Promise<Next>) {
    setBusy(true);
    const next = await attempt;
    setBusy(false);
    setError(next.step === 'again' ? next.error : null);
    if (next.step === 'done') onClose();
    else if (next.step !== 'again') setStep(next);
  }

  return (
    <dialog ref={dialog} className="muster-dialog" aria-labelledby="muster-sign-in" onClose={onClose}>
      <h2 id="muster-sign-in">{TITLES[step.step]}</h2>
      {error !== null && <p role="alert">{error}</p>}
      <StepForm key={step.step} step={step} busy={busy} go={(attempt) => void go(attempt)} />
      <button type="button" onClick={onClose}>
        Cancel
      </button>
    </dialog>
  );
}

const TITLES: Readonly<Record<Step['step'], string>> = {
  password: 'Sign in',
  code: 'Second step',
  company: 'Choose a company',
  done: 'Signed in',
};

interface StepProps {
  readonly step: Step;
  readonly busy: boolean;
  readonly go: (attempt: Promise<Next>) => void;
}

function StepForm({ step, busy, go }: StepProps) {
  if (step.step === 'company') {
    return step.memberships.map(({ companyId, companyName }) => (
      <button key={companyId} type="button" disabled={busy} onClick={() => go(intoCompany(companyId))}>
        {companyName}
      </button>
    ));
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const said = (name: string) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : '';
    };
    go(
      step.step === 'code'
        ? withCode(step.challenge, said('code'))
        : withPassword(said('identifier'), said('password')),
    );
  };
  return (
    <form onSubmit={submit}>
      {step.step === 'code' ? (
        <Field label="Code of your authenticator app, or a recovery code" name="code" autoComplete="one-time-code" />
      ) : (
        <>
          <Field label="Email address or username" name="identifier" autoComplete="username" />
          <Field label="Password" name="password" type="password" autoComplete="current-password" />
        </>
      )}
      <button type="submit" disabled={busy}>
        {step.step === 'code' ? 'Verify' : 'Sign in'}
      </button>
    </form>
  );
}

function Field({ label, ...input }: { readonly label: string } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label>
      {label}
      <input required autoCapitalize="none" spellCheck={false} {...input} />
    </label>
  );
}
