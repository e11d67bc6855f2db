export function Telephony() {
  return null;
}
