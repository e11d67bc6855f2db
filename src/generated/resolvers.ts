import type * as Types from './schema-types';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Account as AccountRecord } from '../domains/account/records';
import type { Activity as ActivityRecord, ActivityConnection as ActivityConnectionRecord } from '../domains/activity/records';
import type { ApiToken as ApiTokenRecord } from '../domains/api-token/records';
import type { ConversationAssignment as ConversationAssignmentRecord, AssignConversationPayload as AssignConversationPayloadRecord, TakeConversationPayload as TakeConversationPayloadRecord, AssignableUser as AssignableUserRecord } from '../domains/assignment/records';
import type { AuditEntryConnection as AuditEntryConnectionRecord, AuditEntry as AuditEntryRecord } from '../domains/audit/records';
import type { AssignmentTrace as AssignmentTraceRecord, WaitingReason as WaitingReasonRecord } from '../domains/auto-assignment/records';
import type { Call as CallRecord, CallConnection as CallConnectionRecord } from '../domains/call/records';
import type { Company as CompanyRecord } from '../domains/company/records';
import type { Conversation as ConversationRecord, ConversationConnection as ConversationConnectionRecord, Dashboard as DashboardRecord } from '../domains/conversation/records';
import type { CustomRole as CustomRoleRecord } from '../domains/custom-role/records';
import type { Department as DepartmentRecord } from '../domains/department/records';
import type { ErpSync as ErpSyncRecord, ErpSyncConnection as ErpSyncConnectionRecord } from '../domains/erp-sync/records';
import type { Firm as FirmRecord, FirmConnection as FirmConnectionRecord, SaveFirmPayload as SaveFirmPayloadRecord } from '../domains/firm/records';
import type { Inbox as InboxRecord } from '../domains/inbox/records';
import type { ErpSet as ErpSetRecord, UserIntegrations as UserIntegrationsRecord } from '../domains/integration/records';
import type { InvitationResult as InvitationResultRecord, InvitationConnection as InvitationConnectionRecord, InvitationPreview as InvitationPreviewRecord, Invitation as InvitationRecord } from '../domains/invitation/records';
import type { ConversationEvent as ConversationEventRecord } from '../domains/live/records';
import type { Message as MessageRecord, MessageConnection as MessageConnectionRecord } from '../domains/message/records';
import type { Product as ProductRecord, ProductConnection as ProductConnectionRecord, SaveProductPayload as SaveProductPayloadRecord } from '../domains/product/records';
import type { Questionnaire as QuestionnaireRecord } from '../domains/questionnaire/records';
import type { SalesRepresentative as SalesRepresentativeRecord } from '../domains/sales-representative/records';
import type { Membership as MembershipRecord } from '../domains/session/records';
import type { Task as TaskRecord, TaskConnection as TaskConnectionRecord } from '../domains/task/records';
import type { TransferOffer as TransferOfferRecord } from '../domains/transfer-offer/records';
import type { UserConnection as UserConnectionRecord, User as UserRecord } from '../domains/user/records';
import type { UserImport as UserImportRecord, UserImportRow as UserImportRowRecord, UserImportConnection as UserImportConnectionRecord, UserImportRowConnection as UserImportRowConnectionRecord } from '../domains/user-import/records';
import type { Webhook as WebhookRecord, WebhookAttempt as WebhookAttemptRecord, WebhookDelivery as WebhookDeliveryRecord, PulledEvent as PulledEventRecord, EventPage as EventPageRecord, WebhookDeliveryConnection as WebhookDeliveryConnectionRecord } from '../domains/webhook/records';
import type { WorkingHours as WorkingHoursRecord, WorkingHoursException as WorkingHoursExceptionRecord, WorkingInterval as WorkingIntervalRecord } from '../domains/working-hours/records';
import type { Viewer as ViewerRecord } from '../core/viewer';
import type { Ctx } from '../core/ctx';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Types.Maybe<TTypes> | Promise<Types.Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CallRecord:
    | ( ActivityRecord )
    | ( TaskRecord )
    | ( ConversationRecord )
  ;
  ErpSyncSubject:
    | ( FirmRecord )
    | ( ProductRecord )
  ;
  SignInResult:
    | ( Omit<Types.SignedIn, 'viewer'> & { viewer: _RefType['Viewer'] } )
    | ( Types.TwoFactorRequired )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AccountRecord )
    | ( ActivityRecord )
    | ( UserRecord )
    | ( AuditEntryRecord )
    | ( ConversationAssignmentRecord )
    | ( ConversationRecord )
    | ( CallRecord )
    | ( TaskRecord )
    | ( CompanyRecord )
    | ( InboxRecord )
    | ( CustomRoleRecord )
    | ( DepartmentRecord )
    | ( ErpSyncRecord )
    | ( FirmRecord )
    | ( ErpSetRecord )
    | ( InvitationRecord )
    | ( MessageRecord )
    | ( ProductRecord )
    | ( QuestionnaireRecord )
    | ( SalesRepresentativeRecord )
    | ( Types.Session )
    | ( TransferOfferRecord )
    | ( UserImportRecord )
    | ( WebhookRecord )
    | ( WebhookDeliveryRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessExplanation: ResolverTypeWrapper<Types.AccessExplanation>;
  Boolean: ResolverTypeWrapper<Types.Scalars['Boolean']['output']>;
  AccessReason: ResolverTypeWrapper<Types.AccessReason>;
  String: ResolverTypeWrapper<Types.Scalars['String']['output']>;
  AccessSource: Types.AccessSource;
  RoleAccess: ResolverTypeWrapper<Types.RoleAccess>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Types.Scalars['ID']['output']>;
  Account: ResolverTypeWrapper<AccountRecord>;
  Gender: Types.Gender;
  Activity: ResolverTypeWrapper<ActivityRecord>;
  ActivityKind: Types.ActivityKind;
  ActivityFilter: Types.ActivityFilter;
  ActivityConnection: ResolverTypeWrapper<ActivityConnectionRecord>;
  ActivityEdge: ResolverTypeWrapper<Omit<Types.ActivityEdge, 'node'> & { node: ResolversTypes['Activity'] }>;
  User: ResolverTypeWrapper<UserRecord>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CreateActivityInput: Types.CreateActivityInput;
  UpdateActivityInput: Types.UpdateActivityInput;
  SaveActivityPayload: ResolverTypeWrapper<Omit<Types.SaveActivityPayload, 'activity'> & { activity?: Types.Maybe<ResolversTypes['Activity']> }>;
  DeleteActivityInput: Types.DeleteActivityInput;
  DeleteActivityPayload: ResolverTypeWrapper<Types.DeleteActivityPayload>;
  ApiToken: ResolverTypeWrapper<ApiTokenRecord>;
  Viewer: ResolverTypeWrapper<ViewerRecord>;
  AuditEntry: ResolverTypeWrapper<AuditEntryRecord>;
  CreateApiTokenInput: Types.CreateApiTokenInput;
  CreateApiTokenPayload: ResolverTypeWrapper<Omit<Types.CreateApiTokenPayload, 'apiToken'> & { apiToken?: Types.Maybe<ResolversTypes['ApiToken']> }>;
  RevokeApiTokenInput: Types.RevokeApiTokenInput;
  RevokeApiTokenPayload: ResolverTypeWrapper<Types.RevokeApiTokenPayload>;
  ConversationAssignment: ResolverTypeWrapper<ConversationAssignmentRecord>;
  AssignmentReason: Types.AssignmentReason;
  AssignmentEndReason: Types.AssignmentEndReason;
  AssignableUser: ResolverTypeWrapper<AssignableUserRecord>;
  AssignmentObstacle: Types.AssignmentObstacle;
  Conversation: ResolverTypeWrapper<ConversationRecord>;
  TakeConversationInput: Types.TakeConversationInput;
  TakeConversationPayload: ResolverTypeWrapper<TakeConversationPayloadRecord>;
  AssignConversationInput: Types.AssignConversationInput;
  AssignConversationPayload: ResolverTypeWrapper<AssignConversationPayloadRecord>;
  UnassignConversationInput: Types.UnassignConversationInput;
  UnassignConversationPayload: ResolverTypeWrapper<Omit<Types.UnassignConversationPayload, 'conversation'> & { conversation?: Types.Maybe<ResolversTypes['Conversation']> }>;
  CloseConversationInput: Types.CloseConversationInput;
  CloseConversationPayload: ResolverTypeWrapper<Omit<Types.CloseConversationPayload, 'conversation'> & { conversation?: Types.Maybe<ResolversTypes['Conversation']> }>;
  ReopenConversationInput: Types.ReopenConversationInput;
  ReopenConversationPayload: ResolverTypeWrapper<Omit<Types.ReopenConversationPayload, 'conversation'> & { conversation?: Types.Maybe<ResolversTypes['Conversation']> }>;
  AuditChange: ResolverTypeWrapper<Types.AuditChange>;
  AuditFilter: Types.AuditFilter;
  AuditEntryConnection: ResolverTypeWrapper<AuditEntryConnectionRecord>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<Types.AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AssignmentTrace: ResolverTypeWrapper<AssignmentTraceRecord>;
  ConsideredUser: ResolverTypeWrapper<Omit<Types.ConsideredUser, 'user'> & { user: ResolversTypes['User'] }>;
  RoutingObstacle: Types.RoutingObstacle;
  WaitingReason: ResolverTypeWrapper<WaitingReasonRecord>;
  Audience: Types.Audience;
  Role: Types.Role;
  AccessLevel: Types.AccessLevel;
  Module: Types.Module;
  SessionRestriction: Types.SessionRestriction;
  ModuleGrant: ResolverTypeWrapper<Types.ModuleGrant>;
  ModuleGrantInput: Types.ModuleGrantInput;
  DateTime: ResolverTypeWrapper<Types.Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Types.Scalars['Date']['output']>;
  LocalTime: ResolverTypeWrapper<Types.Scalars['LocalTime']['output']>;
  TimeZone: ResolverTypeWrapper<Types.Scalars['TimeZone']['output']>;
  EmailAddress: ResolverTypeWrapper<Types.Scalars['EmailAddress']['output']>;
  PhoneNumber: ResolverTypeWrapper<Types.Scalars['PhoneNumber']['output']>;
  LanguageCode: ResolverTypeWrapper<Types.Scalars['LanguageCode']['output']>;
  URL: ResolverTypeWrapper<Types.Scalars['URL']['output']>;
  CountryCode: ResolverTypeWrapper<Types.Scalars['CountryCode']['output']>;
  Decimal: ResolverTypeWrapper<Types.Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Types.Scalars['CurrencyCode']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<Types.PageInfo>;
  OrderDirection: Types.OrderDirection;
  ErrorCode: Types.ErrorCode;
  UserError: ResolverTypeWrapper<Types.UserError>;
  MissingAccess: ResolverTypeWrapper<Types.MissingAccess>;
  Call: ResolverTypeWrapper<CallRecord>;
  CallStatus: Types.CallStatus;
  CallRecord: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CallRecord']>;
  CallFilter: Types.CallFilter;
  CallConnection: ResolverTypeWrapper<CallConnectionRecord>;
  CallEdge: ResolverTypeWrapper<Omit<Types.CallEdge, 'node'> & { node: ResolversTypes['Call'] }>;
  Task: ResolverTypeWrapper<TaskRecord>;
  CallEvent: Types.CallEvent;
  ReportCallInput: Types.ReportCallInput;
  ReportCallPayload: ResolverTypeWrapper<Omit<Types.ReportCallPayload, 'call'> & { call?: Types.Maybe<ResolversTypes['Call']> }>;
  Company: ResolverTypeWrapper<CompanyRecord>;
  SupportAccess: Types.SupportAccess;
  UpdateCompanyInput: Types.UpdateCompanyInput;
  UpdateCompanyPayload: ResolverTypeWrapper<Omit<Types.UpdateCompanyPayload, 'company'> & { company?: Types.Maybe<ResolversTypes['Company']> }>;
  ConversationStatus: Types.ConversationStatus;
  ConversationAction: Types.ConversationAction;
  ConversationFilter: Types.ConversationFilter;
  ConversationConnection: ResolverTypeWrapper<ConversationConnectionRecord>;
  ConversationEdge: ResolverTypeWrapper<Omit<Types.ConversationEdge, 'node'> & { node: ResolversTypes['Conversation'] }>;
  Dashboard: ResolverTypeWrapper<DashboardRecord>;
  Inbox: ResolverTypeWrapper<InboxRecord>;
  UserExportColumn: Types.UserExportColumn;
  ExportUsersInput: Types.ExportUsersInput;
  ExportAuditLogInput: Types.ExportAuditLogInput;
  ExportUsersPayload: ResolverTypeWrapper<Types.ExportUsersPayload>;
  ExportAuditLogPayload: ResolverTypeWrapper<Types.ExportAuditLogPayload>;
  CustomRole: ResolverTypeWrapper<CustomRoleRecord>;
  CreateCustomRoleInput: Types.CreateCustomRoleInput;
  CreateCustomRolePayload: ResolverTypeWrapper<Omit<Types.CreateCustomRolePayload, 'customRole'> & { customRole?: Types.Maybe<ResolversTypes['CustomRole']> }>;
  UpdateCustomRoleInput: Types.UpdateCustomRoleInput;
  UpdateCustomRolePayload: ResolverTypeWrapper<Omit<Types.UpdateCustomRolePayload, 'customRole'> & { customRole?: Types.Maybe<ResolversTypes['CustomRole']> }>;
  DeleteCustomRoleInput: Types.DeleteCustomRoleInput;
  DeleteCustomRolePayload: ResolverTypeWrapper<Omit<Types.DeleteCustomRolePayload, 'replacement'> & { replacement?: Types.Maybe<ResolversTypes['CustomRole']> }>;
  Department: ResolverTypeWrapper<DepartmentRecord>;
  CreateDepartmentInput: Types.CreateDepartmentInput;
  UpdateDepartmentInput: Types.UpdateDepartmentInput;
  SaveDepartmentPayload: ResolverTypeWrapper<Omit<Types.SaveDepartmentPayload, 'department'> & { department?: Types.Maybe<ResolversTypes['Department']> }>;
  DeleteDepartmentInput: Types.DeleteDepartmentInput;
  DeleteDepartmentPayload: ResolverTypeWrapper<Types.DeleteDepartmentPayload>;
  VerifyEmailInput: Types.VerifyEmailInput;
  VerifyEmailPayload: ResolverTypeWrapper<Omit<Types.VerifyEmailPayload, 'account'> & { account?: Types.Maybe<ResolversTypes['Account']> }>;
  ResendVerificationEmailInput: Types.ResendVerificationEmailInput;
  ResendVerificationEmailPayload: ResolverTypeWrapper<Types.ResendVerificationEmailPayload>;
  RequestEmailChangeInput: Types.RequestEmailChangeInput;
  RequestEmailChangePayload: ResolverTypeWrapper<Omit<Types.RequestEmailChangePayload, 'account'> & { account?: Types.Maybe<ResolversTypes['Account']> }>;
  ErpSync: ResolverTypeWrapper<ErpSyncRecord>;
  ErpSyncSubject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ErpSyncSubject']>;
  ErpDirection: Types.ErpDirection;
  ErpSyncStatus: Types.ErpSyncStatus;
  ErpSyncFilter: Types.ErpSyncFilter;
  ErpSyncConnection: ResolverTypeWrapper<ErpSyncConnectionRecord>;
  ErpSyncEdge: ResolverTypeWrapper<Omit<Types.ErpSyncEdge, 'node'> & { node: ResolversTypes['ErpSync'] }>;
  SaveFirmPayload: ResolverTypeWrapper<SaveFirmPayloadRecord>;
  SaveProductPayload: ResolverTypeWrapper<SaveProductPayloadRecord>;
  SettleErpSyncInput: Types.SettleErpSyncInput;
  SettleErpSyncPayload: ResolverTypeWrapper<Omit<Types.SettleErpSyncPayload, 'sync'> & { sync?: Types.Maybe<ResolversTypes['ErpSync']> }>;
  RetryErpSyncInput: Types.RetryErpSyncInput;
  RetryErpSyncPayload: ResolverTypeWrapper<Omit<Types.RetryErpSyncPayload, 'sync'> & { sync?: Types.Maybe<ResolversTypes['ErpSync']> }>;
  Firm: ResolverTypeWrapper<FirmRecord>;
  FirmFilter: Types.FirmFilter;
  FirmOrder: Types.FirmOrder;
  FirmOrderField: Types.FirmOrderField;
  FirmConnection: ResolverTypeWrapper<FirmConnectionRecord>;
  FirmEdge: ResolverTypeWrapper<Omit<Types.FirmEdge, 'node'> & { node: ResolversTypes['Firm'] }>;
  CreateFirmInput: Types.CreateFirmInput;
  UpdateFirmInput: Types.UpdateFirmInput;
  DeleteFirmInput: Types.DeleteFirmInput;
  DeleteFirmPayload: ResolverTypeWrapper<Types.DeleteFirmPayload>;
  InboxMemberLimit: ResolverTypeWrapper<Omit<Types.InboxMemberLimit, 'user'> & { user: ResolversTypes['User'] }>;
  AssignmentPolicy: Types.AssignmentPolicy;
  ErpSet: ResolverTypeWrapper<ErpSetRecord>;
  ErpCheck: ResolverTypeWrapper<Types.ErpCheck>;
  UserIntegrations: ResolverTypeWrapper<UserIntegrationsRecord>;
  ErpAction: Types.ErpAction;
  CallRecordKind: Types.CallRecordKind;
  CheckErpSetInput: Types.CheckErpSetInput;
  CheckErpSetPayload: ResolverTypeWrapper<Omit<Types.CheckErpSetPayload, 'erpSet'> & { erpSet?: Types.Maybe<ResolversTypes['ErpSet']> }>;
  CheckMailchimpInput: Types.CheckMailchimpInput;
  CheckMailchimpPayload: ResolverTypeWrapper<Types.CheckMailchimpPayload>;
  UpdateUserIntegrationsInput: Types.UpdateUserIntegrationsInput;
  UpdateUserIntegrationsPayload: ResolverTypeWrapper<Omit<Types.UpdateUserIntegrationsPayload, 'user'> & { user?: Types.Maybe<ResolversTypes['User']> }>;
  CreateErpSetInput: Types.CreateErpSetInput;
  UpdateErpSetInput: Types.UpdateErpSetInput;
  SaveErpSetPayload: ResolverTypeWrapper<Omit<Types.SaveErpSetPayload, 'erpSet'> & { erpSet?: Types.Maybe<ResolversTypes['ErpSet']> }>;
  DeleteErpSetInput: Types.DeleteErpSetInput;
  DeleteErpSetPayload: ResolverTypeWrapper<Types.DeleteErpSetPayload>;
  Invitation: ResolverTypeWrapper<InvitationRecord>;
  InvitationStatus: Types.InvitationStatus;
  InvitationConnection: ResolverTypeWrapper<InvitationConnectionRecord>;
  InvitationEdge: ResolverTypeWrapper<Omit<Types.InvitationEdge, 'node'> & { node: ResolversTypes['Invitation'] }>;
  InvitationPreview: ResolverTypeWrapper<InvitationPreviewRecord>;
  MembershipInput: Types.MembershipInput;
  InviteUsersInput: Types.InviteUsersInput;
  InvitationInput: Types.InvitationInput;
  InviteUsersPayload: ResolverTypeWrapper<Omit<Types.InviteUsersPayload, 'results'> & { results: Array<ResolversTypes['InvitationResult']> }>;
  InvitationResult: ResolverTypeWrapper<InvitationResultRecord>;
  ResendInvitationInput: Types.ResendInvitationInput;
  ResendInvitationPayload: ResolverTypeWrapper<Omit<Types.ResendInvitationPayload, 'invitation'> & { invitation?: Types.Maybe<ResolversTypes['Invitation']> }>;
  RevokeInvitationInput: Types.RevokeInvitationInput;
  RevokeInvitationPayload: ResolverTypeWrapper<Omit<Types.RevokeInvitationPayload, 'invitation'> & { invitation?: Types.Maybe<ResolversTypes['Invitation']> }>;
  AcceptInvitationInput: Types.AcceptInvitationInput;
  AcceptInvitationPayload: ResolverTypeWrapper<Omit<Types.AcceptInvitationPayload, 'result' | 'user'> & { result?: Types.Maybe<ResolversTypes['SignInResult']>, user?: Types.Maybe<ResolversTypes['User']> }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ConversationEvent: ResolverTypeWrapper<ConversationEventRecord>;
  MailDelivery: ResolverTypeWrapper<Types.MailDelivery>;
  MailDeliveryStatus: Types.MailDeliveryStatus;
  SignUpInput: Types.SignUpInput;
  SignUpPayload: ResolverTypeWrapper<Types.SignUpPayload>;
  CreateCompanyInput: Types.CreateCompanyInput;
  CreateCompanyPayload: ResolverTypeWrapper<Omit<Types.CreateCompanyPayload, 'company'> & { company?: Types.Maybe<ResolversTypes['Company']> }>;
  CreateUserInput: Types.CreateUserInput;
  CreateUserPayload: ResolverTypeWrapper<Omit<Types.CreateUserPayload, 'user'> & { user?: Types.Maybe<ResolversTypes['User']> }>;
  UpdateUserInput: Types.UpdateUserInput;
  UpdateUserPayload: ResolverTypeWrapper<Omit<Types.UpdateUserPayload, 'user'> & { user?: Types.Maybe<ResolversTypes['User']> }>;
  UpdateProfileInput: Types.UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<Types.UpdateProfilePayload, 'user' | 'account'> & { user?: Types.Maybe<ResolversTypes['User']>, account?: Types.Maybe<ResolversTypes['Account']> }>;
  SetUserListColumnsInput: Types.SetUserListColumnsInput;
  SetUserListColumnsPayload: ResolverTypeWrapper<Omit<Types.SetUserListColumnsPayload, 'user'> & { user?: Types.Maybe<ResolversTypes['User']> }>;
  TransferOwnershipInput: Types.TransferOwnershipInput;
  TransferOwnershipPayload: ResolverTypeWrapper<Omit<Types.TransferOwnershipPayload, 'company'> & { company?: Types.Maybe<ResolversTypes['Company']> }>;
  Message: ResolverTypeWrapper<MessageRecord>;
  MessageSender: Types.MessageSender;
  MessageConnection: ResolverTypeWrapper<MessageConnectionRecord>;
  MessageEdge: ResolverTypeWrapper<Omit<Types.MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  CreateConversationInput: Types.CreateConversationInput;
  CreateConversationPayload: ResolverTypeWrapper<Omit<Types.CreateConversationPayload, 'conversation'> & { conversation?: Types.Maybe<ResolversTypes['Conversation']> }>;
  ReplyToConversationInput: Types.ReplyToConversationInput;
  ReplyToConversationPayload: ResolverTypeWrapper<Omit<Types.ReplyToConversationPayload, 'message'> & { message?: Types.Maybe<ResolversTypes['Message']> }>;
  ReceiveMessageInput: Types.ReceiveMessageInput;
  ReceiveMessagePayload: ResolverTypeWrapper<Omit<Types.ReceiveMessagePayload, 'message'> & { message?: Types.Maybe<ResolversTypes['Message']> }>;
  PictureSize: Types.PictureSize;
  Membership: ResolverTypeWrapper<MembershipRecord>;
  RequestPictureUploadInput: Types.RequestPictureUploadInput;
  RequestPictureUploadPayload: ResolverTypeWrapper<Omit<Types.RequestPictureUploadPayload, 'user' | 'company'> & { user?: Types.Maybe<ResolversTypes['User']>, company?: Types.Maybe<ResolversTypes['Company']> }>;
  DeletePictureInput: Types.DeletePictureInput;
  DeletePicturePayload: ResolverTypeWrapper<Omit<Types.DeletePicturePayload, 'user' | 'company'> & { user?: Types.Maybe<ResolversTypes['User']>, company?: Types.Maybe<ResolversTypes['Company']> }>;
  SetPresenceInput: Types.SetPresenceInput;
  SetPresencePayload: ResolverTypeWrapper<Omit<Types.SetPresencePayload, 'user'> & { user?: Types.Maybe<ResolversTypes['User']> }>;
  Product: ResolverTypeWrapper<ProductRecord>;
  ProductFilter: Types.ProductFilter;
  ProductOrder: Types.ProductOrder;
  ProductOrderField: Types.ProductOrderField;
  ProductConnection: ResolverTypeWrapper<ProductConnectionRecord>;
  ProductEdge: ResolverTypeWrapper<Omit<Types.ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  CreateProductInput: Types.CreateProductInput;
  UpdateProductInput: Types.UpdateProductInput;
  DeleteProductInput: Types.DeleteProductInput;
  DeleteProductPayload: ResolverTypeWrapper<Types.DeleteProductPayload>;
  Questionnaire: ResolverTypeWrapper<QuestionnaireRecord>;
  RemovalPreview: ResolverTypeWrapper<Omit<Types.RemovalPreview, 'inboxesLeftEmpty'> & { inboxesLeftEmpty: Array<ResolversTypes['Inbox']> }>;
  ArchiveUserInput: Types.ArchiveUserInput;
  ArchiveUserPayload: ResolverTypeWrapper<Omit<Types.ArchiveUserPayload, 'user' | 'successor'> & { user?: Types.Maybe<ResolversTypes['User']>, successor?: Types.Maybe<ResolversTypes['User']> }>;
  ReactivateUserInput: Types.ReactivateUserInput;
  ReactivateUserPayload: ResolverTypeWrapper<Omit<Types.ReactivateUserPayload, 'user'> & { user?: Types.Maybe<ResolversTypes['User']> }>;
  DeleteUserInput: Types.DeleteUserInput;
  DeleteUserPayload: ResolverTypeWrapper<Omit<Types.DeleteUserPayload, 'successor'> & { successor?: Types.Maybe<ResolversTypes['User']> }>;
  CreateInboxInput: Types.CreateInboxInput;
  InboxMemberLimitInput: Types.InboxMemberLimitInput;
  CreateInboxPayload: ResolverTypeWrapper<Omit<Types.CreateInboxPayload, 'inbox'> & { inbox?: Types.Maybe<ResolversTypes['Inbox']> }>;
  UpdateInboxInput: Types.UpdateInboxInput;
  UpdateInboxPayload: ResolverTypeWrapper<Omit<Types.UpdateInboxPayload, 'inbox'> & { inbox?: Types.Maybe<ResolversTypes['Inbox']> }>;
  DeleteInboxInput: Types.DeleteInboxInput;
  DeleteInboxPayload: ResolverTypeWrapper<Types.DeleteInboxPayload>;
  CreateQuestionnaireInput: Types.CreateQuestionnaireInput;
  CreateQuestionnairePayload: ResolverTypeWrapper<Omit<Types.CreateQuestionnairePayload, 'questionnaire'> & { questionnaire?: Types.Maybe<ResolversTypes['Questionnaire']> }>;
  UpdateQuestionnaireInput: Types.UpdateQuestionnaireInput;
  UpdateQuestionnairePayload: ResolverTypeWrapper<Omit<Types.UpdateQuestionnairePayload, 'questionnaire'> & { questionnaire?: Types.Maybe<ResolversTypes['Questionnaire']> }>;
  DeleteQuestionnaireInput: Types.DeleteQuestionnaireInput;
  DeleteQuestionnairePayload: ResolverTypeWrapper<Types.DeleteQuestionnairePayload>;
  SalesRepresentative: ResolverTypeWrapper<SalesRepresentativeRecord>;
  CreateSalesRepresentativeInput: Types.CreateSalesRepresentativeInput;
  UpdateSalesRepresentativeInput: Types.UpdateSalesRepresentativeInput;
  SaveSalesRepresentativePayload: ResolverTypeWrapper<Omit<Types.SaveSalesRepresentativePayload, 'salesRepresentative'> & { salesRepresentative?: Types.Maybe<ResolversTypes['SalesRepresentative']> }>;
  DeleteSalesRepresentativeInput: Types.DeleteSalesRepresentativeInput;
  DeleteSalesRepresentativePayload: ResolverTypeWrapper<Types.DeleteSalesRepresentativePayload>;
  Session: ResolverTypeWrapper<Types.Session>;
  SignInInput: Types.SignInInput;
  SignInPayload: ResolverTypeWrapper<Omit<Types.SignInPayload, 'result'> & { result?: Types.Maybe<ResolversTypes['SignInResult']> }>;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  TwoFactorRequired: ResolverTypeWrapper<Types.TwoFactorRequired>;
  SignedIn: ResolverTypeWrapper<Omit<Types.SignedIn, 'viewer'> & { viewer: ResolversTypes['Viewer'] }>;
  SignOutPayload: ResolverTypeWrapper<Types.SignOutPayload>;
  EnterCompanyInput: Types.EnterCompanyInput;
  RevokeSessionInput: Types.RevokeSessionInput;
  RevokeSessionPayload: ResolverTypeWrapper<Omit<Types.RevokeSessionPayload, 'viewer'> & { viewer?: Types.Maybe<ResolversTypes['Viewer']> }>;
  RequestPasswordResetInput: Types.RequestPasswordResetInput;
  RequestPasswordResetPayload: ResolverTypeWrapper<Types.RequestPasswordResetPayload>;
  ResetPasswordInput: Types.ResetPasswordInput;
  ResetPasswordPayload: ResolverTypeWrapper<Omit<Types.ResetPasswordPayload, 'account'> & { account?: Types.Maybe<ResolversTypes['Account']> }>;
  ChangePasswordInput: Types.ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<Omit<Types.ChangePasswordPayload, 'viewer'> & { viewer?: Types.Maybe<ResolversTypes['Viewer']> }>;
  SupportVisit: ResolverTypeWrapper<Types.SupportVisit>;
  EnterCompanyAsSupportInput: Types.EnterCompanyAsSupportInput;
  TaskStatus: Types.TaskStatus;
  TaskFilter: Types.TaskFilter;
  TaskConnection: ResolverTypeWrapper<TaskConnectionRecord>;
  TaskEdge: ResolverTypeWrapper<Omit<Types.TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>;
  CreateTaskInput: Types.CreateTaskInput;
  UpdateTaskInput: Types.UpdateTaskInput;
  SaveTaskPayload: ResolverTypeWrapper<Omit<Types.SaveTaskPayload, 'task'> & { task?: Types.Maybe<ResolversTypes['Task']> }>;
  DeleteTaskInput: Types.DeleteTaskInput;
  DeleteTaskPayload: ResolverTypeWrapper<Types.DeleteTaskPayload>;
  TransferOffer: ResolverTypeWrapper<TransferOfferRecord>;
  TransferOfferStatus: Types.TransferOfferStatus;
  OfferFallback: Types.OfferFallback;
  TransferOfferAction: Types.TransferOfferAction;
  OfferTransferInput: Types.OfferTransferInput;
  OfferTransferPayload: ResolverTypeWrapper<Omit<Types.OfferTransferPayload, 'offer'> & { offer?: Types.Maybe<ResolversTypes['TransferOffer']> }>;
  AcceptTransferOfferInput: Types.AcceptTransferOfferInput;
  AcceptTransferOfferPayload: ResolverTypeWrapper<Omit<Types.AcceptTransferOfferPayload, 'offer' | 'conversation'> & { offer?: Types.Maybe<ResolversTypes['TransferOffer']>, conversation?: Types.Maybe<ResolversTypes['Conversation']> }>;
  DeclineTransferOfferInput: Types.DeclineTransferOfferInput;
  DeclineTransferOfferPayload: ResolverTypeWrapper<Omit<Types.DeclineTransferOfferPayload, 'offer'> & { offer?: Types.Maybe<ResolversTypes['TransferOffer']> }>;
  WithdrawTransferOfferInput: Types.WithdrawTransferOfferInput;
  WithdrawTransferOfferPayload: ResolverTypeWrapper<Omit<Types.WithdrawTransferOfferPayload, 'offer'> & { offer?: Types.Maybe<ResolversTypes['TransferOffer']> }>;
  BeginTwoFactorEnrolmentPayload: ResolverTypeWrapper<Omit<Types.BeginTwoFactorEnrolmentPayload, 'account'> & { account?: Types.Maybe<ResolversTypes['Account']> }>;
  ConfirmTwoFactorEnrolmentInput: Types.ConfirmTwoFactorEnrolmentInput;
  ConfirmTwoFactorEnrolmentPayload: ResolverTypeWrapper<Omit<Types.ConfirmTwoFactorEnrolmentPayload, 'viewer'> & { viewer?: Types.Maybe<ResolversTypes['Viewer']> }>;
  DisableTwoFactorInput: Types.DisableTwoFactorInput;
  DisableTwoFactorPayload: ResolverTypeWrapper<Omit<Types.DisableTwoFactorPayload, 'viewer'> & { viewer?: Types.Maybe<ResolversTypes['Viewer']> }>;
  RegenerateRecoveryCodesInput: Types.RegenerateRecoveryCodesInput;
  RegenerateRecoveryCodesPayload: ResolverTypeWrapper<Omit<Types.RegenerateRecoveryCodesPayload, 'account'> & { account?: Types.Maybe<ResolversTypes['Account']> }>;
  VerifyTwoFactorInput: Types.VerifyTwoFactorInput;
  ResetTwoFactorInput: Types.ResetTwoFactorInput;
  ResetTwoFactorPayload: ResolverTypeWrapper<Omit<Types.ResetTwoFactorPayload, 'user'> & { user?: Types.Maybe<ResolversTypes['User']> }>;
  SetTwoFactorRequiredInput: Types.SetTwoFactorRequiredInput;
  SetTwoFactorRequiredPayload: ResolverTypeWrapper<Omit<Types.SetTwoFactorRequiredPayload, 'company' | 'usersWithoutTwoFactor'> & { company?: Types.Maybe<ResolversTypes['Company']>, usersWithoutTwoFactor?: Types.Maybe<Array<ResolversTypes['User']>> }>;
  UserImport: ResolverTypeWrapper<UserImportRecord>;
  UserImportStatus: Types.UserImportStatus;
  UserImportCounts: ResolverTypeWrapper<Types.UserImportCounts>;
  UserImportColumn: ResolverTypeWrapper<Types.UserImportColumn>;
  UserImportField: Types.UserImportField;
  UserImportRow: ResolverTypeWrapper<UserImportRowRecord>;
  UserImportRowStatus: Types.UserImportRowStatus;
  UserImportRowConnection: ResolverTypeWrapper<UserImportRowConnectionRecord>;
  UserImportRowEdge: ResolverTypeWrapper<Omit<Types.UserImportRowEdge, 'node'> & { node: ResolversTypes['UserImportRow'] }>;
  UserImportConnection: ResolverTypeWrapper<UserImportConnectionRecord>;
  UserImportEdge: ResolverTypeWrapper<Omit<Types.UserImportEdge, 'node'> & { node: ResolversTypes['UserImport'] }>;
  PrepareUserImportInput: Types.PrepareUserImportInput;
  UserImportColumnInput: Types.UserImportColumnInput;
  UserImportDelimiter: Types.UserImportDelimiter;
  UserImportUpload: ResolverTypeWrapper<Types.UserImportUpload>;
  PrepareUserImportPayload: ResolverTypeWrapper<Omit<Types.PrepareUserImportPayload, 'userImport'> & { userImport?: Types.Maybe<ResolversTypes['UserImport']> }>;
  ImportUsersInput: Types.ImportUsersInput;
  ImportUsersPayload: ResolverTypeWrapper<Omit<Types.ImportUsersPayload, 'userImport'> & { userImport?: Types.Maybe<ResolversTypes['UserImport']> }>;
  CancelUserImportInput: Types.CancelUserImportInput;
  CancelUserImportPayload: ResolverTypeWrapper<Omit<Types.CancelUserImportPayload, 'userImport'> & { userImport?: Types.Maybe<ResolversTypes['UserImport']> }>;
  DeleteUserImportInput: Types.DeleteUserImportInput;
  DeleteUserImportPayload: ResolverTypeWrapper<Types.DeleteUserImportPayload>;
  UserAction: Types.UserAction;
  Presence: Types.Presence;
  UserStatus: Types.UserStatus;
  UserListColumn: Types.UserListColumn;
  UserFilter: Types.UserFilter;
  UserOrder: Types.UserOrder;
  UserOrderField: Types.UserOrderField;
  UserConnection: ResolverTypeWrapper<UserConnectionRecord>;
  UserEdge: ResolverTypeWrapper<Omit<Types.UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  Webhook: ResolverTypeWrapper<WebhookRecord>;
  WebhookStatus: Types.WebhookStatus;
  WebhookEvent: Types.WebhookEvent;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryRecord>;
  WebhookDeliveryStatus: Types.WebhookDeliveryStatus;
  WebhookAttempt: ResolverTypeWrapper<WebhookAttemptRecord>;
  WebhookDeliveryConnection: ResolverTypeWrapper<WebhookDeliveryConnectionRecord>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<Types.WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  EventPage: ResolverTypeWrapper<EventPageRecord>;
  PulledEvent: ResolverTypeWrapper<PulledEventRecord>;
  CreateWebhookInput: Types.CreateWebhookInput;
  UpdateWebhookInput: Types.UpdateWebhookInput;
  CreateWebhookPayload: ResolverTypeWrapper<Omit<Types.CreateWebhookPayload, 'webhook'> & { webhook?: Types.Maybe<ResolversTypes['Webhook']> }>;
  UpdateWebhookPayload: ResolverTypeWrapper<Omit<Types.UpdateWebhookPayload, 'webhook'> & { webhook?: Types.Maybe<ResolversTypes['Webhook']> }>;
  RotateWebhookSecretInput: Types.RotateWebhookSecretInput;
  RotateWebhookSecretPayload: ResolverTypeWrapper<Omit<Types.RotateWebhookSecretPayload, 'webhook'> & { webhook?: Types.Maybe<ResolversTypes['Webhook']> }>;
  DeleteWebhookInput: Types.DeleteWebhookInput;
  DeleteWebhookPayload: ResolverTypeWrapper<Types.DeleteWebhookPayload>;
  TestWebhookInput: Types.TestWebhookInput;
  TestWebhookPayload: ResolverTypeWrapper<Omit<Types.TestWebhookPayload, 'delivery'> & { delivery?: Types.Maybe<ResolversTypes['WebhookDelivery']> }>;
  ReplayWebhookDeliveryInput: Types.ReplayWebhookDeliveryInput;
  ReplayWebhookDeliveryPayload: ResolverTypeWrapper<Omit<Types.ReplayWebhookDeliveryPayload, 'delivery'> & { delivery?: Types.Maybe<ResolversTypes['WebhookDelivery']> }>;
  WorkingHours: ResolverTypeWrapper<WorkingHoursRecord>;
  Weekday: Types.Weekday;
  WorkingDay: ResolverTypeWrapper<Omit<Types.WorkingDay, 'intervals'> & { intervals: Array<ResolversTypes['WorkingInterval']> }>;
  WorkingInterval: ResolverTypeWrapper<WorkingIntervalRecord>;
  WorkingHoursException: ResolverTypeWrapper<WorkingHoursExceptionRecord>;
  WorkingIntervalInput: Types.WorkingIntervalInput;
  WorkingDayInput: Types.WorkingDayInput;
  WorkingHoursExceptionInput: Types.WorkingHoursExceptionInput;
  SetWorkingHoursInput: Types.SetWorkingHoursInput;
  SetWorkingHoursPayload: ResolverTypeWrapper<Omit<Types.SetWorkingHoursPayload, 'workingHours' | 'company'> & { workingHours?: Types.Maybe<ResolversTypes['WorkingHours']>, company?: Types.Maybe<ResolversTypes['Company']> }>;
  Int: ResolverTypeWrapper<Types.Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessExplanation: Types.AccessExplanation;
  Boolean: Types.Scalars['Boolean']['output'];
  AccessReason: Types.AccessReason;
  String: Types.Scalars['String']['output'];
  RoleAccess: Types.RoleAccess;
  Query: Record<PropertyKey, never>;
  ID: Types.Scalars['ID']['output'];
  Account: AccountRecord;
  Activity: ActivityRecord;
  ActivityFilter: Types.ActivityFilter;
  ActivityConnection: ActivityConnectionRecord;
  ActivityEdge: Omit<Types.ActivityEdge, 'node'> & { node: ResolversParentTypes['Activity'] };
  User: UserRecord;
  Mutation: Record<PropertyKey, never>;
  CreateActivityInput: Types.CreateActivityInput;
  UpdateActivityInput: Types.UpdateActivityInput;
  SaveActivityPayload: Omit<Types.SaveActivityPayload, 'activity'> & { activity?: Types.Maybe<ResolversParentTypes['Activity']> };
  DeleteActivityInput: Types.DeleteActivityInput;
  DeleteActivityPayload: Types.DeleteActivityPayload;
  ApiToken: ApiTokenRecord;
  Viewer: ViewerRecord;
  AuditEntry: AuditEntryRecord;
  CreateApiTokenInput: Types.CreateApiTokenInput;
  CreateApiTokenPayload: Omit<Types.CreateApiTokenPayload, 'apiToken'> & { apiToken?: Types.Maybe<ResolversParentTypes['ApiToken']> };
  RevokeApiTokenInput: Types.RevokeApiTokenInput;
  RevokeApiTokenPayload: Types.RevokeApiTokenPayload;
  ConversationAssignment: ConversationAssignmentRecord;
  AssignableUser: AssignableUserRecord;
  Conversation: ConversationRecord;
  TakeConversationInput: Types.TakeConversationInput;
  TakeConversationPayload: TakeConversationPayloadRecord;
  AssignConversationInput: Types.AssignConversationInput;
  AssignConversationPayload: AssignConversationPayloadRecord;
  UnassignConversationInput: Types.UnassignConversationInput;
  UnassignConversationPayload: Omit<Types.UnassignConversationPayload, 'conversation'> & { conversation?: Types.Maybe<ResolversParentTypes['Conversation']> };
  CloseConversationInput: Types.CloseConversationInput;
  CloseConversationPayload: Omit<Types.CloseConversationPayload, 'conversation'> & { conversation?: Types.Maybe<ResolversParentTypes['Conversation']> };
  ReopenConversationInput: Types.ReopenConversationInput;
  ReopenConversationPayload: Omit<Types.ReopenConversationPayload, 'conversation'> & { conversation?: Types.Maybe<ResolversParentTypes['Conversation']> };
  AuditChange: Types.AuditChange;
  AuditFilter: Types.AuditFilter;
  AuditEntryConnection: AuditEntryConnectionRecord;
  AuditEntryEdge: Omit<Types.AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AssignmentTrace: AssignmentTraceRecord;
  ConsideredUser: Omit<Types.ConsideredUser, 'user'> & { user: ResolversParentTypes['User'] };
  WaitingReason: WaitingReasonRecord;
  ModuleGrant: Types.ModuleGrant;
  ModuleGrantInput: Types.ModuleGrantInput;
  DateTime: Types.Scalars['DateTime']['output'];
  Date: Types.Scalars['Date']['output'];
  LocalTime: Types.Scalars['LocalTime']['output'];
  TimeZone: Types.Scalars['TimeZone']['output'];
  EmailAddress: Types.Scalars['EmailAddress']['output'];
  PhoneNumber: Types.Scalars['PhoneNumber']['output'];
  LanguageCode: Types.Scalars['LanguageCode']['output'];
  URL: Types.Scalars['URL']['output'];
  CountryCode: Types.Scalars['CountryCode']['output'];
  Decimal: Types.Scalars['Decimal']['output'];
  CurrencyCode: Types.Scalars['CurrencyCode']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: Types.PageInfo;
  UserError: Types.UserError;
  MissingAccess: Types.MissingAccess;
  Call: CallRecord;
  CallRecord: ResolversUnionTypes<ResolversParentTypes>['CallRecord'];
  CallFilter: Types.CallFilter;
  CallConnection: CallConnectionRecord;
  CallEdge: Omit<Types.CallEdge, 'node'> & { node: ResolversParentTypes['Call'] };
  Task: TaskRecord;
  ReportCallInput: Types.ReportCallInput;
  ReportCallPayload: Omit<Types.ReportCallPayload, 'call'> & { call?: Types.Maybe<ResolversParentTypes['Call']> };
  Company: CompanyRecord;
  UpdateCompanyInput: Types.UpdateCompanyInput;
  UpdateCompanyPayload: Omit<Types.UpdateCompanyPayload, 'company'> & { company?: Types.Maybe<ResolversParentTypes['Company']> };
  ConversationFilter: Types.ConversationFilter;
  ConversationConnection: ConversationConnectionRecord;
  ConversationEdge: Omit<Types.ConversationEdge, 'node'> & { node: ResolversParentTypes['Conversation'] };
  Dashboard: DashboardRecord;
  Inbox: InboxRecord;
  ExportUsersInput: Types.ExportUsersInput;
  ExportAuditLogInput: Types.ExportAuditLogInput;
  ExportUsersPayload: Types.ExportUsersPayload;
  ExportAuditLogPayload: Types.ExportAuditLogPayload;
  CustomRole: CustomRoleRecord;
  CreateCustomRoleInput: Types.CreateCustomRoleInput;
  CreateCustomRolePayload: Omit<Types.CreateCustomRolePayload, 'customRole'> & { customRole?: Types.Maybe<ResolversParentTypes['CustomRole']> };
  UpdateCustomRoleInput: Types.UpdateCustomRoleInput;
  UpdateCustomRolePayload: Omit<Types.UpdateCustomRolePayload, 'customRole'> & { customRole?: Types.Maybe<ResolversParentTypes['CustomRole']> };
  DeleteCustomRoleInput: Types.DeleteCustomRoleInput;
  DeleteCustomRolePayload: Omit<Types.DeleteCustomRolePayload, 'replacement'> & { replacement?: Types.Maybe<ResolversParentTypes['CustomRole']> };
  Department: DepartmentRecord;
  CreateDepartmentInput: Types.CreateDepartmentInput;
  UpdateDepartmentInput: Types.UpdateDepartmentInput;
  SaveDepartmentPayload: Omit<Types.SaveDepartmentPayload, 'department'> & { department?: Types.Maybe<ResolversParentTypes['Department']> };
  DeleteDepartmentInput: Types.DeleteDepartmentInput;
  DeleteDepartmentPayload: Types.DeleteDepartmentPayload;
  VerifyEmailInput: Types.VerifyEmailInput;
  VerifyEmailPayload: Omit<Types.VerifyEmailPayload, 'account'> & { account?: Types.Maybe<ResolversParentTypes['Account']> };
  ResendVerificationEmailInput: Types.ResendVerificationEmailInput;
  ResendVerificationEmailPayload: Types.ResendVerificationEmailPayload;
  RequestEmailChangeInput: Types.RequestEmailChangeInput;
  RequestEmailChangePayload: Omit<Types.RequestEmailChangePayload, 'account'> & { account?: Types.Maybe<ResolversParentTypes['Account']> };
  ErpSync: ErpSyncRecord;
  ErpSyncSubject: ResolversUnionTypes<ResolversParentTypes>['ErpSyncSubject'];
  ErpSyncFilter: Types.ErpSyncFilter;
  ErpSyncConnection: ErpSyncConnectionRecord;
  ErpSyncEdge: Omit<Types.ErpSyncEdge, 'node'> & { node: ResolversParentTypes['ErpSync'] };
  SaveFirmPayload: SaveFirmPayloadRecord;
  SaveProductPayload: SaveProductPayloadRecord;
  SettleErpSyncInput: Types.SettleErpSyncInput;
  SettleErpSyncPayload: Omit<Types.SettleErpSyncPayload, 'sync'> & { sync?: Types.Maybe<ResolversParentTypes['ErpSync']> };
  RetryErpSyncInput: Types.RetryErpSyncInput;
  RetryErpSyncPayload: Omit<Types.RetryErpSyncPayload, 'sync'> & { sync?: Types.Maybe<ResolversParentTypes['ErpSync']> };
  Firm: FirmRecord;
  FirmFilter: Types.FirmFilter;
  FirmOrder: Types.FirmOrder;
  FirmConnection: FirmConnectionRecord;
  FirmEdge: Omit<Types.FirmEdge, 'node'> & { node: ResolversParentTypes['Firm'] };
  CreateFirmInput: Types.CreateFirmInput;
  UpdateFirmInput: Types.UpdateFirmInput;
  DeleteFirmInput: Types.DeleteFirmInput;
  DeleteFirmPayload: Types.DeleteFirmPayload;
  InboxMemberLimit: Omit<Types.InboxMemberLimit, 'user'> & { user: ResolversParentTypes['User'] };
  ErpSet: ErpSetRecord;
  ErpCheck: Types.ErpCheck;
  UserIntegrations: UserIntegrationsRecord;
  CheckErpSetInput: Types.CheckErpSetInput;
  CheckErpSetPayload: Omit<Types.CheckErpSetPayload, 'erpSet'> & { erpSet?: Types.Maybe<ResolversParentTypes['ErpSet']> };
  CheckMailchimpInput: Types.CheckMailchimpInput;
  CheckMailchimpPayload: Types.CheckMailchimpPayload;
  UpdateUserIntegrationsInput: Types.UpdateUserIntegrationsInput;
  UpdateUserIntegrationsPayload: Omit<Types.UpdateUserIntegrationsPayload, 'user'> & { user?: Types.Maybe<ResolversParentTypes['User']> };
  CreateErpSetInput: Types.CreateErpSetInput;
  UpdateErpSetInput: Types.UpdateErpSetInput;
  SaveErpSetPayload: Omit<Types.SaveErpSetPayload, 'erpSet'> & { erpSet?: Types.Maybe<ResolversParentTypes['ErpSet']> };
  DeleteErpSetInput: Types.DeleteErpSetInput;
  DeleteErpSetPayload: Types.DeleteErpSetPayload;
  Invitation: InvitationRecord;
  InvitationConnection: InvitationConnectionRecord;
  InvitationEdge: Omit<Types.InvitationEdge, 'node'> & { node: ResolversParentTypes['Invitation'] };
  InvitationPreview: InvitationPreviewRecord;
  MembershipInput: Types.MembershipInput;
  InviteUsersInput: Types.InviteUsersInput;
  InvitationInput: Types.InvitationInput;
  InviteUsersPayload: Omit<Types.InviteUsersPayload, 'results'> & { results: Array<ResolversParentTypes['InvitationResult']> };
  InvitationResult: InvitationResultRecord;
  ResendInvitationInput: Types.ResendInvitationInput;
  ResendInvitationPayload: Omit<Types.ResendInvitationPayload, 'invitation'> & { invitation?: Types.Maybe<ResolversParentTypes['Invitation']> };
  RevokeInvitationInput: Types.RevokeInvitationInput;
  RevokeInvitationPayload: Omit<Types.RevokeInvitationPayload, 'invitation'> & { invitation?: Types.Maybe<ResolversParentTypes['Invitation']> };
  AcceptInvitationInput: Types.AcceptInvitationInput;
  AcceptInvitationPayload: Omit<Types.AcceptInvitationPayload, 'result' | 'user'> & { result?: Types.Maybe<ResolversParentTypes['SignInResult']>, user?: Types.Maybe<ResolversParentTypes['User']> };
  Subscription: Record<PropertyKey, never>;
  ConversationEvent: ConversationEventRecord;
  MailDelivery: Types.MailDelivery;
  SignUpInput: Types.SignUpInput;
  SignUpPayload: Types.SignUpPayload;
  CreateCompanyInput: Types.CreateCompanyInput;
  CreateCompanyPayload: Omit<Types.CreateCompanyPayload, 'company'> & { company?: Types.Maybe<ResolversParentTypes['Company']> };
  CreateUserInput: Types.CreateUserInput;
  CreateUserPayload: Omit<Types.CreateUserPayload, 'user'> & { user?: Types.Maybe<ResolversParentTypes['User']> };
  UpdateUserInput: Types.UpdateUserInput;
  UpdateUserPayload: Omit<Types.UpdateUserPayload, 'user'> & { user?: Types.Maybe<ResolversParentTypes['User']> };
  UpdateProfileInput: Types.UpdateProfileInput;
  UpdateProfilePayload: Omit<Types.UpdateProfilePayload, 'user' | 'account'> & { user?: Types.Maybe<ResolversParentTypes['User']>, account?: Types.Maybe<ResolversParentTypes['Account']> };
  SetUserListColumnsInput: Types.SetUserListColumnsInput;
  SetUserListColumnsPayload: Omit<Types.SetUserListColumnsPayload, 'user'> & { user?: Types.Maybe<ResolversParentTypes['User']> };
  TransferOwnershipInput: Types.TransferOwnershipInput;
  TransferOwnershipPayload: Omit<Types.TransferOwnershipPayload, 'company'> & { company?: Types.Maybe<ResolversParentTypes['Company']> };
  Message: MessageRecord;
  MessageConnection: MessageConnectionRecord;
  MessageEdge: Omit<Types.MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  CreateConversationInput: Types.CreateConversationInput;
  CreateConversationPayload: Omit<Types.CreateConversationPayload, 'conversation'> & { conversation?: Types.Maybe<ResolversParentTypes['Conversation']> };
  ReplyToConversationInput: Types.ReplyToConversationInput;
  ReplyToConversationPayload: Omit<Types.ReplyToConversationPayload, 'message'> & { message?: Types.Maybe<ResolversParentTypes['Message']> };
  ReceiveMessageInput: Types.ReceiveMessageInput;
  ReceiveMessagePayload: Omit<Types.ReceiveMessagePayload, 'message'> & { message?: Types.Maybe<ResolversParentTypes['Message']> };
  Membership: MembershipRecord;
  RequestPictureUploadInput: Types.RequestPictureUploadInput;
  RequestPictureUploadPayload: Omit<Types.RequestPictureUploadPayload, 'user' | 'company'> & { user?: Types.Maybe<ResolversParentTypes['User']>, company?: Types.Maybe<ResolversParentTypes['Company']> };
  DeletePictureInput: Types.DeletePictureInput;
  DeletePicturePayload: Omit<Types.DeletePicturePayload, 'user' | 'company'> & { user?: Types.Maybe<ResolversParentTypes['User']>, company?: Types.Maybe<ResolversParentTypes['Company']> };
  SetPresenceInput: Types.SetPresenceInput;
  SetPresencePayload: Omit<Types.SetPresencePayload, 'user'> & { user?: Types.Maybe<ResolversParentTypes['User']> };
  Product: ProductRecord;
  ProductFilter: Types.ProductFilter;
  ProductOrder: Types.ProductOrder;
  ProductConnection: ProductConnectionRecord;
  ProductEdge: Omit<Types.ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  CreateProductInput: Types.CreateProductInput;
  UpdateProductInput: Types.UpdateProductInput;
  DeleteProductInput: Types.DeleteProductInput;
  DeleteProductPayload: Types.DeleteProductPayload;
  Questionnaire: QuestionnaireRecord;
  RemovalPreview: Omit<Types.RemovalPreview, 'inboxesLeftEmpty'> & { inboxesLeftEmpty: Array<ResolversParentTypes['Inbox']> };
  ArchiveUserInput: Types.ArchiveUserInput;
  ArchiveUserPayload: Omit<Types.ArchiveUserPayload, 'user' | 'successor'> & { user?: Types.Maybe<ResolversParentTypes['User']>, successor?: Types.Maybe<ResolversParentTypes['User']> };
  ReactivateUserInput: Types.ReactivateUserInput;
  ReactivateUserPayload: Omit<Types.ReactivateUserPayload, 'user'> & { user?: Types.Maybe<ResolversParentTypes['User']> };
  DeleteUserInput: Types.DeleteUserInput;
  DeleteUserPayload: Omit<Types.DeleteUserPayload, 'successor'> & { successor?: Types.Maybe<ResolversParentTypes['User']> };
  CreateInboxInput: Types.CreateInboxInput;
  InboxMemberLimitInput: Types.InboxMemberLimitInput;
  CreateInboxPayload: Omit<Types.CreateInboxPayload, 'inbox'> & { inbox?: Types.Maybe<ResolversParentTypes['Inbox']> };
  UpdateInboxInput: Types.UpdateInboxInput;
  UpdateInboxPayload: Omit<Types.UpdateInboxPayload, 'inbox'> & { inbox?: Types.Maybe<ResolversParentTypes['Inbox']> };
  DeleteInboxInput: Types.DeleteInboxInput;
  DeleteInboxPayload: Types.DeleteInboxPayload;
  CreateQuestionnaireInput: Types.CreateQuestionnaireInput;
  CreateQuestionnairePayload: Omit<Types.CreateQuestionnairePayload, 'questionnaire'> & { questionnaire?: Types.Maybe<ResolversParentTypes['Questionnaire']> };
  UpdateQuestionnaireInput: Types.UpdateQuestionnaireInput;
  UpdateQuestionnairePayload: Omit<Types.UpdateQuestionnairePayload, 'questionnaire'> & { questionnaire?: Types.Maybe<ResolversParentTypes['Questionnaire']> };
  DeleteQuestionnaireInput: Types.DeleteQuestionnaireInput;
  DeleteQuestionnairePayload: Types.DeleteQuestionnairePayload;
  SalesRepresentative: SalesRepresentativeRecord;
  CreateSalesRepresentativeInput: Types.CreateSalesRepresentativeInput;
  UpdateSalesRepresentativeInput: Types.UpdateSalesRepresentativeInput;
  SaveSalesRepresentativePayload: Omit<Types.SaveSalesRepresentativePayload, 'salesRepresentative'> & { salesRepresentative?: Types.Maybe<ResolversParentTypes['SalesRepresentative']> };
  DeleteSalesRepresentativeInput: Types.DeleteSalesRepresentativeInput;
  DeleteSalesRepresentativePayload: Types.DeleteSalesRepresentativePayload;
  Session: Types.Session;
  SignInInput: Types.SignInInput;
  SignInPayload: Omit<Types.SignInPayload, 'result'> & { result?: Types.Maybe<ResolversParentTypes['SignInResult']> };
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  TwoFactorRequired: Types.TwoFactorRequired;
  SignedIn: Omit<Types.SignedIn, 'viewer'> & { viewer: ResolversParentTypes['Viewer'] };
  SignOutPayload: Types.SignOutPayload;
  EnterCompanyInput: Types.EnterCompanyInput;
  RevokeSessionInput: Types.RevokeSessionInput;
  RevokeSessionPayload: Omit<Types.RevokeSessionPayload, 'viewer'> & { viewer?: Types.Maybe<ResolversParentTypes['Viewer']> };
  RequestPasswordResetInput: Types.RequestPasswordResetInput;
  RequestPasswordResetPayload: Types.RequestPasswordResetPayload;
  ResetPasswordInput: Types.ResetPasswordInput;
  ResetPasswordPayload: Omit<Types.ResetPasswordPayload, 'account'> & { account?: Types.Maybe<ResolversParentTypes['Account']> };
  ChangePasswordInput: Types.ChangePasswordInput;
  ChangePasswordPayload: Omit<Types.ChangePasswordPayload, 'viewer'> & { viewer?: Types.Maybe<ResolversParentTypes['Viewer']> };
  SupportVisit: Types.SupportVisit;
  EnterCompanyAsSupportInput: Types.EnterCompanyAsSupportInput;
  TaskFilter: Types.TaskFilter;
  TaskConnection: TaskConnectionRecord;
  TaskEdge: Omit<Types.TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  CreateTaskInput: Types.CreateTaskInput;
  UpdateTaskInput: Types.UpdateTaskInput;
  SaveTaskPayload: Omit<Types.SaveTaskPayload, 'task'> & { task?: Types.Maybe<ResolversParentTypes['Task']> };
  DeleteTaskInput: Types.DeleteTaskInput;
  DeleteTaskPayload: Types.DeleteTaskPayload;
  TransferOffer: TransferOfferRecord;
  OfferTransferInput: Types.OfferTransferInput;
  OfferTransferPayload: Omit<Types.OfferTransferPayload, 'offer'> & { offer?: Types.Maybe<ResolversParentTypes['TransferOffer']> };
  AcceptTransferOfferInput: Types.AcceptTransferOfferInput;
  AcceptTransferOfferPayload: Omit<Types.AcceptTransferOfferPayload, 'offer' | 'conversation'> & { offer?: Types.Maybe<ResolversParentTypes['TransferOffer']>, conversation?: Types.Maybe<ResolversParentTypes['Conversation']> };
  DeclineTransferOfferInput: Types.DeclineTransferOfferInput;
  DeclineTransferOfferPayload: Omit<Types.DeclineTransferOfferPayload, 'offer'> & { offer?: Types.Maybe<ResolversParentTypes['TransferOffer']> };
  WithdrawTransferOfferInput: Types.WithdrawTransferOfferInput;
  WithdrawTransferOfferPayload: Omit<Types.WithdrawTransferOfferPayload, 'offer'> & { offer?: Types.Maybe<ResolversParentTypes['TransferOffer']> };
  BeginTwoFactorEnrolmentPayload: Omit<Types.BeginTwoFactorEnrolmentPayload, 'account'> & { account?: Types.Maybe<ResolversParentTypes['Account']> };
  ConfirmTwoFactorEnrolmentInput: Types.ConfirmTwoFactorEnrolmentInput;
  ConfirmTwoFactorEnrolmentPayload: Omit<Types.ConfirmTwoFactorEnrolmentPayload, 'viewer'> & { viewer?: Types.Maybe<ResolversParentTypes['Viewer']> };
  DisableTwoFactorInput: Types.DisableTwoFactorInput;
  DisableTwoFactorPayload: Omit<Types.DisableTwoFactorPayload, 'viewer'> & { viewer?: Types.Maybe<ResolversParentTypes['Viewer']> };
  RegenerateRecoveryCodesInput: Types.RegenerateRecoveryCodesInput;
  RegenerateRecoveryCodesPayload: Omit<Types.RegenerateRecoveryCodesPayload, 'account'> & { account?: Types.Maybe<ResolversParentTypes['Account']> };
  VerifyTwoFactorInput: Types.VerifyTwoFactorInput;
  ResetTwoFactorInput: Types.ResetTwoFactorInput;
  ResetTwoFactorPayload: Omit<Types.ResetTwoFactorPayload, 'user'> & { user?: Types.Maybe<ResolversParentTypes['User']> };
  SetTwoFactorRequiredInput: Types.SetTwoFactorRequiredInput;
  SetTwoFactorRequiredPayload: Omit<Types.SetTwoFactorRequiredPayload, 'company' | 'usersWithoutTwoFactor'> & { company?: Types.Maybe<ResolversParentTypes['Company']>, usersWithoutTwoFactor?: Types.Maybe<Array<ResolversParentTypes['User']>> };
  UserImport: UserImportRecord;
  UserImportCounts: Types.UserImportCounts;
  UserImportColumn: Types.UserImportColumn;
  UserImportRow: UserImportRowRecord;
  UserImportRowConnection: UserImportRowConnectionRecord;
  UserImportRowEdge: Omit<Types.UserImportRowEdge, 'node'> & { node: ResolversParentTypes['UserImportRow'] };
  UserImportConnection: UserImportConnectionRecord;
  UserImportEdge: Omit<Types.UserImportEdge, 'node'> & { node: ResolversParentTypes['UserImport'] };
  PrepareUserImportInput: Types.PrepareUserImportInput;
  UserImportColumnInput: Types.UserImportColumnInput;
  UserImportUpload: Types.UserImportUpload;
  PrepareUserImportPayload: Omit<Types.PrepareUserImportPayload, 'userImport'> & { userImport?: Types.Maybe<ResolversParentTypes['UserImport']> };
  ImportUsersInput: Types.ImportUsersInput;
  ImportUsersPayload: Omit<Types.ImportUsersPayload, 'userImport'> & { userImport?: Types.Maybe<ResolversParentTypes['UserImport']> };
  CancelUserImportInput: Types.CancelUserImportInput;
  CancelUserImportPayload: Omit<Types.CancelUserImportPayload, 'userImport'> & { userImport?: Types.Maybe<ResolversParentTypes['UserImport']> };
  DeleteUserImportInput: Types.DeleteUserImportInput;
  DeleteUserImportPayload: Types.DeleteUserImportPayload;
  UserFilter: Types.UserFilter;
  UserOrder: Types.UserOrder;
  UserConnection: UserConnectionRecord;
  UserEdge: Omit<Types.UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  Webhook: WebhookRecord;
  WebhookDelivery: WebhookDeliveryRecord;
  WebhookAttempt: WebhookAttemptRecord;
  WebhookDeliveryConnection: WebhookDeliveryConnectionRecord;
  WebhookDeliveryEdge: Omit<Types.WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  EventPage: EventPageRecord;
  PulledEvent: PulledEventRecord;
  CreateWebhookInput: Types.CreateWebhookInput;
  UpdateWebhookInput: Types.UpdateWebhookInput;
  CreateWebhookPayload: Omit<Types.CreateWebhookPayload, 'webhook'> & { webhook?: Types.Maybe<ResolversParentTypes['Webhook']> };
  UpdateWebhookPayload: Omit<Types.UpdateWebhookPayload, 'webhook'> & { webhook?: Types.Maybe<ResolversParentTypes['Webhook']> };
  RotateWebhookSecretInput: Types.RotateWebhookSecretInput;
  RotateWebhookSecretPayload: Omit<Types.RotateWebhookSecretPayload, 'webhook'> & { webhook?: Types.Maybe<ResolversParentTypes['Webhook']> };
  DeleteWebhookInput: Types.DeleteWebhookInput;
  DeleteWebhookPayload: Types.DeleteWebhookPayload;
  TestWebhookInput: Types.TestWebhookInput;
  TestWebhookPayload: Omit<Types.TestWebhookPayload, 'delivery'> & { delivery?: Types.Maybe<ResolversParentTypes['WebhookDelivery']> };
  ReplayWebhookDeliveryInput: Types.ReplayWebhookDeliveryInput;
  ReplayWebhookDeliveryPayload: Omit<Types.ReplayWebhookDeliveryPayload, 'delivery'> & { delivery?: Types.Maybe<ResolversParentTypes['WebhookDelivery']> };
  WorkingHours: WorkingHoursRecord;
  WorkingDay: Omit<Types.WorkingDay, 'intervals'> & { intervals: Array<ResolversParentTypes['WorkingInterval']> };
  WorkingInterval: WorkingIntervalRecord;
  WorkingHoursException: WorkingHoursExceptionRecord;
  WorkingIntervalInput: Types.WorkingIntervalInput;
  WorkingDayInput: Types.WorkingDayInput;
  WorkingHoursExceptionInput: Types.WorkingHoursExceptionInput;
  SetWorkingHoursInput: Types.SetWorkingHoursInput;
  SetWorkingHoursPayload: Omit<Types.SetWorkingHoursPayload, 'workingHours' | 'company'> & { workingHours?: Types.Maybe<ResolversParentTypes['WorkingHours']>, company?: Types.Maybe<ResolversParentTypes['Company']> };
  Int: Types.Scalars['Int']['output'];
};

export type AllowDirectiveArgs = {
  who: Types.Maybe<Array<Types.Audience>>;
  role: Types.Maybe<Types.Role>;
  use: Types.Maybe<Array<Types.Module>>;
  manage: Types.Maybe<Array<Types.Module>>;
  only: Types.Maybe<Types.Audience>;
  whileRestricted: Types.Maybe<Array<Types.SessionRestriction>>;
};

export type AllowDirectiveResolver<Result, Parent, ContextType = Ctx, Args = AllowDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RowByRowDirectiveArgs = { };

export type RowByRowDirectiveResolver<Result, Parent, ContextType = Ctx, Args = RowByRowDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LongTextDirectiveArgs = { };

export type LongTextDirectiveResolver<Result, Parent, ContextType = Ctx, Args = LongTextDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  rows: Types.Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Ctx, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccessExplanationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AccessExplanation'] = ResolversParentTypes['AccessExplanation']> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  because?: Resolver<Array<ResolversTypes['AccessReason']>, ParentType, ContextType>;
};

export type AccessReasonResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AccessReason'] = ResolversParentTypes['AccessReason']> = {
  source?: Resolver<ResolversTypes['AccessSource'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RoleAccessResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RoleAccess'] = ResolversParentTypes['RoleAccess']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['ModuleGrant']>, ParentType, ContextType>;
  minimumGrants?: Resolver<Array<ResolversTypes['ModuleGrant']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  roles?: Resolver<Types.Maybe<Array<ResolversTypes['RoleAccess']>>, ParentType, ContextType>;
  explainAccess?: Resolver<Types.Maybe<ResolversTypes['AccessExplanation']>, ParentType, ContextType, RequireFields<Types.QueryExplainAccessArgs, 'userId' | 'field'>>;
  activities?: Resolver<Types.Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<Types.QueryActivitiesArgs, 'first'>>;
  apiTokens?: Resolver<Types.Maybe<Array<ResolversTypes['ApiToken']>>, ParentType, ContextType>;
  assignableUsers?: Resolver<Types.Maybe<Array<ResolversTypes['AssignableUser']>>, ParentType, ContextType, RequireFields<Types.QueryAssignableUsersArgs, 'conversationId'>>;
  auditActions?: Resolver<Types.Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  auditLog?: Resolver<Types.Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, RequireFields<Types.QueryAuditLogArgs, 'first'>>;
  simulateAssignment?: Resolver<Types.Maybe<ResolversTypes['AssignmentTrace']>, ParentType, ContextType, RequireFields<Types.QuerySimulateAssignmentArgs, 'conversationId'>>;
  node?: Resolver<Types.Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<Types.QueryNodeArgs, 'id'>>;
  calls?: Resolver<Types.Maybe<ResolversTypes['CallConnection']>, ParentType, ContextType, RequireFields<Types.QueryCallsArgs, 'first'>>;
  ringableUsers?: Resolver<Types.Maybe<Array<ResolversTypes['User']>>, ParentType, ContextType, Partial<Types.QueryRingableUsersArgs>>;
  company?: Resolver<Types.Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  conversation?: Resolver<Types.Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<Types.QueryConversationArgs, 'id'>>;
  conversations?: Resolver<Types.Maybe<ResolversTypes['ConversationConnection']>, ParentType, ContextType, RequireFields<Types.QueryConversationsArgs, 'first'>>;
  dashboard?: Resolver<Types.Maybe<ResolversTypes['Dashboard']>, ParentType, ContextType>;
  customRoles?: Resolver<Types.Maybe<Array<ResolversTypes['CustomRole']>>, ParentType, ContextType>;
  departments?: Resolver<Types.Maybe<Array<ResolversTypes['Department']>>, ParentType, ContextType>;
  erpSyncs?: Resolver<Types.Maybe<ResolversTypes['ErpSyncConnection']>, ParentType, ContextType, RequireFields<Types.QueryErpSyncsArgs, 'first'>>;
  firm?: Resolver<Types.Maybe<ResolversTypes['Firm']>, ParentType, ContextType, RequireFields<Types.QueryFirmArgs, 'id'>>;
  firms?: Resolver<Types.Maybe<ResolversTypes['FirmConnection']>, ParentType, ContextType, RequireFields<Types.QueryFirmsArgs, 'first'>>;
  inboxes?: Resolver<Types.Maybe<Array<ResolversTypes['Inbox']>>, ParentType, ContextType>;
  erpSets?: Resolver<Types.Maybe<Array<ResolversTypes['ErpSet']>>, ParentType, ContextType>;
  invitation?: Resolver<Types.Maybe<ResolversTypes['Invitation']>, ParentType, ContextType, RequireFields<Types.QueryInvitationArgs, 'id'>>;
  invitationPreview?: Resolver<Types.Maybe<ResolversTypes['InvitationPreview']>, ParentType, ContextType, RequireFields<Types.QueryInvitationPreviewArgs, 'token'>>;
  invitations?: Resolver<Types.Maybe<ResolversTypes['InvitationConnection']>, ParentType, ContextType, RequireFields<Types.QueryInvitationsArgs, 'first'>>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<Types.QueryProductArgs, 'id'>>;
  products?: Resolver<Types.Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<Types.QueryProductsArgs, 'first'>>;
  questionnaires?: Resolver<Types.Maybe<Array<ResolversTypes['Questionnaire']>>, ParentType, ContextType>;
  removalPreview?: Resolver<Types.Maybe<ResolversTypes['RemovalPreview']>, ParentType, ContextType, RequireFields<Types.QueryRemovalPreviewArgs, 'userId'>>;
  salesRepresentatives?: Resolver<Types.Maybe<Array<ResolversTypes['SalesRepresentative']>>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  tasks?: Resolver<Types.Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<Types.QueryTasksArgs, 'first'>>;
  receivedTransferOffers?: Resolver<Types.Maybe<Array<ResolversTypes['TransferOffer']>>, ParentType, ContextType>;
  userImport?: Resolver<Types.Maybe<ResolversTypes['UserImport']>, ParentType, ContextType, RequireFields<Types.QueryUserImportArgs, 'id'>>;
  userImports?: Resolver<Types.Maybe<ResolversTypes['UserImportConnection']>, ParentType, ContextType, RequireFields<Types.QueryUserImportsArgs, 'first'>>;
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<Types.QueryUserArgs, 'id'>>;
  users?: Resolver<Types.Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<Types.QueryUsersArgs, 'first'>>;
  webhooks?: Resolver<Types.Maybe<Array<ResolversTypes['Webhook']>>, ParentType, ContextType>;
  events?: Resolver<Types.Maybe<ResolversTypes['EventPage']>, ParentType, ContextType, RequireFields<Types.QueryEventsArgs, 'after' | 'first'>>;
};

export type AccountResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  username?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middleName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate?: Resolver<Types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  gender?: Resolver<Types.Maybe<ResolversTypes['Gender']>, ParentType, ContextType>;
  language?: Resolver<Types.Maybe<ResolversTypes['LanguageCode']>, ParentType, ContextType>;
  phone?: Resolver<Types.Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  mustChangePassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  avatarUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType, RequireFields<Types.AccountAvatarUrlArgs, 'size'>>;
  twoFactorEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActivityResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActivityKind'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  createdBy?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  firm?: Resolver<Types.Maybe<ResolversTypes['Firm']>, ParentType, ContextType>;
  conversation?: Resolver<Types.Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  call?: Resolver<Types.Maybe<ResolversTypes['Call']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Activity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ActivityEdge'] = ResolversParentTypes['ActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  activities?: Resolver<Types.Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<Types.UserActivitiesArgs, 'first'>>;
  calls?: Resolver<Types.Maybe<ResolversTypes['CallConnection']>, ParentType, ContextType, RequireFields<Types.UserCallsArgs, 'first'>>;
  customRoles?: Resolver<Types.Maybe<Array<ResolversTypes['CustomRole']>>, ParentType, ContextType>;
  departments?: Resolver<Array<ResolversTypes['Department']>, ParentType, ContextType>;
  inboxes?: Resolver<Array<ResolversTypes['Inbox']>, ParentType, ContextType>;
  integrations?: Resolver<Types.Maybe<ResolversTypes['UserIntegrations']>, ParentType, ContextType>;
  avatarUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType, RequireFields<Types.UserAvatarUrlArgs, 'size'>>;
  questionnaires?: Resolver<Array<ResolversTypes['Questionnaire']>, ParentType, ContextType>;
  salesRepresentatives?: Resolver<Types.Maybe<Array<ResolversTypes['SalesRepresentative']>>, ParentType, ContextType>;
  tasks?: Resolver<Types.Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<Types.UserTasksArgs, 'first'>>;
  twoFactorEnabled?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  company?: Resolver<ResolversTypes['Company'], ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  screenName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middleName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  username?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate?: Resolver<Types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  gender?: Resolver<Types.Maybe<ResolversTypes['Gender']>, ParentType, ContextType>;
  phone?: Resolver<Types.Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  language?: Resolver<Types.Maybe<ResolversTypes['LanguageCode']>, ParentType, ContextType>;
  active?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  loginBlocked?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  mustChangePassword?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  archivedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reactivationDeadline?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deletionConfirmation?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listColumns?: Resolver<Types.Maybe<Array<ResolversTypes['UserListColumn']>>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  isOwner?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UserStatus'], ParentType, ContextType>;
  emailVerified?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canTakeCalls?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  presence?: Resolver<ResolversTypes['Presence'], ParentType, ContextType>;
  conversationLimit?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  activeConversationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['LanguageCode']>, ParentType, ContextType>;
  grants?: Resolver<Types.Maybe<Array<ResolversTypes['ModuleGrant']>>, ParentType, ContextType>;
  permissions?: Resolver<Types.Maybe<Array<ResolversTypes['ModuleGrant']>>, ParentType, ContextType>;
  viewerMay?: Resolver<Array<ResolversTypes['UserAction']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createActivity?: Resolver<Types.Maybe<ResolversTypes['SaveActivityPayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateActivityArgs, 'input'>>;
  updateActivity?: Resolver<Types.Maybe<ResolversTypes['SaveActivityPayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateActivityArgs, 'input'>>;
  deleteActivity?: Resolver<Types.Maybe<ResolversTypes['DeleteActivityPayload']>, ParentType, ContextType, RequireFields<Types.MutationDeleteActivityArgs, 'input'>>;
  createApiToken?: Resolver<Types.Maybe<ResolversTypes['CreateApiTokenPayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateApiTokenArgs, 'input'>>;
  revokeApiToken?: Resolver<Types.Maybe<ResolversTypes['RevokeApiTokenPayload']>, ParentType, ContextType, RequireFields<Types.MutationRevokeApiTokenArgs, 'input'>>;
  takeConversation?: Resolver<Types.Maybe<ResolversTypes['TakeConversationPayload']>, ParentType, ContextType, RequireFields<Types.MutationTakeConversationArgs, 'input'>>;
  assignConversation?: Resolver<Types.Maybe<ResolversTypes['AssignConversationPayload']>, ParentType, ContextType, RequireFields<Types.MutationAssignConversationArgs, 'input'>>;
  unassignConversation?: Resolver<Types.Maybe<ResolversTypes['UnassignConversationPayload']>, ParentType, ContextType, RequireFields<Types.MutationUnassignConversationArgs, 'input'>>;
  closeConversation?: Resolver<Types.Maybe<ResolversTypes['CloseConversationPayload']>, ParentType, ContextType, RequireFields<Types.MutationCloseConversationArgs, 'input'>>;
  reopenConversation?: Resolver<Types.Maybe<ResolversTypes['ReopenConversationPayload']>, ParentType, ContextType, RequireFields<Types.MutationReopenConversationArgs, 'input'>>;
  reportCall?: Resolver<Types.Maybe<ResolversTypes['ReportCallPayload']>, ParentType, ContextType, RequireFields<Types.MutationReportCallArgs, 'input'>>;
  updateCompany?: Resolver<Types.Maybe<ResolversTypes['UpdateCompanyPayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateCompanyArgs, 'input'>>;
  exportUsers?: Resolver<Types.Maybe<ResolversTypes['ExportUsersPayload']>, ParentType, ContextType, RequireFields<Types.MutationExportUsersArgs, 'input'>>;
  exportAuditLog?: Resolver<Types.Maybe<ResolversTypes['ExportAuditLogPayload']>, ParentType, ContextType, RequireFields<Types.MutationExportAuditLogArgs, 'input'>>;
  createCustomRole?: Resolver<Types.Maybe<ResolversTypes['CreateCustomRolePayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateCustomRoleArgs, 'input'>>;
  updateCustomRole?: Resolver<Types.Maybe<ResolversTypes['UpdateCustomRolePayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateCustomRoleArgs, 'input'>>;
  deleteCustomRole?: Resolver<Types.Maybe<ResolversTypes['DeleteCustomRolePayload']>, ParentType, ContextType, RequireFields<Types.MutationDeleteCustomRoleArgs, 'input'>>;
  createDepartment?: Resolver<Types.Maybe<ResolversTypes['SaveDepartmentPayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateDepartmentArgs, 'input'>>;
  updateDepartment?: Resolver<Types.Maybe<ResolversTypes['SaveDepartmentPayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateDepartmentArgs, 'input'>>;
  deleteDepartment?: Resolver<Types.Maybe<ResolversTypes['DeleteDepartmentPayload']>, ParentType, ContextType, RequireFields<Types.MutationDeleteDepartmentArgs, 'input'>>;
  verifyEmail?: Resolver<ResolversTypes['VerifyEmailPayload'], ParentType, ContextType, RequireFields<Types.MutationVerifyEmailArgs, 'input'>>;
  resendVerificationEmail?: Resolver<ResolversTypes['ResendVerificationEmailPayload'], ParentType, ContextType, RequireFields<Types.MutationResendVerificationEmailArgs, 'input'>>;
  requestEmailChange?: Resolver<Types.Maybe<ResolversTypes['RequestEmailChangePayload']>, ParentType, ContextType, RequireFields<Types.MutationRequestEmailChangeArgs, 'input'>>;
  settleErpSync?: Resolver<Types.Maybe<ResolversTypes['SettleErpSyncPayload']>, ParentType, ContextType, RequireFields<Types.MutationSettleErpSyncArgs, 'input'>>;
  retryErpSync?: Resolver<Types.Maybe<ResolversTypes['RetryErpSyncPayload']>, ParentType, ContextType, RequireFields<Types.MutationRetryErpSyncArgs, 'input'>>;
  createFirm?: Resolver<Types.Maybe<ResolversTypes['SaveFirmPayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateFirmArgs, 'input'>>;
  updateFirm?: Resolver<Types.Maybe<ResolversTypes['SaveFirmPayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateFirmArgs, 'input'>>;
  deleteFirm?: Resolver<Types.Maybe<ResolversTypes['DeleteFirmPayload']>, ParentType, ContextType, RequireFields<Types.MutationDeleteFirmArgs, 'input'>>;
  updateUserIntegrations?: Resolver<Types.Maybe<ResolversTypes['UpdateUserIntegrationsPayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateUserIntegrationsArgs, 'input'>>;
  createErpSet?: Resolver<Types.Maybe<ResolversTypes['SaveErpSetPayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateErpSetArgs, 'input'>>;
  updateErpSet?: Resolver<Types.Maybe<ResolversTypes['SaveErpSetPayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateErpSetArgs, 'input'>>;
  deleteErpSet?: Resolver<Types.Maybe<ResolversTypes['DeleteErpSetPayload']>, ParentType, ContextType, RequireFields<Types.MutationDeleteErpSetArgs, 'input'>>;
  checkErpSet?: Resolver<Types.Maybe<ResolversTypes['CheckErpSetPayload']>, ParentType, ContextType, RequireFields<Types.MutationCheckErpSetArgs, 'input'>>;
  checkMailchimp?: Resolver<Types.Maybe<ResolversTypes['CheckMailchimpPayload']>, ParentType, ContextType, RequireFields<Types.MutationCheckMailchimpArgs, 'input'>>;
  inviteUsers?: Resolver<Types.Maybe<ResolversTypes['InviteUsersPayload']>, ParentType, ContextType, RequireFields<Types.MutationInviteUsersArgs, 'input'>>;
  resendInvitation?: Resolver<Types.Maybe<ResolversTypes['ResendInvitationPayload']>, ParentType, ContextType, RequireFields<Types.MutationResendInvitationArgs, 'input'>>;
  revokeInvitation?: Resolver<Types.Maybe<ResolversTypes['RevokeInvitationPayload']>, ParentType, ContextType, RequireFields<Types.MutationRevokeInvitationArgs, 'input'>>;
  acceptInvitation?: Resolver<ResolversTypes['AcceptInvitationPayload'], ParentType, ContextType, RequireFields<Types.MutationAcceptInvitationArgs, 'input'>>;
  signUp?: Resolver<ResolversTypes['SignUpPayload'], ParentType, ContextType, RequireFields<Types.MutationSignUpArgs, 'input'>>;
  createCompany?: Resolver<Types.Maybe<ResolversTypes['CreateCompanyPayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateCompanyArgs, 'input'>>;
  createUser?: Resolver<Types.Maybe<ResolversTypes['CreateUserPayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateUserArgs, 'input'>>;
  updateUser?: Resolver<Types.Maybe<ResolversTypes['UpdateUserPayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateUserArgs, 'input'>>;
  updateProfile?: Resolver<Types.Maybe<ResolversTypes['UpdateProfilePayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateProfileArgs, 'input'>>;
  setUserListColumns?: Resolver<Types.Maybe<ResolversTypes['SetUserListColumnsPayload']>, ParentType, ContextType, RequireFields<Types.MutationSetUserListColumnsArgs, 'input'>>;
  transferOwnership?: Resolver<Types.Maybe<ResolversTypes['TransferOwnershipPayload']>, ParentType, ContextType, RequireFields<Types.MutationTransferOwnershipArgs, 'input'>>;
  createConversation?: Resolver<Types.Maybe<ResolversTypes['CreateConversationPayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateConversationArgs, 'input'>>;
  replyToConversation?: Resolver<Types.Maybe<ResolversTypes['ReplyToConversationPayload']>, ParentType, ContextType, RequireFields<Types.MutationReplyToConversationArgs, 'input'>>;
  receiveMessage?: Resolver<Types.Maybe<ResolversTypes['ReceiveMessagePayload']>, ParentType, ContextType, RequireFields<Types.MutationReceiveMessageArgs, 'input'>>;
  requestPictureUpload?: Resolver<Types.Maybe<ResolversTypes['RequestPictureUploadPayload']>, ParentType, ContextType, RequireFields<Types.MutationRequestPictureUploadArgs, 'input'>>;
  deletePicture?: Resolver<Types.Maybe<ResolversTypes['DeletePicturePayload']>, ParentType, ContextType, RequireFields<Types.MutationDeletePictureArgs, 'input'>>;
  setPresence?: Resolver<Types.Maybe<ResolversTypes['SetPresencePayload']>, ParentType, ContextType, RequireFields<Types.MutationSetPresenceArgs, 'input'>>;
  createProduct?: Resolver<Types.Maybe<ResolversTypes['SaveProductPayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateProductArgs, 'input'>>;
  updateProduct?: Resolver<Types.Maybe<ResolversTypes['SaveProductPayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateProductArgs, 'input'>>;
  deleteProduct?: Resolver<Types.Maybe<ResolversTypes['DeleteProductPayload']>, ParentType, ContextType, RequireFields<Types.MutationDeleteProductArgs, 'input'>>;
  archiveUser?: Resolver<Types.Maybe<ResolversTypes['ArchiveUserPayload']>, ParentType, ContextType, RequireFields<Types.MutationArchiveUserArgs, 'input'>>;
  reactivateUser?: Resolver<Types.Maybe<ResolversTypes['ReactivateUserPayload']>, ParentType, ContextType, RequireFields<Types.MutationReactivateUserArgs, 'input'>>;
  deleteUser?: Resolver<Types.Maybe<ResolversTypes['DeleteUserPayload']>, ParentType, ContextType, RequireFields<Types.MutationDeleteUserArgs, 'input'>>;
  createInbox?: Resolver<Types.Maybe<ResolversTypes['CreateInboxPayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateInboxArgs, 'input'>>;
  updateInbox?: Resolver<Types.Maybe<ResolversTypes['UpdateInboxPayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateInboxArgs, 'input'>>;
  deleteInbox?: Resolver<Types.Maybe<ResolversTypes['DeleteInboxPayload']>, ParentType, ContextType, RequireFields<Types.MutationDeleteInboxArgs, 'input'>>;
  createQuestionnaire?: Resolver<Types.Maybe<ResolversTypes['CreateQuestionnairePayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateQuestionnaireArgs, 'input'>>;
  updateQuestionnaire?: Resolver<Types.Maybe<ResolversTypes['UpdateQuestionnairePayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateQuestionnaireArgs, 'input'>>;
  deleteQuestionnaire?: Resolver<Types.Maybe<ResolversTypes['DeleteQuestionnairePayload']>, ParentType, ContextType, RequireFields<Types.MutationDeleteQuestionnaireArgs, 'input'>>;
  createSalesRepresentative?: Resolver<Types.Maybe<ResolversTypes['SaveSalesRepresentativePayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateSalesRepresentativeArgs, 'input'>>;
  updateSalesRepresentative?: Resolver<Types.Maybe<ResolversTypes['SaveSalesRepresentativePayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateSalesRepresentativeArgs, 'input'>>;
  deleteSalesRepresentative?: Resolver<Types.Maybe<ResolversTypes['DeleteSalesRepresentativePayload']>, ParentType, ContextType, RequireFields<Types.MutationDeleteSalesRepresentativeArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<Types.MutationSignInArgs, 'input'>>;
  signOut?: Resolver<Types.Maybe<ResolversTypes['SignOutPayload']>, ParentType, ContextType>;
  enterCompany?: Resolver<Types.Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<Types.MutationEnterCompanyArgs, 'input'>>;
  revokeSession?: Resolver<Types.Maybe<ResolversTypes['RevokeSessionPayload']>, ParentType, ContextType, RequireFields<Types.MutationRevokeSessionArgs, 'input'>>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetPayload'], ParentType, ContextType, RequireFields<Types.MutationRequestPasswordResetArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordPayload'], ParentType, ContextType, RequireFields<Types.MutationResetPasswordArgs, 'input'>>;
  changePassword?: Resolver<Types.Maybe<ResolversTypes['ChangePasswordPayload']>, ParentType, ContextType, RequireFields<Types.MutationChangePasswordArgs, 'input'>>;
  enterCompanyAsSupport?: Resolver<Types.Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<Types.MutationEnterCompanyAsSupportArgs, 'input'>>;
  createTask?: Resolver<Types.Maybe<ResolversTypes['SaveTaskPayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateTaskArgs, 'input'>>;
  updateTask?: Resolver<Types.Maybe<ResolversTypes['SaveTaskPayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateTaskArgs, 'input'>>;
  deleteTask?: Resolver<Types.Maybe<ResolversTypes['DeleteTaskPayload']>, ParentType, ContextType, RequireFields<Types.MutationDeleteTaskArgs, 'input'>>;
  offerTransfer?: Resolver<Types.Maybe<ResolversTypes['OfferTransferPayload']>, ParentType, ContextType, RequireFields<Types.MutationOfferTransferArgs, 'input'>>;
  acceptTransferOffer?: Resolver<Types.Maybe<ResolversTypes['AcceptTransferOfferPayload']>, ParentType, ContextType, RequireFields<Types.MutationAcceptTransferOfferArgs, 'input'>>;
  declineTransferOffer?: Resolver<Types.Maybe<ResolversTypes['DeclineTransferOfferPayload']>, ParentType, ContextType, RequireFields<Types.MutationDeclineTransferOfferArgs, 'input'>>;
  withdrawTransferOffer?: Resolver<Types.Maybe<ResolversTypes['WithdrawTransferOfferPayload']>, ParentType, ContextType, RequireFields<Types.MutationWithdrawTransferOfferArgs, 'input'>>;
  beginTwoFactorEnrolment?: Resolver<Types.Maybe<ResolversTypes['BeginTwoFactorEnrolmentPayload']>, ParentType, ContextType>;
  confirmTwoFactorEnrolment?: Resolver<Types.Maybe<ResolversTypes['ConfirmTwoFactorEnrolmentPayload']>, ParentType, ContextType, RequireFields<Types.MutationConfirmTwoFactorEnrolmentArgs, 'input'>>;
  disableTwoFactor?: Resolver<Types.Maybe<ResolversTypes['DisableTwoFactorPayload']>, ParentType, ContextType, RequireFields<Types.MutationDisableTwoFactorArgs, 'input'>>;
  regenerateRecoveryCodes?: Resolver<Types.Maybe<ResolversTypes['RegenerateRecoveryCodesPayload']>, ParentType, ContextType, RequireFields<Types.MutationRegenerateRecoveryCodesArgs, 'input'>>;
  verifyTwoFactor?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<Types.MutationVerifyTwoFactorArgs, 'input'>>;
  resetTwoFactor?: Resolver<Types.Maybe<ResolversTypes['ResetTwoFactorPayload']>, ParentType, ContextType, RequireFields<Types.MutationResetTwoFactorArgs, 'input'>>;
  setTwoFactorRequired?: Resolver<Types.Maybe<ResolversTypes['SetTwoFactorRequiredPayload']>, ParentType, ContextType, RequireFields<Types.MutationSetTwoFactorRequiredArgs, 'input'>>;
  prepareUserImport?: Resolver<Types.Maybe<ResolversTypes['PrepareUserImportPayload']>, ParentType, ContextType, RequireFields<Types.MutationPrepareUserImportArgs, 'input'>>;
  importUsers?: Resolver<Types.Maybe<ResolversTypes['ImportUsersPayload']>, ParentType, ContextType, RequireFields<Types.MutationImportUsersArgs, 'input'>>;
  cancelUserImport?: Resolver<Types.Maybe<ResolversTypes['CancelUserImportPayload']>, ParentType, ContextType, RequireFields<Types.MutationCancelUserImportArgs, 'input'>>;
  deleteUserImport?: Resolver<Types.Maybe<ResolversTypes['DeleteUserImportPayload']>, ParentType, ContextType, RequireFields<Types.MutationDeleteUserImportArgs, 'input'>>;
  createWebhook?: Resolver<Types.Maybe<ResolversTypes['CreateWebhookPayload']>, ParentType, ContextType, RequireFields<Types.MutationCreateWebhookArgs, 'input'>>;
  updateWebhook?: Resolver<Types.Maybe<ResolversTypes['UpdateWebhookPayload']>, ParentType, ContextType, RequireFields<Types.MutationUpdateWebhookArgs, 'input'>>;
  rotateWebhookSecret?: Resolver<Types.Maybe<ResolversTypes['RotateWebhookSecretPayload']>, ParentType, ContextType, RequireFields<Types.MutationRotateWebhookSecretArgs, 'input'>>;
  deleteWebhook?: Resolver<Types.Maybe<ResolversTypes['DeleteWebhookPayload']>, ParentType, ContextType, RequireFields<Types.MutationDeleteWebhookArgs, 'input'>>;
  testWebhook?: Resolver<Types.Maybe<ResolversTypes['TestWebhookPayload']>, ParentType, ContextType, RequireFields<Types.MutationTestWebhookArgs, 'input'>>;
  replayWebhookDelivery?: Resolver<Types.Maybe<ResolversTypes['ReplayWebhookDeliveryPayload']>, ParentType, ContextType, RequireFields<Types.MutationReplayWebhookDeliveryArgs, 'input'>>;
  setWorkingHours?: Resolver<Types.Maybe<ResolversTypes['SetWorkingHoursPayload']>, ParentType, ContextType, RequireFields<Types.MutationSetWorkingHoursArgs, 'input'>>;
};

export type SaveActivityPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SaveActivityPayload'] = ResolversParentTypes['SaveActivityPayload']> = {
  activity?: Resolver<Types.Maybe<ResolversTypes['Activity']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteActivityPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteActivityPayload'] = ResolversParentTypes['DeleteActivityPayload']> = {
  deletedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApiTokenResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ApiToken'] = ResolversParentTypes['ApiToken']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastFour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['ModuleGrant']>, ParentType, ContextType>;
  createdBy?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  apiToken?: Resolver<Types.Maybe<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  signedIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  account?: Resolver<Types.Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  session?: Resolver<Types.Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  memberships?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['ModuleGrant']>, ParentType, ContextType>;
  accessVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSupportSession?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  supportVisits?: Resolver<Array<ResolversTypes['SupportVisit']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  apiToken?: Resolver<Types.Maybe<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targetId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ip?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['AuditChange']>, ParentType, ContextType>;
  actor?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateApiTokenPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateApiTokenPayload'] = ResolversParentTypes['CreateApiTokenPayload']> = {
  apiToken?: Resolver<Types.Maybe<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  token?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeApiTokenPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RevokeApiTokenPayload'] = ResolversParentTypes['RevokeApiTokenPayload']> = {
  revokedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConversationAssignmentResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConversationAssignment'] = ResolversParentTypes['ConversationAssignment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  assignee?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  assignedBy?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['AssignmentReason'], ParentType, ContextType>;
  note?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endReason?: Resolver<Types.Maybe<ResolversTypes['AssignmentEndReason']>, ParentType, ContextType>;
  endNote?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trace?: Resolver<Types.Maybe<ResolversTypes['AssignmentTrace']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignableUserResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AssignableUser'] = ResolversParentTypes['AssignableUser']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  eligible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  obstacles?: Resolver<Array<ResolversTypes['AssignmentObstacle']>, ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation']> = {
  assignments?: Resolver<Array<ResolversTypes['ConversationAssignment']>, ParentType, ContextType>;
  waitingBecause?: Resolver<Types.Maybe<Array<ResolversTypes['WaitingReason']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Types.Maybe<ResolversTypes['LanguageCode']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConversationStatus'], ParentType, ContextType>;
  inbox?: Resolver<ResolversTypes['Inbox'], ParentType, ContextType>;
  questionnaire?: Resolver<Types.Maybe<ResolversTypes['Questionnaire']>, ParentType, ContextType>;
  assignee?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastMessageAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  viewerMay?: Resolver<Array<ResolversTypes['ConversationAction']>, ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<Types.ConversationMessagesArgs, 'first' | 'direction'>>;
  transferOffer?: Resolver<Types.Maybe<ResolversTypes['TransferOffer']>, ParentType, ContextType>;
  transferOffers?: Resolver<Array<ResolversTypes['TransferOffer']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TakeConversationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TakeConversationPayload'] = ResolversParentTypes['TakeConversationPayload']> = {
  conversation?: Resolver<Types.Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  assignment?: Resolver<Types.Maybe<ResolversTypes['ConversationAssignment']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssignConversationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AssignConversationPayload'] = ResolversParentTypes['AssignConversationPayload']> = {
  conversation?: Resolver<Types.Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  assignment?: Resolver<Types.Maybe<ResolversTypes['ConversationAssignment']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnassignConversationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UnassignConversationPayload'] = ResolversParentTypes['UnassignConversationPayload']> = {
  conversation?: Resolver<Types.Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CloseConversationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CloseConversationPayload'] = ResolversParentTypes['CloseConversationPayload']> = {
  conversation?: Resolver<Types.Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReopenConversationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReopenConversationPayload'] = ResolversParentTypes['ReopenConversationPayload']> = {
  conversation?: Resolver<Types.Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AuditChangeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuditChange'] = ResolversParentTypes['AuditChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AssignmentTraceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AssignmentTrace'] = ResolversParentTypes['AssignmentTrace']> = {
  rule?: Resolver<ResolversTypes['AssignmentPolicy'], ParentType, ContextType>;
  companyOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  chosen?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  considered?: Resolver<Array<ResolversTypes['ConsideredUser']>, ParentType, ContextType>;
  consideredCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsideredUserResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConsideredUser'] = ResolversParentTypes['ConsideredUser']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  openConversations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  obstacles?: Resolver<Array<ResolversTypes['RoutingObstacle']>, ParentType, ContextType>;
};

export type WaitingReasonResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WaitingReason'] = ResolversParentTypes['WaitingReason']> = {
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  obstacles?: Resolver<Array<ResolversTypes['RoutingObstacle']>, ParentType, ContextType>;
  at?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModuleGrantResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ModuleGrant'] = ResolversParentTypes['ModuleGrant']> = {
  module?: Resolver<ResolversTypes['Module'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['AccessLevel'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export interface PhoneNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PhoneNumber'], any> {
  name: 'PhoneNumber';
}

export interface LanguageCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageCode'], any> {
  name: 'LanguageCode';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type NodeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Account' | 'Activity' | 'User' | 'AuditEntry' | 'ConversationAssignment' | 'Conversation' | 'Call' | 'Task' | 'Company' | 'Inbox' | 'CustomRole' | 'Department' | 'ErpSync' | 'Firm' | 'ErpSet' | 'Invitation' | 'Message' | 'Product' | 'Questionnaire' | 'SalesRepresentative' | 'Session' | 'TransferOffer' | 'UserImport' | 'Webhook' | 'WebhookDelivery', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  missing?: Resolver<Types.Maybe<Array<ResolversTypes['MissingAccess']>>, ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MissingAccessResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MissingAccess'] = ResolversParentTypes['MissingAccess']> = {
  module?: Resolver<Types.Maybe<ResolversTypes['Module']>, ParentType, ContextType>;
  level?: Resolver<Types.Maybe<ResolversTypes['AccessLevel']>, ParentType, ContextType>;
  role?: Resolver<Types.Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  audience?: Resolver<Types.Maybe<ResolversTypes['Audience']>, ParentType, ContextType>;
};

export type CallResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Call'] = ResolversParentTypes['Call']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  extension?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CallStatus'], ParentType, ContextType>;
  ringingAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answeredAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  record?: Resolver<Types.Maybe<ResolversTypes['CallRecord']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallRecordResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CallRecord'] = ResolversParentTypes['CallRecord']> = {
  __resolveType: TypeResolveFn<'Activity' | 'Task' | 'Conversation', ParentType, ContextType>;
};

export type CallConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CallConnection'] = ResolversParentTypes['CallConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CallEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Call']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CallEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CallEdge'] = ResolversParentTypes['CallEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Call'], ParentType, ContextType>;
};

export type TaskResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  call?: Resolver<Types.Maybe<ResolversTypes['Call']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TaskStatus'], ParentType, ContextType>;
  dueAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  assignee?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdBy?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  firm?: Resolver<Types.Maybe<ResolversTypes['Firm']>, ParentType, ContextType>;
  conversation?: Resolver<Types.Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  doneAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportCallPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReportCallPayload'] = ResolversParentTypes['ReportCallPayload']> = {
  call?: Resolver<Types.Maybe<ResolversTypes['Call']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompanyResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  phone?: Resolver<Types.Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['LanguageCode'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  supportAccess?: Resolver<Types.Maybe<ResolversTypes['SupportAccess']>, ParentType, ContextType>;
  twoFactorRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  logoUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType, RequireFields<Types.CompanyLogoUrlArgs, 'size'>>;
  owner?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  workingHours?: Resolver<ResolversTypes['WorkingHours'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCompanyPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateCompanyPayload'] = ResolversParentTypes['UpdateCompanyPayload']> = {
  company?: Resolver<Types.Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConversationConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConversationConnection'] = ResolversParentTypes['ConversationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConversationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Conversation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConversationEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConversationEdge'] = ResolversParentTypes['ConversationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
};

export type DashboardResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Dashboard'] = ResolversParentTypes['Dashboard']> = {
  openConversations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unassignedConversations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedToday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peopleOnline?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InboxResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Inbox'] = ResolversParentTypes['Inbox']> = {
  openCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unassignedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  assignment?: Resolver<ResolversTypes['AssignmentPolicy'], ParentType, ContextType>;
  conversationCost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  memberLimits?: Resolver<Array<ResolversTypes['InboxMemberLimit']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExportUsersPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ExportUsersPayload'] = ResolversParentTypes['ExportUsersPayload']> = {
  url?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  expiresAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ExportAuditLogPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ExportAuditLogPayload'] = ResolversParentTypes['ExportAuditLogPayload']> = {
  url?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  expiresAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomRoleResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CustomRole'] = ResolversParentTypes['CustomRole']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['ModuleGrant']>, ParentType, ContextType>;
  users?: Resolver<Types.Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<Types.CustomRoleUsersArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCustomRolePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateCustomRolePayload'] = ResolversParentTypes['CreateCustomRolePayload']> = {
  customRole?: Resolver<Types.Maybe<ResolversTypes['CustomRole']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCustomRolePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateCustomRolePayload'] = ResolversParentTypes['UpdateCustomRolePayload']> = {
  customRole?: Resolver<Types.Maybe<ResolversTypes['CustomRole']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteCustomRolePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteCustomRolePayload'] = ResolversParentTypes['DeleteCustomRolePayload']> = {
  deletedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  replacement?: Resolver<Types.Maybe<ResolversTypes['CustomRole']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  users?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SaveDepartmentPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SaveDepartmentPayload'] = ResolversParentTypes['SaveDepartmentPayload']> = {
  department?: Resolver<Types.Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteDepartmentPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteDepartmentPayload'] = ResolversParentTypes['DeleteDepartmentPayload']> = {
  deletedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type VerifyEmailPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['VerifyEmailPayload'] = ResolversParentTypes['VerifyEmailPayload']> = {
  account?: Resolver<Types.Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResendVerificationEmailPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ResendVerificationEmailPayload'] = ResolversParentTypes['ResendVerificationEmailPayload']> = {
  email?: Resolver<Types.Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestEmailChangePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RequestEmailChangePayload'] = ResolversParentTypes['RequestEmailChangePayload']> = {
  account?: Resolver<Types.Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ErpSyncResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ErpSync'] = ResolversParentTypes['ErpSync']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<Types.Maybe<ResolversTypes['ErpSyncSubject']>, ParentType, ContextType>;
  erpSet?: Resolver<Types.Maybe<ResolversTypes['ErpSet']>, ParentType, ContextType>;
  direction?: Resolver<Types.Maybe<ResolversTypes['ErpDirection']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ErpSyncStatus'], ParentType, ContextType>;
  causedBy?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  detail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErpSyncSubjectResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ErpSyncSubject'] = ResolversParentTypes['ErpSyncSubject']> = {
  __resolveType: TypeResolveFn<'Firm' | 'Product', ParentType, ContextType>;
};

export type ErpSyncConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ErpSyncConnection'] = ResolversParentTypes['ErpSyncConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ErpSyncEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ErpSync']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErpSyncEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ErpSyncEdge'] = ResolversParentTypes['ErpSyncEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ErpSync'], ParentType, ContextType>;
};

export type SaveFirmPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SaveFirmPayload'] = ResolversParentTypes['SaveFirmPayload']> = {
  sync?: Resolver<Types.Maybe<ResolversTypes['ErpSync']>, ParentType, ContextType>;
  firm?: Resolver<Types.Maybe<ResolversTypes['Firm']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SaveProductPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SaveProductPayload'] = ResolversParentTypes['SaveProductPayload']> = {
  sync?: Resolver<Types.Maybe<ResolversTypes['ErpSync']>, ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SettleErpSyncPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SettleErpSyncPayload'] = ResolversParentTypes['SettleErpSyncPayload']> = {
  sync?: Resolver<Types.Maybe<ResolversTypes['ErpSync']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RetryErpSyncPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RetryErpSyncPayload'] = ResolversParentTypes['RetryErpSyncPayload']> = {
  sync?: Resolver<Types.Maybe<ResolversTypes['ErpSync']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FirmResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Firm'] = ResolversParentTypes['Firm']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  phone?: Resolver<Types.Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  taxNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Types.Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  salesRepresentative?: Resolver<Types.Maybe<ResolversTypes['SalesRepresentative']>, ParentType, ContextType>;
  erpSyncedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FirmConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['FirmConnection'] = ResolversParentTypes['FirmConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FirmEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Firm']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FirmEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['FirmEdge'] = ResolversParentTypes['FirmEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Firm'], ParentType, ContextType>;
};

export type DeleteFirmPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteFirmPayload'] = ResolversParentTypes['DeleteFirmPayload']> = {
  deletedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InboxMemberLimitResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InboxMemberLimit'] = ResolversParentTypes['InboxMemberLimit']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErpSetResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ErpSet'] = ResolversParentTypes['ErpSet']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  connector?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  baseUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  hasCredentials?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastCheck?: Resolver<Types.Maybe<ResolversTypes['ErpCheck']>, ParentType, ContextType>;
  users?: Resolver<Types.Maybe<Array<ResolversTypes['User']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErpCheckResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ErpCheck'] = ResolversParentTypes['ErpCheck']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  detail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserIntegrationsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserIntegrations'] = ResolversParentTypes['UserIntegrations']> = {
  erpSet?: Resolver<Types.Maybe<ResolversTypes['ErpSet']>, ParentType, ContextType>;
  erpUserName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasErpPassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  onFirmSaved?: Resolver<ResolversTypes['ErpAction'], ParentType, ContextType>;
  onProductSaved?: Resolver<ResolversTypes['ErpAction'], ParentType, ContextType>;
  pbxId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extension?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onIncomingCall?: Resolver<ResolversTypes['CallRecordKind'], ParentType, ContextType>;
  mailchimpKey?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheckErpSetPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckErpSetPayload'] = ResolversParentTypes['CheckErpSetPayload']> = {
  erpSet?: Resolver<Types.Maybe<ResolversTypes['ErpSet']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CheckMailchimpPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckMailchimpPayload'] = ResolversParentTypes['CheckMailchimpPayload']> = {
  accountName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateUserIntegrationsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateUserIntegrationsPayload'] = ResolversParentTypes['UpdateUserIntegrationsPayload']> = {
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SaveErpSetPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SaveErpSetPayload'] = ResolversParentTypes['SaveErpSetPayload']> = {
  erpSet?: Resolver<Types.Maybe<ResolversTypes['ErpSet']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteErpSetPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteErpSetPayload'] = ResolversParentTypes['DeleteErpSetPayload']> = {
  deletedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InvitationStatus'], ParentType, ContextType>;
  invitedBy?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['MailDelivery']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InvitationConnection'] = ResolversParentTypes['InvitationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InvitationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Invitation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvitationEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InvitationEdge'] = ResolversParentTypes['InvitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
};

export type InvitationPreviewResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InvitationPreview'] = ResolversParentTypes['InvitationPreview']> = {
  companyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inviterName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['LanguageCode'], ParentType, ContextType>;
  firstName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middleName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  logoUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType, RequireFields<Types.InvitationPreviewLogoUrlArgs, 'size'>>;
};

export type InviteUsersPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InviteUsersPayload'] = ResolversParentTypes['InviteUsersPayload']> = {
  results?: Resolver<Array<ResolversTypes['InvitationResult']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InvitationResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InvitationResult'] = ResolversParentTypes['InvitationResult']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  invitation?: Resolver<Types.Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResendInvitationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ResendInvitationPayload'] = ResolversParentTypes['ResendInvitationPayload']> = {
  invitation?: Resolver<Types.Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeInvitationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RevokeInvitationPayload'] = ResolversParentTypes['RevokeInvitationPayload']> = {
  invitation?: Resolver<Types.Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  deletedUserId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AcceptInvitationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AcceptInvitationPayload'] = ResolversParentTypes['AcceptInvitationPayload']> = {
  result?: Resolver<Types.Maybe<ResolversTypes['SignInResult']>, ParentType, ContextType>;
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  viewerChanged?: SubscriptionResolver<Types.Maybe<ResolversTypes['Viewer']>, "viewerChanged", ParentType, ContextType, Partial<Types.SubscriptionViewerChangedArgs>>;
  conversationEvents?: SubscriptionResolver<Types.Maybe<ResolversTypes['ConversationEvent']>, "conversationEvents", ParentType, ContextType, Partial<Types.SubscriptionConversationEventsArgs>>;
  conversationChanged?: SubscriptionResolver<Types.Maybe<ResolversTypes['Conversation']>, "conversationChanged", ParentType, ContextType, Partial<Types.SubscriptionConversationChangedArgs>>;
  messageAdded?: SubscriptionResolver<Types.Maybe<ResolversTypes['Message']>, "messageAdded", ParentType, ContextType, RequireFields<Types.SubscriptionMessageAddedArgs, 'conversationId'>>;
  inboxChanged?: SubscriptionResolver<Types.Maybe<ResolversTypes['Inbox']>, "inboxChanged", ParentType, ContextType, Partial<Types.SubscriptionInboxChangedArgs>>;
  presenceChanged?: SubscriptionResolver<Types.Maybe<ResolversTypes['User']>, "presenceChanged", ParentType, ContextType>;
  transferOfferChanged?: SubscriptionResolver<Types.Maybe<ResolversTypes['TransferOffer']>, "transferOfferChanged", ParentType, ContextType>;
  userImportChanged?: SubscriptionResolver<Types.Maybe<ResolversTypes['UserImport']>, "userImportChanged", ParentType, ContextType, RequireFields<Types.SubscriptionUserImportChangedArgs, 'id'>>;
};

export type ConversationEventResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConversationEvent'] = ResolversParentTypes['ConversationEvent']> = {
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  conversationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  conversation?: Resolver<Types.Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  message?: Resolver<Types.Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
};

export type MailDeliveryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MailDelivery'] = ResolversParentTypes['MailDelivery']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MailDeliveryStatus'], ParentType, ContextType>;
  detail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SignUpPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SignUpPayload'] = ResolversParentTypes['SignUpPayload']> = {
  email?: Resolver<Types.Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateCompanyPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateCompanyPayload'] = ResolversParentTypes['CreateCompanyPayload']> = {
  company?: Resolver<Types.Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateUserPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateUserPayload'] = ResolversParentTypes['CreateUserPayload']> = {
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateUserPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateUserPayload'] = ResolversParentTypes['UpdateUserPayload']> = {
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  account?: Resolver<Types.Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetUserListColumnsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetUserListColumnsPayload'] = ResolversParentTypes['SetUserListColumnsPayload']> = {
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TransferOwnershipPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TransferOwnershipPayload'] = ResolversParentTypes['TransferOwnershipPayload']> = {
  company?: Resolver<Types.Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['MessageSender'], ParentType, ContextType>;
  author?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type CreateConversationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateConversationPayload'] = ResolversParentTypes['CreateConversationPayload']> = {
  conversation?: Resolver<Types.Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReplyToConversationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReplyToConversationPayload'] = ResolversParentTypes['ReplyToConversationPayload']> = {
  message?: Resolver<Types.Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReceiveMessagePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReceiveMessagePayload'] = ResolversParentTypes['ReceiveMessagePayload']> = {
  message?: Resolver<Types.Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  logoUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType, RequireFields<Types.MembershipLogoUrlArgs, 'size'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  companyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  companyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UserStatus'], ParentType, ContextType>;
};

export type RequestPictureUploadPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RequestPictureUploadPayload'] = ResolversParentTypes['RequestPictureUploadPayload']> = {
  uploadUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  expiresAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maxBytes?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  company?: Resolver<Types.Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeletePicturePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeletePicturePayload'] = ResolversParentTypes['DeletePicturePayload']> = {
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  company?: Resolver<Types.Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetPresencePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetPresencePayload'] = ResolversParentTypes['SetPresencePayload']> = {
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  currency?: Resolver<Types.Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  erpSyncedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type DeleteProductPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteProductPayload'] = ResolversParentTypes['DeleteProductPayload']> = {
  deletedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QuestionnaireResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Questionnaire'] = ResolversParentTypes['Questionnaire']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inbox?: Resolver<ResolversTypes['Inbox'], ParentType, ContextType>;
  users?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemovalPreviewResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RemovalPreview'] = ResolversParentTypes['RemovalPreview']> = {
  openConversations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openTaskCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inboxesLeftEmpty?: Resolver<Array<ResolversTypes['Inbox']>, ParentType, ContextType>;
  apiTokens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isLastAdmin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ArchiveUserPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ArchiveUserPayload'] = ResolversParentTypes['ArchiveUserPayload']> = {
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  returnedConversationIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  successor?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReactivateUserPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReactivateUserPayload'] = ResolversParentTypes['ReactivateUserPayload']> = {
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteUserPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteUserPayload'] = ResolversParentTypes['DeleteUserPayload']> = {
  deletedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  returnedConversationIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  successor?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateInboxPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateInboxPayload'] = ResolversParentTypes['CreateInboxPayload']> = {
  inbox?: Resolver<Types.Maybe<ResolversTypes['Inbox']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateInboxPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateInboxPayload'] = ResolversParentTypes['UpdateInboxPayload']> = {
  inbox?: Resolver<Types.Maybe<ResolversTypes['Inbox']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteInboxPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteInboxPayload'] = ResolversParentTypes['DeleteInboxPayload']> = {
  deletedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateQuestionnairePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateQuestionnairePayload'] = ResolversParentTypes['CreateQuestionnairePayload']> = {
  questionnaire?: Resolver<Types.Maybe<ResolversTypes['Questionnaire']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateQuestionnairePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateQuestionnairePayload'] = ResolversParentTypes['UpdateQuestionnairePayload']> = {
  questionnaire?: Resolver<Types.Maybe<ResolversTypes['Questionnaire']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteQuestionnairePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteQuestionnairePayload'] = ResolversParentTypes['DeleteQuestionnairePayload']> = {
  deletedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SalesRepresentativeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SalesRepresentative'] = ResolversParentTypes['SalesRepresentative']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  erpCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SaveSalesRepresentativePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SaveSalesRepresentativePayload'] = ResolversParentTypes['SaveSalesRepresentativePayload']> = {
  salesRepresentative?: Resolver<Types.Maybe<ResolversTypes['SalesRepresentative']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteSalesRepresentativePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteSalesRepresentativePayload'] = ResolversParentTypes['DeleteSalesRepresentativePayload']> = {
  deletedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  device?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  restrictions?: Resolver<Array<ResolversTypes['SessionRestriction']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  result?: Resolver<Types.Maybe<ResolversTypes['SignInResult']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'SignedIn' | 'TwoFactorRequired', ParentType, ContextType>;
};

export type TwoFactorRequiredResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TwoFactorRequired'] = ResolversParentTypes['TwoFactorRequired']> = {
  challenge?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignedInResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SignedIn'] = ResolversParentTypes['SignedIn']> = {
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  revokedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeSessionPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RevokeSessionPayload'] = ResolversParentTypes['RevokeSessionPayload']> = {
  revokedIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  viewer?: Resolver<Types.Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestPasswordResetPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RequestPasswordResetPayload'] = ResolversParentTypes['RequestPasswordResetPayload']> = {
  email?: Resolver<Types.Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResetPasswordPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ResetPasswordPayload'] = ResolversParentTypes['ResetPasswordPayload']> = {
  account?: Resolver<Types.Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  viewer?: Resolver<Types.Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SupportVisitResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SupportVisit'] = ResolversParentTypes['SupportVisit']> = {
  visitor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type SaveTaskPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SaveTaskPayload'] = ResolversParentTypes['SaveTaskPayload']> = {
  task?: Resolver<Types.Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteTaskPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteTaskPayload'] = ResolversParentTypes['DeleteTaskPayload']> = {
  deletedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TransferOfferResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TransferOffer'] = ResolversParentTypes['TransferOffer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  conversation?: Resolver<Types.Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  offeredBy?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  note?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransferOfferStatus'], ParentType, ContextType>;
  ifNotAccepted?: Resolver<ResolversTypes['OfferFallback'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewerMay?: Resolver<Array<ResolversTypes['TransferOfferAction']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfferTransferPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OfferTransferPayload'] = ResolversParentTypes['OfferTransferPayload']> = {
  offer?: Resolver<Types.Maybe<ResolversTypes['TransferOffer']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AcceptTransferOfferPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AcceptTransferOfferPayload'] = ResolversParentTypes['AcceptTransferOfferPayload']> = {
  offer?: Resolver<Types.Maybe<ResolversTypes['TransferOffer']>, ParentType, ContextType>;
  conversation?: Resolver<Types.Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeclineTransferOfferPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeclineTransferOfferPayload'] = ResolversParentTypes['DeclineTransferOfferPayload']> = {
  offer?: Resolver<Types.Maybe<ResolversTypes['TransferOffer']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawTransferOfferPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WithdrawTransferOfferPayload'] = ResolversParentTypes['WithdrawTransferOfferPayload']> = {
  offer?: Resolver<Types.Maybe<ResolversTypes['TransferOffer']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BeginTwoFactorEnrolmentPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['BeginTwoFactorEnrolmentPayload'] = ResolversParentTypes['BeginTwoFactorEnrolmentPayload']> = {
  secret?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  otpauthUri?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  qrCodeSvg?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  account?: Resolver<Types.Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmTwoFactorEnrolmentPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConfirmTwoFactorEnrolmentPayload'] = ResolversParentTypes['ConfirmTwoFactorEnrolmentPayload']> = {
  recoveryCodes?: Resolver<Types.Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  viewer?: Resolver<Types.Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DisableTwoFactorPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DisableTwoFactorPayload'] = ResolversParentTypes['DisableTwoFactorPayload']> = {
  viewer?: Resolver<Types.Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegenerateRecoveryCodesPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RegenerateRecoveryCodesPayload'] = ResolversParentTypes['RegenerateRecoveryCodesPayload']> = {
  recoveryCodes?: Resolver<Types.Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  account?: Resolver<Types.Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResetTwoFactorPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ResetTwoFactorPayload'] = ResolversParentTypes['ResetTwoFactorPayload']> = {
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetTwoFactorRequiredPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetTwoFactorRequiredPayload'] = ResolversParentTypes['SetTwoFactorRequiredPayload']> = {
  company?: Resolver<Types.Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  usersWithoutTwoFactor?: Resolver<Types.Maybe<Array<ResolversTypes['User']>>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserImportResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserImport'] = ResolversParentTypes['UserImport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UserImportStatus'], ParentType, ContextType>;
  detail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resumesAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['UserImportCounts'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['UserImportColumn']>, ParentType, ContextType>;
  madeBy?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  startedBy?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['UserImportRowConnection'], ParentType, ContextType, RequireFields<Types.UserImportRowsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserImportCountsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserImportCounts'] = ResolversParentTypes['UserImportCounts']> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  invited?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserImportColumnResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserImportColumn'] = ResolversParentTypes['UserImportColumn']> = {
  header?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['UserImportField'], ParentType, ContextType>;
};

export type UserImportRowResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserImportRow'] = ResolversParentTypes['UserImportRow']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UserImportRowStatus'], ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  invitation?: Resolver<Types.Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
};

export type UserImportRowConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserImportRowConnection'] = ResolversParentTypes['UserImportRowConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserImportRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UserImportRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserImportRowEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserImportRowEdge'] = ResolversParentTypes['UserImportRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UserImportRow'], ParentType, ContextType>;
};

export type UserImportConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserImportConnection'] = ResolversParentTypes['UserImportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserImportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UserImport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserImportEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserImportEdge'] = ResolversParentTypes['UserImportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UserImport'], ParentType, ContextType>;
};

export type UserImportUploadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserImportUpload'] = ResolversParentTypes['UserImportUpload']> = {
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  maxBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PrepareUserImportPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PrepareUserImportPayload'] = ResolversParentTypes['PrepareUserImportPayload']> = {
  userImport?: Resolver<Types.Maybe<ResolversTypes['UserImport']>, ParentType, ContextType>;
  upload?: Resolver<Types.Maybe<ResolversTypes['UserImportUpload']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportUsersPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ImportUsersPayload'] = ResolversParentTypes['ImportUsersPayload']> = {
  userImport?: Resolver<Types.Maybe<ResolversTypes['UserImport']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelUserImportPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancelUserImportPayload'] = ResolversParentTypes['CancelUserImportPayload']> = {
  userImport?: Resolver<Types.Maybe<ResolversTypes['UserImport']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteUserImportPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteUserImportPayload'] = ResolversParentTypes['DeleteUserImportPayload']> = {
  deletedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['WebhookEvent']>, ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['ModuleGrant']>, ParentType, ContextType>;
  query?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookStatus'], ParentType, ContextType>;
  secretLastFour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdBy?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, RequireFields<Types.WebhookDeliveriesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['WebhookEvent'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookDeliveryStatus'], ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['WebhookAttempt']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookAttemptResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WebhookAttempt'] = ResolversParentTypes['WebhookAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  httpStatus?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  responseBody?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type EventPageResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['EventPage'] = ResolversParentTypes['EventPage']> = {
  events?: Resolver<Array<ResolversTypes['PulledEvent']>, ParentType, ContextType>;
  last?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PulledEventResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PulledEvent'] = ResolversParentTypes['PulledEvent']> = {
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['WebhookEvent'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateWebhookPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateWebhookPayload'] = ResolversParentTypes['CreateWebhookPayload']> = {
  webhook?: Resolver<Types.Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  secret?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateWebhookPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateWebhookPayload'] = ResolversParentTypes['UpdateWebhookPayload']> = {
  webhook?: Resolver<Types.Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RotateWebhookSecretPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RotateWebhookSecretPayload'] = ResolversParentTypes['RotateWebhookSecretPayload']> = {
  webhook?: Resolver<Types.Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  secret?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteWebhookPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteWebhookPayload'] = ResolversParentTypes['DeleteWebhookPayload']> = {
  deletedId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TestWebhookPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TestWebhookPayload'] = ResolversParentTypes['TestWebhookPayload']> = {
  delivery?: Resolver<Types.Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReplayWebhookDeliveryPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReplayWebhookDeliveryPayload'] = ResolversParentTypes['ReplayWebhookDeliveryPayload']> = {
  delivery?: Resolver<Types.Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WorkingHoursResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WorkingHours'] = ResolversParentTypes['WorkingHours']> = {
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['WorkingDay']>, ParentType, ContextType>;
  exceptions?: Resolver<Array<ResolversTypes['WorkingHoursException']>, ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<Types.WorkingHoursIsOpenArgs>>;
  nextOpening?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType, Partial<Types.WorkingHoursNextOpeningArgs>>;
  nextClosing?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType, Partial<Types.WorkingHoursNextClosingArgs>>;
  openDurationSeconds?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<Types.WorkingHoursOpenDurationSecondsArgs, 'from'>>;
};

export type WorkingDayResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WorkingDay'] = ResolversParentTypes['WorkingDay']> = {
  day?: Resolver<ResolversTypes['Weekday'], ParentType, ContextType>;
  working?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  intervals?: Resolver<Array<ResolversTypes['WorkingInterval']>, ParentType, ContextType>;
};

export type WorkingIntervalResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WorkingInterval'] = ResolversParentTypes['WorkingInterval']> = {
  start?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
};

export type WorkingHoursExceptionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WorkingHoursException'] = ResolversParentTypes['WorkingHoursException']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  intervals?: Resolver<Array<ResolversTypes['WorkingInterval']>, ParentType, ContextType>;
};

export type SetWorkingHoursPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetWorkingHoursPayload'] = ResolversParentTypes['SetWorkingHoursPayload']> = {
  workingHours?: Resolver<Types.Maybe<ResolversTypes['WorkingHours']>, ParentType, ContextType>;
  company?: Resolver<Types.Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Ctx> = {
  AccessExplanation?: AccessExplanationResolvers<ContextType>;
  AccessReason?: AccessReasonResolvers<ContextType>;
  RoleAccess?: RoleAccessResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  Activity?: ActivityResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  SaveActivityPayload?: SaveActivityPayloadResolvers<ContextType>;
  DeleteActivityPayload?: DeleteActivityPayloadResolvers<ContextType>;
  ApiToken?: ApiTokenResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  CreateApiTokenPayload?: CreateApiTokenPayloadResolvers<ContextType>;
  RevokeApiTokenPayload?: RevokeApiTokenPayloadResolvers<ContextType>;
  ConversationAssignment?: ConversationAssignmentResolvers<ContextType>;
  AssignableUser?: AssignableUserResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  TakeConversationPayload?: TakeConversationPayloadResolvers<ContextType>;
  AssignConversationPayload?: AssignConversationPayloadResolvers<ContextType>;
  UnassignConversationPayload?: UnassignConversationPayloadResolvers<ContextType>;
  CloseConversationPayload?: CloseConversationPayloadResolvers<ContextType>;
  ReopenConversationPayload?: ReopenConversationPayloadResolvers<ContextType>;
  AuditChange?: AuditChangeResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AssignmentTrace?: AssignmentTraceResolvers<ContextType>;
  ConsideredUser?: ConsideredUserResolvers<ContextType>;
  WaitingReason?: WaitingReasonResolvers<ContextType>;
  ModuleGrant?: ModuleGrantResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  LocalTime?: GraphQLScalarType;
  TimeZone?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  PhoneNumber?: GraphQLScalarType;
  LanguageCode?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  MissingAccess?: MissingAccessResolvers<ContextType>;
  Call?: CallResolvers<ContextType>;
  CallRecord?: CallRecordResolvers<ContextType>;
  CallConnection?: CallConnectionResolvers<ContextType>;
  CallEdge?: CallEdgeResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  ReportCallPayload?: ReportCallPayloadResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  UpdateCompanyPayload?: UpdateCompanyPayloadResolvers<ContextType>;
  ConversationConnection?: ConversationConnectionResolvers<ContextType>;
  ConversationEdge?: ConversationEdgeResolvers<ContextType>;
  Dashboard?: DashboardResolvers<ContextType>;
  Inbox?: InboxResolvers<ContextType>;
  ExportUsersPayload?: ExportUsersPayloadResolvers<ContextType>;
  ExportAuditLogPayload?: ExportAuditLogPayloadResolvers<ContextType>;
  CustomRole?: CustomRoleResolvers<ContextType>;
  CreateCustomRolePayload?: CreateCustomRolePayloadResolvers<ContextType>;
  UpdateCustomRolePayload?: UpdateCustomRolePayloadResolvers<ContextType>;
  DeleteCustomRolePayload?: DeleteCustomRolePayloadResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  SaveDepartmentPayload?: SaveDepartmentPayloadResolvers<ContextType>;
  DeleteDepartmentPayload?: DeleteDepartmentPayloadResolvers<ContextType>;
  VerifyEmailPayload?: VerifyEmailPayloadResolvers<ContextType>;
  ResendVerificationEmailPayload?: ResendVerificationEmailPayloadResolvers<ContextType>;
  RequestEmailChangePayload?: RequestEmailChangePayloadResolvers<ContextType>;
  ErpSync?: ErpSyncResolvers<ContextType>;
  ErpSyncSubject?: ErpSyncSubjectResolvers<ContextType>;
  ErpSyncConnection?: ErpSyncConnectionResolvers<ContextType>;
  ErpSyncEdge?: ErpSyncEdgeResolvers<ContextType>;
  SaveFirmPayload?: SaveFirmPayloadResolvers<ContextType>;
  SaveProductPayload?: SaveProductPayloadResolvers<ContextType>;
  SettleErpSyncPayload?: SettleErpSyncPayloadResolvers<ContextType>;
  RetryErpSyncPayload?: RetryErpSyncPayloadResolvers<ContextType>;
  Firm?: FirmResolvers<ContextType>;
  FirmConnection?: FirmConnectionResolvers<ContextType>;
  FirmEdge?: FirmEdgeResolvers<ContextType>;
  DeleteFirmPayload?: DeleteFirmPayloadResolvers<ContextType>;
  InboxMemberLimit?: InboxMemberLimitResolvers<ContextType>;
  ErpSet?: ErpSetResolvers<ContextType>;
  ErpCheck?: ErpCheckResolvers<ContextType>;
  UserIntegrations?: UserIntegrationsResolvers<ContextType>;
  CheckErpSetPayload?: CheckErpSetPayloadResolvers<ContextType>;
  CheckMailchimpPayload?: CheckMailchimpPayloadResolvers<ContextType>;
  UpdateUserIntegrationsPayload?: UpdateUserIntegrationsPayloadResolvers<ContextType>;
  SaveErpSetPayload?: SaveErpSetPayloadResolvers<ContextType>;
  DeleteErpSetPayload?: DeleteErpSetPayloadResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationConnection?: InvitationConnectionResolvers<ContextType>;
  InvitationEdge?: InvitationEdgeResolvers<ContextType>;
  InvitationPreview?: InvitationPreviewResolvers<ContextType>;
  InviteUsersPayload?: InviteUsersPayloadResolvers<ContextType>;
  InvitationResult?: InvitationResultResolvers<ContextType>;
  ResendInvitationPayload?: ResendInvitationPayloadResolvers<ContextType>;
  RevokeInvitationPayload?: RevokeInvitationPayloadResolvers<ContextType>;
  AcceptInvitationPayload?: AcceptInvitationPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  ConversationEvent?: ConversationEventResolvers<ContextType>;
  MailDelivery?: MailDeliveryResolvers<ContextType>;
  SignUpPayload?: SignUpPayloadResolvers<ContextType>;
  CreateCompanyPayload?: CreateCompanyPayloadResolvers<ContextType>;
  CreateUserPayload?: CreateUserPayloadResolvers<ContextType>;
  UpdateUserPayload?: UpdateUserPayloadResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  SetUserListColumnsPayload?: SetUserListColumnsPayloadResolvers<ContextType>;
  TransferOwnershipPayload?: TransferOwnershipPayloadResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  CreateConversationPayload?: CreateConversationPayloadResolvers<ContextType>;
  ReplyToConversationPayload?: ReplyToConversationPayloadResolvers<ContextType>;
  ReceiveMessagePayload?: ReceiveMessagePayloadResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  RequestPictureUploadPayload?: RequestPictureUploadPayloadResolvers<ContextType>;
  DeletePicturePayload?: DeletePicturePayloadResolvers<ContextType>;
  SetPresencePayload?: SetPresencePayloadResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  DeleteProductPayload?: DeleteProductPayloadResolvers<ContextType>;
  Questionnaire?: QuestionnaireResolvers<ContextType>;
  RemovalPreview?: RemovalPreviewResolvers<ContextType>;
  ArchiveUserPayload?: ArchiveUserPayloadResolvers<ContextType>;
  ReactivateUserPayload?: ReactivateUserPayloadResolvers<ContextType>;
  DeleteUserPayload?: DeleteUserPayloadResolvers<ContextType>;
  CreateInboxPayload?: CreateInboxPayloadResolvers<ContextType>;
  UpdateInboxPayload?: UpdateInboxPayloadResolvers<ContextType>;
  DeleteInboxPayload?: DeleteInboxPayloadResolvers<ContextType>;
  CreateQuestionnairePayload?: CreateQuestionnairePayloadResolvers<ContextType>;
  UpdateQuestionnairePayload?: UpdateQuestionnairePayloadResolvers<ContextType>;
  DeleteQuestionnairePayload?: DeleteQuestionnairePayloadResolvers<ContextType>;
  SalesRepresentative?: SalesRepresentativeResolvers<ContextType>;
  SaveSalesRepresentativePayload?: SaveSalesRepresentativePayloadResolvers<ContextType>;
  DeleteSalesRepresentativePayload?: DeleteSalesRepresentativePayloadResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  TwoFactorRequired?: TwoFactorRequiredResolvers<ContextType>;
  SignedIn?: SignedInResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  RevokeSessionPayload?: RevokeSessionPayloadResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  SupportVisit?: SupportVisitResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  SaveTaskPayload?: SaveTaskPayloadResolvers<ContextType>;
  DeleteTaskPayload?: DeleteTaskPayloadResolvers<ContextType>;
  TransferOffer?: TransferOfferResolvers<ContextType>;
  OfferTransferPayload?: OfferTransferPayloadResolvers<ContextType>;
  AcceptTransferOfferPayload?: AcceptTransferOfferPayloadResolvers<ContextType>;
  DeclineTransferOfferPayload?: DeclineTransferOfferPayloadResolvers<ContextType>;
  WithdrawTransferOfferPayload?: WithdrawTransferOfferPayloadResolvers<ContextType>;
  BeginTwoFactorEnrolmentPayload?: BeginTwoFactorEnrolmentPayloadResolvers<ContextType>;
  ConfirmTwoFactorEnrolmentPayload?: ConfirmTwoFactorEnrolmentPayloadResolvers<ContextType>;
  DisableTwoFactorPayload?: DisableTwoFactorPayloadResolvers<ContextType>;
  RegenerateRecoveryCodesPayload?: RegenerateRecoveryCodesPayloadResolvers<ContextType>;
  ResetTwoFactorPayload?: ResetTwoFactorPayloadResolvers<ContextType>;
  SetTwoFactorRequiredPayload?: SetTwoFactorRequiredPayloadResolvers<ContextType>;
  UserImport?: UserImportResolvers<ContextType>;
  UserImportCounts?: UserImportCountsResolvers<ContextType>;
  UserImportColumn?: UserImportColumnResolvers<ContextType>;
  UserImportRow?: UserImportRowResolvers<ContextType>;
  UserImportRowConnection?: UserImportRowConnectionResolvers<ContextType>;
  UserImportRowEdge?: UserImportRowEdgeResolvers<ContextType>;
  UserImportConnection?: UserImportConnectionResolvers<ContextType>;
  UserImportEdge?: UserImportEdgeResolvers<ContextType>;
  UserImportUpload?: UserImportUploadResolvers<ContextType>;
  PrepareUserImportPayload?: PrepareUserImportPayloadResolvers<ContextType>;
  ImportUsersPayload?: ImportUsersPayloadResolvers<ContextType>;
  CancelUserImportPayload?: CancelUserImportPayloadResolvers<ContextType>;
  DeleteUserImportPayload?: DeleteUserImportPayloadResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookAttempt?: WebhookAttemptResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  EventPage?: EventPageResolvers<ContextType>;
  PulledEvent?: PulledEventResolvers<ContextType>;
  CreateWebhookPayload?: CreateWebhookPayloadResolvers<ContextType>;
  UpdateWebhookPayload?: UpdateWebhookPayloadResolvers<ContextType>;
  RotateWebhookSecretPayload?: RotateWebhookSecretPayloadResolvers<ContextType>;
  DeleteWebhookPayload?: DeleteWebhookPayloadResolvers<ContextType>;
  TestWebhookPayload?: TestWebhookPayloadResolvers<ContextType>;
  ReplayWebhookDeliveryPayload?: ReplayWebhookDeliveryPayloadResolvers<ContextType>;
  WorkingHours?: WorkingHoursResolvers<ContextType>;
  WorkingDay?: WorkingDayResolvers<ContextType>;
  WorkingInterval?: WorkingIntervalResolvers<ContextType>;
  WorkingHoursException?: WorkingHoursExceptionResolvers<ContextType>;
  SetWorkingHoursPayload?: SetWorkingHoursPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Ctx> = {
  allow?: AllowDirectiveResolver<any, any, ContextType>;
  rowByRow?: RowByRowDirectiveResolver<any, any, ContextType>;
  longText?: LongTextDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
};
