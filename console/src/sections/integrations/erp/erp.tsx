export function Erp() {
  return null;
}
