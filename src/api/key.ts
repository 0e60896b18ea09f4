/** A key that no other action has: 128 random bits. (`crypto.randomUUID` would need https; councils have plain http too.) */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
