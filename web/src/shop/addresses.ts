/** The front of a market, where its goods are. */
export function marketPath(slug: string): string {
  return `/cho/${slug}`;
}

/** The search of a market. */
export function searchPath(slug: string): string {
  return `/cho/${slug}/tim`;
}

/** The basket of a market and its checkout. */
export function basketPath(slug: string): string {
  return `/cho/${slug}/gio`;
}

/** The orders placed in a market from this phone. */
export function ordersPath(slug: string): string {
  return `/cho/${slug}/don`;
}

/** One order; whoever has the address may see it. */
export function orderPath(token: string): string {
  return `/don/${token}`;
}

/** The sandbox bank with a code already read. */
export function sandboxBankPath(payload: string): string {
  return `/ngan-hang-thu?ma=${encodeURIComponent(payload)}`;
}
