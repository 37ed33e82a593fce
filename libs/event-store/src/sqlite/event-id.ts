/** A UUID as the log keeps it: its 16 bytes. */
export function bytesOf(uuid: string): Uint8Array {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

/** A UUID from SQLite's hex() of its bytes, which comes out faster than the bytes themselves. */
export function uuidOf(hex: string): string {
  const h = hex.toLowerCase();
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
}
