import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { chooseLanguage, isLanguage, language, LANGUAGES } from '../../../web/language';
import { t } from '../t';
import { common } from '../messages/common';
import { hasMoved } from '../route';

/** What every page stands in: the name of the product, what the page is about, and the language. */
export function Card({ children, wide = false }: { children: ComponentChildren; wide?: boolean }) {
  return (
    <div class={wide ? 'page wide' : 'page'}>
      <header class="brand">
        <img src="/pages/favicon.svg" alt="" width="28" height="28" />
        <span>Muster</span>
      </header>
      <main class="card">{children}</main>
      <footer class="foot">
        <LanguageChoice />
      </footer>
    </div>
  );
}

function LanguageChoice() {
  const choose = (value: string) => {
    if (isLanguage(value)) chooseLanguage(value);
  };
  return (
    <label class="language">
      <span class="unseen">{t(common.language)}</span>
      <select value={language.get()} onChange={(event) => choose(event.currentTarget.value)}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface HeadingProps {
  /** Without names: of the window. */
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** What the page is about. Whoever has come from another page or step of ours finds the focus here. */
export function Heading({ title, children = title }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasMoved()) heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = `${title} · Muster`;
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** The picture of a company or a person, or the first letter of their name. */
export function Picture({ url, name, round = false }: { url: string | null; name: string; round?: boolean }) {
  const kind = round ? 'picture round' : 'picture';
  if (url !== null) return <img class={kind} src={url} alt="" width="48" height="48" />;
  return (
    <span class={kind} aria-hidden="true">
      {[...name.trim()][0]?.toLocaleUpperCase(language.get()) ?? '·'}
    </span>
  );
}
