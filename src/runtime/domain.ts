import type { IResolvers } from '@graphql-tools/utils';
import type { Ctx, DeletedRecord, ErasedPerson, SavedRecord } from '../core/ctx';
import type { ErpSyncId, Id } from '../core/ids';
import type { EmailDefinition } from './define-email';
import type { JobDefinition } from './jobs';
import type { HandledKind } from './outbox';
import type { WorkerDefinition } from './worker';

/** The class of an entity. */
type EntityClass = new () => object;

/** Reads a record by its id, bound to the viewer's company; null where there is none. */
type ReadById = (ctx: Ctx, id: Id) => Promise<object | null>;

/** A type of the schema whose records have ids. */
export interface IdentifiedType {
  /** The three letters that its public ids begin with. */
  readonly prefix: string;
  /** How `node(id)` reads one. Left out where the type does not implement Node. */
  readonly read?: ReadById;
}

/** A column whose text is sealed with a key of SECRET_KEY: a rotation of keys seals it anew. */
export interface SealedColumn {
  readonly entity: EntityClass;
  readonly column: string;
}

/**
 * All that a domain hands to the rest of the house: the one thing that is imported of it from outside of the domains. Everything but the name may
 * be left out.
 */
export interface Domain {
  /** Of its folder, of its file in `schema/` and of its folder in `test/`. */
  readonly name: string;
  readonly resolvers?: IResolvers;
  readonly entities?: readonly EntityClass[];
  readonly sealed?: readonly SealedColumn[];
  /** By the names of the schema's types. */
  readonly ids?: Readonly<Record<string, IdentifiedType>>;
  readonly jobs?: readonly JobDefinition[];
  /** What goes on beside requests in every process. */
  readonly workers?: readonly WorkerDefinition[];
  /** Whatever its `emails.ts` exports. */
  readonly emails?: readonly EmailDefinition[];
  /** What hands over its entries of the outbox. */
  readonly outbox?: readonly HandledKind[];
  /**
   * Takes away, or out of what stays, all that the domain knows of a person. The company, the person and the account are locked; domains are called
   * from the last to the first, so that what stands on a record goes before the record.
   */
  readonly erasePerson?: (tx: Ctx, person: ErasedPerson) => Promise<void>;
  /** What follows from the save of a record of another domain, by the name of the record's type, in the transaction of the save. */
  readonly afterSave?: Readonly<Record<string, (tx: Ctx, record: SavedRecord) => Promise<ErpSyncId | null>>>;
  /**
   * What becomes of its rows that name a record of another domain when that record is deleted, by the name of the record's type. Asked inside the
   * transaction, before the record goes.
   */
  readonly beforeDelete?: Readonly<Record<string, (tx: Ctx, record: DeletedRecord) => Promise<void>>>;
  /** Entities with an `accountId` whose rows go with the account. */
  readonly belongings?: readonly EntityClass[];
}

/** A definition that keeps its own type, the name included. */
export function defineDomain<const D extends Domain>(domain: D): D {
  return domain;
}

/** `read` of records that a loader of the request reads. */
export function byLoader(loader: (ctx: Ctx) => { load(id: never): Promise<object | null> }): ReadById {
  return (ctx, id) => loader(ctx).load(id as never);
}

/** Of entries of the outbox, which are no domain's. */
const TAKEN = ['mai'];

/** The types that have ids, by name. Throws where two of them would have ids that look alike. */
export function identifiedTypes(domains: readonly Domain[]): ReadonlyMap<string, IdentifiedType> {
  const types = domains.flatMap(({ ids = {} }) => Object.entries(ids));
  const prefixes = [...TAKEN, ...types.map(([, { prefix }]) => prefix)];
  const twice = prefixes.find((prefix, index) => prefixes.indexOf(prefix) !== index || !/^[a-z]{3}$/.test(prefix));
  if (twice !== undefined) throw new Error(`Ids cannot begin with "${twice}": it is taken, or not three letters.`);
  return new Map(types);
}
