/** Whether what listens on this host or address can be reached from this machine alone. */
export function ofThisMachineAlone(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1)$/i.test(host);
}
