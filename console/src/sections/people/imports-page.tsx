export function ImportsPage(_: { id?: string }) {
  return null;
}
