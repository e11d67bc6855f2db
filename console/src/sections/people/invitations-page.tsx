export function InvitationsPage(_: { id?: string }) {
  return null;
}
