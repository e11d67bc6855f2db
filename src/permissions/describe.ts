import {
  isObjectType,
  Kind,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type StringValueNode,
} from 'graphql';
import type { Audience, Module, Role, SessionRestriction } from '../generated/schema-types';
import { declarationsOf, type Declaration } from './declaration';

const AUDIENCE_WORDS: Record<Audience, string> = {
  ANYONE: 'anyone, also without signing in',
  SIGNED_IN: 'anyone signed in, also on a support visit',
  OWN_SESSION: 'anyone signed in, but not on a support visit',
  MEMBER: 'anyone inside a company: its people, its API tokens, and support staff on a visit',
  PERSON: 'a person of the company, signed in as themselves',
  SELF: 'the person themselves',
  OWNER: 'the owner of the company',
  SUPPORT_STAFF: 'the platform’s support staff',
};

/** How somebody has to come, whatever they may do. */
const ONLY_WORDS: Record<Audience, string> = {
  ...AUDIENCE_WORDS,
  OWN_SESSION: 'in a session of their own, not on a support visit',
  PERSON: 'in person, not through an API token',
};

const ROLE_WORDS: Record<Role, string> = {
  ADMIN: 'admins',
  MODERATOR: 'moderators and admins',
  USER: 'users, moderators and admins',
  LIMITED_USER: 'everybody with a role',
};

const RESTRICTION_WORDS: Record<SessionRestriction, string> = {
  PASSWORD_CHANGE_REQUIRED: 'while a password change is required',
  TWO_FACTOR_ENROLMENT_REQUIRED: 'while a second factor has to be set up',
  COMPANY_NOT_CHOSEN: 'before a company is entered',
};

/** Who may, in words: "the person themselves, or anyone with USERS". */
export function whoInWords(declaration: Declaration): string {
  const { who, role, use, manage, only, whileRestricted } = declaration;
  const alternatives = [
    ...who.map((audience) => AUDIENCE_WORDS[audience]),
    ...(role === null ? [] : [ROLE_WORDS[role]]),
    ...use.map((module) => moduleWords(module, '')),
    ...manage.map((module) => moduleWords(module, ' at MANAGE')),
  ];
  const open = whileRestricted.map((restriction) => RESTRICTION_WORDS[restriction]);
  return [
    alternatives.join(', or '),
    ...(only === null ? [] : [`only ${ONLY_WORDS[only]}`]),
    ...(open.length === 0 ? [] : [`also ${open.join(', ')}`]),
  ].join('; ');
}

function moduleWords(module: Module, level: string): string {
  return `anyone with ${module}${level}`;
}

/** Writes "Who: …" under the description of every declared field and type, so that the playground and generated clients show it. */
export function describeAccess(schema: GraphQLSchema): void {
  for (const { typeName, fieldName, declaration } of declarationsOf(schema)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    const target = fieldName === null ? type : type.getFields()[fieldName];
    if (target === undefined) continue;
    const who = fieldName === null && isNode(type) ? 'Who (through `node`)' : 'Who';
    describe(target, `${target.description ?? ''}\n\n${who}: ${whoInWords(declaration)}.`.trim());
  }
}

/** Also where the schema is printed from what was parsed. */
function describe(target: GraphQLObjectType | GraphQLField<unknown, unknown>, text: string): void {
  target.description = text;
  if (target.astNode == null) return;
  const description: StringValueNode = { kind: Kind.STRING, value: text, block: true };
  Object.assign(target, { astNode: { ...target.astNode, description } });
}

function isNode(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node');
}
