/** An address in the letters a person reads; as it is where its escapes are none. Clients write the same address in several ways. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
