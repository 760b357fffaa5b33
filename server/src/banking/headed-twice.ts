const OF_A_PROOF = /^authorization$|signature|token|timestamp/;

/**
 * Whether a header of a proof came twice: of two answers to one question the server would choose one and whatever stands
 * before it perhaps the other. `rawHeaders` are names and values in turn, as Node gives them.
 */
export function isHeadedTwice(rawHeaders: readonly string[]): boolean {
  const names = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
  const proofs = names.filter((name) => OF_A_PROOF.test(name));
  return new Set(proofs).size < proofs.length;
}
