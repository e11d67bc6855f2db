/** For how long an invitation's link works. */
export const INVITATION_HOURS = 72;
export const INVITATION_MS = INVITATION_HOURS * 3_600_000;

export function invitationEnd(now: Date): Date {
  return new Date(now.getTime() + INVITATION_MS);
}
