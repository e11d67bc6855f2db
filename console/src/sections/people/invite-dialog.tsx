export function InviteDialog(_: { open: boolean; onClose: () => void; choices: unknown }) {
  return null;
}
