import { Fragment, type ComponentChildren } from 'preact';
import type { Message } from '../../src/core/messages';
import { language } from '../../web/language';

/** A sentence with names and the like in it, each by itself: a name that is written from right to left turns nothing else around. */
export function Say({ of, ...values }: { of: Message } & Record<string, ComponentChildren>) {
  const parts = of[language.get()].split(/\{(\w+)\}/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>{index % 2 === 0 ? part : <bdi>{values[part]}</bdi>}</Fragment>
      ))}
    </>
  );
}
