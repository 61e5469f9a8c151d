/** Whether a host name or address is one of the loopback interface, which no other machine can reach. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1)$/i.test(host);
}
