import { problem, type Problem } from '../../core/errors';
import { moduleSet, toGrants, type ModuleSet } from '../../core/module-set';
import type { Message } from '../../core/messages';
import type { ModuleGrantInput } from '../../generated/schema-types';

/** Grants inside an input; a module that stands there twice is INVALID at its second place. */
export function readGrants(
  grants: readonly ModuleGrantInput[],
  path: readonly string[],
  problems: Problem[],
): ModuleSet {
  grants.forEach(({ module }, index) => {
    if (grants.findIndex((other) => other.module === module) !== index) {
      problems.push(problem('INVALID', [...path, String(index)], moduleTwice, { module }));
    }
  });
  return moduleSet(grants);
}

/** Grants in words, as the audit shows them. */
export function grantsInWords(set: ModuleSet): string[] {
  return toGrants(set).map(({ module, level }) => `${module} ${level}`);
}

const moduleTwice: Message = {
  en: '{module} is listed more than once.',
  tr: '{module} modülü bu listede iki kez geçiyor.',
  nl: 'De module {module} staat twee keer in deze lijst.',
  fr: 'Le module {module} figure deux fois dans cette liste.',
};
