/** Why this person looks at a stall, kept while the page stays open, so that ten rows of one stall ask once. */
const given = new Map<string, string>();

/** The reason already given by a person for a stall (or, without one, for a transaction); null when none was. */
export function givenReason(personId: string, subject: string): string | null {
  return given.get(`${personId} ${subject}`) ?? null;
}

/** Keep a reason for the next look at the same stall; every look is still logged by the server. */
export function giveReason(personId: string, subject: string, reason: string): void {
  given.set(`${personId} ${subject}`, reason);
}
