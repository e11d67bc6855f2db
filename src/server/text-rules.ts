import {
  getNamedType,
  isInputObjectType,
  type ASTVisitor,
  type GraphQLArgument,
  type GraphQLInputField,
  type ValidationContext,
} from 'graphql';
import { RequestError } from '../core/errors';
import type { Message, MessageValues } from '../core/messages';
import { scalarMessages as messages } from './scalar-messages';

/** What text may be at one place of the schema. */
export interface TextRule {
  /** Whether the text refuses its own row, which the service finds out, rather than the call. */
  readonly isRowByRow: boolean;
  /** In UTF-16 units. A text is not looked at before it is known to be no longer. */
  readonly maxLength: number;
}

/** Twenty times what a name may be. */
export const MAX_TEXT_LENGTH = 2_000;
/** Four times what a message may be: while letters and their marks are apart, a text is longer than it will be. */
const MAX_LONG_TEXT_LENGTH = 40_000;
export const ORDINARY: TextRule = { isRowByRow: false, maxLength: MAX_TEXT_LENGTH };

type Place = GraphQLArgument | GraphQLInputField;
const rules = new WeakMap<Place, TextRule>();

/** What the SDL says of an argument or a field of an input, by `@rowByRow` and `@longText`. */
export function ruleOf(place: Place): TextRule {
  let rule = rules.get(place);
  if (rule === undefined) rules.set(place, (rule = saidOf(place)));
  return rule;
}

function saidOf({ astNode }: Place): TextRule {
  const said = new Set((astNode?.directives ?? []).map(({ name }) => name.value));
  return {
    isRowByRow: said.has('rowByRow'),
    maxLength: said.has('longText') ? MAX_LONG_TEXT_LENGTH : MAX_TEXT_LENGTH,
  };
}

/** What is wrong with a text before it is read; null when nothing is. */
export function faultInText(text: string, rule: TextRule): { sentence: Message; values?: MessageValues } | null {
  if (rule.isRowByRow) return null;
  if (text.length > rule.maxLength) return { sentence: messages.tooLong, values: { most: rule.maxLength } };
  return canBeKept(text) ? null : { sentence: messages.text };
}

/** Whether the database keeps it as it is: half a surrogate pair would come back as a question mark. */
function canBeKept(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** The validation rule that says the same of texts that stand in the document itself. */
export function textsInDocument(context: ValidationContext): ASTVisitor {
  /** The rules of the fields of inputs around the place, the innermost last. */
  const around: TextRule[] = [];
  const ruleHere = (): TextRule => {
    const argument = context.getArgument();
    return around.at(-1) ?? (argument ? ruleOf(argument) : ORDINARY);
  };
  return {
    ObjectField: {
      enter: (node) => {
        const type = getNamedType(context.getParentInputType());
        const field = isInputObjectType(type) ? type.getFields()[node.name.value] : undefined;
        around.push(field === undefined ? ORDINARY : ruleOf(field));
      },
      leave: () => {
        around.pop();
      },
    },
    StringValue: (node) => {
      const fault = faultInText(node.value, ruleHere());
      if (fault !== null) {
        context.reportError(new RequestError('BAD_USER_INPUT', fault.sentence, {}, fault.values, node));
      }
    },
  };
}
