export function ImportPage(_: { id?: string }) {
  return null;
}
